import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, commanded, empty, rangeOf, shown, verdict, x} from './hand-made.ts'

describe('go-command', () => {
  const {find} = rules['go-command']
  const [command] = commanded(analysis([verdict(x, {})])).article.commands

  test('marks the wrong words, and says what to write', () => {
    if (!command) throw new Error('no command')
    const wrong = {
      fault: 'unknown-flag',
      command,
      words: '# output',
      range: rangeOf('# output'),
      expected: '-m -m',
      about: '-mm'
    } as const
    expect(shown(find({...empty, wrongCommands: [wrong]}))).toEqual([
      {
        at: '10:1',
        words: '# output',
        messageId: 'unknown-flag',
        reason: 'Unexpected `# output`, expected `-m -m`: the compiler has no flag `-mm`',
        severity: 'warning',
        actual: '# output',
        expected: ['-m -m'],
        note: null
      }
    ])
    expect(shown(find({...empty, wrongCommands: [{...wrong, expected: null}]}))).toMatchObject([
      {reason: 'Unexpected `# output`: the compiler has no flag `-mm`', expected: []}
    ])
  })
})
