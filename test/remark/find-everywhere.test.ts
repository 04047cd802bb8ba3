import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import {analyze} from '../../src/analysis/analyze.ts'
import {parseMarkdown} from '../../src/extract/index.ts'
import type {Analysis, Minor} from '../../src/model/index.ts'
import type {Requirement} from '../../src/options.ts'
import {atLevels, reportFindings, rulesThatAreOn} from '../../src/remark/index.ts'
import {replay} from '../history/replay.ts'

/** The parcels, held to several Gos as their compilers were recorded, the newest first. */
async function heldTo(...minors: readonly Minor[]): Promise<Analysis> {
  const {analysis, others} = await replay('parcels')
  const {article} = analysis
  const each = minors.map(minor => analyze(article, others.compilerOf(minor)))
  const [newest, ...older] = await Promise.all(each)
  if (!newest) throw new Error('a run has a Go')
  return {...newest, older}
}

function told(analysis: Analysis, require: Requirement = 'all') {
  const {source} = analysis.article
  const file = new VFile({path: 'parcels.md', value: source})
  const tree = parseMarkdown(source, 'parcels.md')
  reportFindings(file, {analysis, tree}, rulesThatAreOn(atLevels(allRules)), {require})
  return file.messages
}

const sentences = (...args: Parameters<typeof told>) => told(...args).map(({reason}) => reason)

describe('an article that is held to several Gos', () => {
  test('is told once what is wrong, and with which of them', async () => {
    expect(sentences(await heldTo('1.26', '1.21', '1.12'))).toMatchInlineSnapshot(`
      [
        "Unexpected words \`&p escapes to heap\`: since Go 1.13, instead of \`&x escapes to heap\` the variable itself is reported: \`moved to heap: x\`; that is \`moved to heap: p\`, which another line says (in other words with Go 1.21 and 1.26; right with Go 1.12)",
        "Unexpected words \`label p does not escape\`, expected \`p does not escape\`: since Go 1.14, the name of the function is no longer put before the message (in other words with Go 1.21 and 1.26; right with Go 1.12)",
        "Unexpected message \`moved to heap: sum\`: the compiler prints no such message for \`sum\` (wrong with Go 1.12, 1.21 and 1.26)",
        "Unexpected words \`main []interface {} literal does not escape\`, expected \`... argument does not escape\`: since Go 1.14, the name of the function is no longer put before the message; since Go 1.18, the slice made for a variadic call is called \`... argument\` (in other words with Go 1.21 and 1.26; right with Go 1.12)",
      ]
    `)
  })

  test('has a finding that only an old Go has', async () => {
    const message = sentences(await heldTo('1.26', '1.9')).find(each =>
      each.includes('inlining call to label')
    )
    expect(message).toContain('(wrong with Go 1.9; right with Go 1.26)')
  })

  test('is right with all of them, with any, or with the newest, as is required', async () => {
    const analysis = await heldTo('1.26', '1.12')
    const count = (require: Requirement) => told(analysis, require).length
    expect([count('all'), count('newest'), count('any')]).toEqual([4, 4, 1])
    expect(sentences(analysis, 'any')).toEqual([
      'Unexpected message `moved to heap: sum`: the compiler prints no such message for `sum` (wrong with Go 1.12 and 1.26)'
    ])
  })

  test('keeps to itself what only older Gos deny where the newest decides', async () => {
    const analysis = await heldTo('1.14', '1.9')
    const all = sentences(analysis).length
    expect(sentences(analysis, 'newest').length).toBeLessThan(all)
  })

  test('offers no correction that would be wrong with another of them', async () => {
    const label = (messages: ReturnType<typeof told>) =>
      messages.find(({reason}) => reason.includes('`label p does not escape`'))?.expected
    expect(label(told(await heldTo('1.26', '1.14')))).toEqual(['p does not escape'])
    expect(label(told(await heldTo('1.26', '1.12')))).toEqual([])
    expect(label(told(await heldTo('1.26', '1.12'), 'newest'))).toEqual(['p does not escape'])
  })

  test('says nothing of versions where there is one', async () => {
    expect(sentences(await heldTo('1.26')).join()).not.toContain('with Go')
  })
})
