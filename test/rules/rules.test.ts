import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import type {Analysis, Finding} from '../../src/types.ts'
import {markdown, read} from '../extract/read.ts'
import {analysis, broken, claim, diagnostic, empty, rangeOf, source, verdict} from './hand-made.ts'

const x = claim('./main.go:14:2: x escapes to heap', 'x')
const y = claim('./main.go:15:7: moved to heap: y', 'y')
const literal = claim('./main.go:16: &T literal does not escape', '&T literal')

/** A finding as a writer meets it: the words it marks, and what it says. */
function shown(findings: readonly Finding[]) {
  return findings.map(({range, ...finding}) => ({
    at: `${range.start.line}:${range.start.column}`,
    words: source.slice(range.start.offset, range.end.offset),
    ...finding
  }))
}

describe('go-claim-position', () => {
  const {find} = rules['go-claim-position']

  test('marks the position, and says which one it should be', () => {
    const place = {line: 4, column: 2}
    const moved = verdict(x, {
      kind: 'moved',
      diagnostic: diagnostic('x escapes to heap', 4, 2),
      actual: place,
      expected: place
    })
    expect(shown(find(analysis([moved])))).toEqual([
      {
        at: '11:11',
        words: '14:2',
        reason:
          'Unexpected position `14:2`, expected `4:2`: the compiler reports `x escapes to heap` there',
        severity: 'warning',
        actual: '14:2',
        expected: ['4:2'],
        note: 'Line 14 of the listing is line 4 of the block, which is line 5 of the article\ngo1.26.8 with `-m -l` prints `main.go:4:2: x escapes to heap`'
      }
    ])
  })

  test('expects no column where the claim has none', () => {
    const moved = verdict(literal, {
      kind: 'moved',
      diagnostic: diagnostic('&T{} does not escape', 4, 9),
      actual: {line: 4, column: 9},
      expected: {line: 4, column: null}
    })
    expect(shown(find(analysis([moved])))).toMatchObject([
      {words: '16', actual: '16', expected: ['4']}
    ])
  })

  test('is silent about all other verdicts', () => {
    const kinds = ['confirmed', 'shifted', 'reworded', 'refuted', 'unverifiable'] as const
    expect(find(analysis(kinds.map(kind => verdict(x, {kind}))))).toEqual([])
  })
})

describe('go-claim-offset', () => {
  const {find} = rules['go-claim-offset']
  const shifted = [
    verdict(x, {
      kind: 'shifted',
      diagnostic: diagnostic('x escapes to heap', 4, 2),
      actual: {line: 4, column: 2},
      expected: {line: 4, column: 2}
    }),
    verdict(y, {
      kind: 'shifted',
      diagnostic: diagnostic('moved to heap: y', 5, 7),
      actual: {line: 5, column: 7},
      expected: {line: 5, column: 7}
    })
  ]

  test('reports a listing once, at its first shifted claim', () => {
    expect(shown(find(analysis(shifted, {offset: 10})))).toMatchObject([
      {
        words: '14:2',
        reason:
          'Unexpected position `14:2`, expected `4:2`: both positions of this listing are 10 lines too high',
        severity: 'warning',
        expected: ['4:2']
      }
    ])
  })

  test('says how many when not all are meant, and which way', () => {
    const verdicts = [...shifted, verdict(literal, {kind: 'unverifiable', reason: 'incomplete'})]
    expect(shown(find(analysis(verdicts, {offset: -1})))).toMatchObject([
      {reason: expect.stringContaining('2 of the 3 positions of this listing are 1 line too low')}
    ])
  })

  test('is an info for a fragment, with nothing to correct', () => {
    expect(shown(find(analysis(shifted, {offset: 10, shape: 'fragment'})))).toMatchObject([
      {
        words: '14:2',
        reason:
          'Position `14:2` is line 4 of the code shown: both positions of this listing are 10 lines too high for the code as it stands here',
        severity: 'info',
        expected: []
      }
    ])
  })
})

describe('go-claim-message', () => {
  const {find} = rules['go-claim-message']

  test('says the opposite where the compiler does', () => {
    const refuted = verdict(x, {
      kind: 'refuted',
      reason: 'opposite',
      diagnostic: diagnostic('x does not escape', 4, 2),
      actual: {line: 4, column: 2},
      expected: {line: 4, column: 2}
    })
    expect(shown(find(analysis([refuted])))).toEqual([
      {
        at: '11:11',
        words: '14:2: x escapes to heap',
        reason:
          'Unexpected message `14:2: x escapes to heap`, expected `4:2: x does not escape`: the compiler says the opposite there',
        severity: 'warning',
        actual: '14:2: x escapes to heap',
        expected: ['4:2: x does not escape'],
        note: 'go1.26.8 with `-m -l` prints `main.go:4:2: x does not escape`'
      }
    ])
  })

  test('marks the message alone where its position is right', () => {
    const refuted = verdict(x, {
      kind: 'refuted',
      reason: 'opposite',
      diagnostic: diagnostic('x does not escape', 14, 2),
      actual: {line: 14, column: 2},
      expected: {line: 14, column: 2}
    })
    expect(shown(find(analysis([refuted])))).toMatchObject([
      {
        words: 'x escapes to heap',
        reason:
          'Unexpected message `x escapes to heap`, expected `x does not escape`: the compiler says the opposite at `14:2`',
        expected: ['x does not escape']
      }
    ])
  })

  test('says that the compiler is silent, and what it prints on that line instead', () => {
    const refuted = verdict(y, {kind: 'refuted', reason: 'silent'})
    const omitted = ['a', 'b', 'c', 'd'].map(name => diagnostic(`moved to heap: ${name}`, 15, 2))
    const note =
      'For line 15, go1.26.8 with `-m -l` prints `moved to heap: a`, `moved to heap: b`, `moved to heap: c`, and 1 more'
    expect(shown(find(analysis([refuted], {omitted})))).toMatchObject([
      {
        words: 'moved to heap: y',
        reason:
          'Unexpected message `moved to heap: y`: the compiler says nothing of the kind about `y`',
        expected: [],
        note
      }
    ])
    expect(shown(find(analysis([refuted])))).toMatchObject([
      {note: 'go1.26.8 with `-m -l` prints nothing for line 15'}
    ])
  })
})

describe('go-claim-wording', () => {
  const {find} = rules['go-claim-wording']
  const reworded = {
    kind: 'reworded',
    diagnostic: diagnostic('&T{...} does not escape', 16, 9),
    actual: {line: 16, column: 9},
    expected: {line: 16, column: null}
  } as const
  const summary = 'a composite literal is written `T{...}`'

  test('names the Go version in which the words changed', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    expect(shown(find(analysis([verdict(literal, {...reworded, rewording})])))).toMatchObject([
      {
        words: '&T literal does not escape',
        reason:
          'Unexpected words `&T literal does not escape`, expected `&T{...} does not escape`: since Go 1.16, a composite literal is written `T{...}`',
        expected: ['&T{...} does not escape']
      }
    ])
  })

  test('tells a wrong position and the words at once, and corrects both', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    const moved = {...reworded, rewording, expected: {line: 6, column: null}}
    expect(shown(find(analysis([verdict(literal, moved)])))).toMatchObject([
      {
        words: '16: &T literal does not escape',
        reason:
          'Unexpected position and words `16: &T literal does not escape`, expected `6: &T{...} does not escape`: since Go 1.16, a composite literal is written `T{...}`',
        actual: '16: &T literal does not escape',
        expected: ['6: &T{...} does not escape']
      }
    ])
  })

  test('says the position beside, where tags stand between it and the words', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    const moved = verdict(literal, {...reworded, rewording, expected: {line: 6, column: null}})
    const tagged = analysis([moved])
    const source = tagged.article.source.replace('16: &T', '16<!>&T')
    expect(shown(find({...tagged, article: {...tagged.article, source}}))).toMatchObject([
      {
        words: '&T literal does not escape',
        reason: expect.stringMatching(/is written `T\{\.\.\.\}`; the compiler says it at `6`$/),
        expected: ['&T{...} does not escape']
      }
    ])
  })

  test('puts nothing in the place of what another line says in the new words', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    const confirmed = verdict(x, {diagnostic: reworded.diagnostic})
    const found = find(analysis([confirmed, verdict(literal, {...reworded, rewording})]))
    expect(shown(found)).toMatchObject([
      {
        words: '&T literal does not escape',
        reason:
          'Unexpected words `&T literal does not escape`: since Go 1.16, a composite literal is written `T{...}`; that is `&T{...} does not escape`, which another line says',
        expected: []
      }
    ])
  })

  test('names no version where there is none', () => {
    const rewording = {id: 'literal', summary, since: null}
    expect(shown(find(analysis([verdict(literal, {...reworded, rewording})])))).toMatchObject([
      {reason: expect.stringMatching(/does not escape`: a composite literal is written/)}
    ])
  })
})

describe('go-claim-unverifiable', () => {
  const {find, meta} = rules['go-claim-unverifiable']
  const unverifiable = (reason: 'no-code' | 'incomplete' | 'skipped') =>
    ({kind: 'unverifiable', reason}) as const

  test('is off by default', () => expect(meta.default).toBe('off'))

  test('says the reason once for a listing', () => {
    const verdicts = [
      verdict(x, unverifiable('no-code')),
      verdict(y, unverifiable('incomplete')),
      verdict(literal, unverifiable('no-code'))
    ]
    expect(shown(find(analysis(verdicts)))).toMatchObject([
      {
        words: './main.go:14:2: x escapes to heap',
        severity: 'info',
        reason: expect.stringMatching(
          /^Cannot check `x escapes to heap` and 1 more of this listing: /
        )
      },
      {
        words: './main.go:15:7: moved to heap: y',
        reason: expect.stringMatching(/^Cannot check `moved to heap: y`: /)
      }
    ])
  })

  test('is silent about what the author asked to skip', () => {
    expect(find(analysis([verdict(x, unverifiable('skipped'))]))).toEqual([])
  })
})

describe('go-block-compiles', () => {
  const {find} = rules['go-block-compiles']

  test('marks the place of the first error, and lists all in the note', () => {
    const messages: [string, string] = ['declared and not used: x', 'undefined: y']
    expect(shown(find(broken('program', 'x := 1', messages)))).toEqual([
      {
        at: '5:2',
        words: 'x := 1',
        reason:
          'Unexpected error in Go code, expected code that compiles: `declared and not used: x`, and 1 more error',
        severity: 'warning',
        actual: 'x := 1',
        expected: [],
        note: '4:2: declared and not used: x\n4:2: undefined: y'
      }
    ])
  })

  test('is an info for a fragment, which may rest on code that is not shown', () => {
    expect(find(broken('fragment', 'x := 1', ['undefined: y']))).toMatchObject([{severity: 'info'}])
  })

  test('does not blame the code for other failures', () => {
    const brokenBlocks = broken('program', 'x := 1', ['x']).brokenBlocks.map(block => ({
      ...block,
      failure: {kind: 'time-limit', milliseconds: 20_000} as const
    }))
    expect(find({...empty, brokenBlocks})).toEqual([])
  })
})

describe('go-claim-omission', () => {
  const {find, meta} = rules['go-claim-omission']
  const shownX = verdict(x, {
    diagnostic: diagnostic('x escapes to heap', 4, 2),
    actual: {line: 4, column: 2}
  })
  const moved = {...diagnostic('moved to heap: z', 4, 2), kind: 'moved-to-heap'} as const

  test('is off by default', () => expect(meta.default).toBe('off'))

  test('lists the missing lines as the listing would have them', () => {
    const omitted = [diagnostic('y escapes to heap', 4, 7), moved]
    expect(shown(find(commanded(analysis([shownX], {omitted}))))).toEqual([
      {
        at: '11:1',
        words: './main.go:14:2: x escapes to heap',
        reason:
          'Unexpected gap in this listing, expected 2 messages more, such as `./main.go:4:7: y escapes to heap`; 1 of them is of a kind that the listing never shows (`moved to heap`)',
        severity: 'warning',
        actual: './main.go:14:2: x escapes to heap',
        expected: [],
        note: 'go1.26.8 with `-m -l` prints also\n./main.go:4:7: y escapes to heap\n./main.go:4:2: moved to heap: z'
      }
    ])
  })

  test('says when the author may have cut a kind', () => {
    expect(find(commanded(analysis([shownX], {omitted: [moved]})))).toMatchObject([
      {
        reason:
          'Unexpected gap in this listing, expected 1 message more, `./main.go:4:2: moved to heap: z`; it is of a kind that the listing never shows (`moved to heap`)'
      }
    ])
  })

  test('is silent where another command is nearer, or another Go is asked for', () => {
    const made = commanded(analysis([shownX], {omitted: [moved]}))
    const other = made.article.commands.map(command => ({...command, flags: ['-S']}))
    const nearer = {...made.article, commands: [...made.article.commands, ...other]}
    expect(find({...made, article: nearer})).toEqual([])
    expect(find({...made, article: {...made.article, go: '1.20'}})).toEqual([])
    expect(find({...made, article: {...made.article, go: '1.26'}})).toHaveLength(1)
  })
})

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
        reason: 'Unexpected `# output`, expected `-m -m`: the compiler has no flag `-mm`',
        severity: 'warning',
        actual: '# output',
        expected: ['-m -m'],
        note: null
      }
    ])
    expect(find({...empty, wrongCommands: [{...wrong, expected: null}]})).toMatchObject([
      {reason: 'Unexpected `# output`: the compiler has no flag `-mm`', expected: []}
    ])
  })
})

describe('go-claims-directive', () => {
  const {find} = rules['go-claims-directive']

  test('reports what cannot be read, in its own words', () => {
    const problem = 'Unknown word `output`'
    const article = {
      ...empty.article,
      directiveProblems: [{range: rangeOf('output'), problem}]
    }
    expect(shown(find({...empty, article}))).toMatchObject([
      {at: '10:3', words: 'output', reason: problem, expected: []}
    ])
  })

  test('reports a skip without a reason once, unless it does nothing anyway', () => {
    const article = read(
      markdown('<!-- goclaims skip -->', '```', '$ x', './a.go:3:6: can inline f', '```')
    )
    const reported = find({...empty, article})
    expect(reported).toMatchObject([
      {actual: 'skip', reason: expect.stringContaining('without a reason')}
    ])
    const directive = article.listings[0]?.directive
    if (!directive) throw new Error('no directive')
    const idleDirectives = [{directive, word: 'skip', why: 'true'}] as const
    expect(find({...empty, article, idleDirectives})).toMatchObject([
      {actual: 'skip', reason: expect.stringContaining('hides nothing')}
    ])
  })

  test('marks a word with its value', () => {
    const article = read(
      markdown('<!-- goclaims partial for="b.go" -->', '```', './a.go:3:6: can inline f', '```')
    )
    const directive = article.listings[0]?.directive
    if (!directive) throw new Error('no directive')
    const idleDirectives = [{directive, word: 'for', why: 'no-such-file'}] as const
    expect(find({...empty, article, idleDirectives})).toMatchObject([{actual: 'for="b.go"'}])
  })
})

/** An analysis whose listing follows a command with its flags. */
function commanded(made: Analysis): Analysis {
  const [command] = read(markdown('```', '$ go build -gcflags="-m -l"', '```')).commands
  if (!command) throw new Error('no command')
  return {
    ...made,
    article: {...made.article, commands: [command]},
    listings: made.listings.map(one => ({
      ...one,
      pairing: one.pairing && {...one.pairing, command}
    }))
  }
}

test('a long message is cut in the sentence, not in what is expected', () => {
  const long = `x escapes to ${'a'.repeat(200)}`
  const refuted = verdict(x, {
    kind: 'refuted',
    reason: 'opposite',
    diagnostic: diagnostic(long, 4, 2)
  })
  const [finding] = rules['go-claim-message'].find(analysis([refuted]))
  expect(finding?.reason.length).toBeLessThan(200)
  expect(finding?.expected).toEqual([long])
  expect(finding?.range).toEqual(rangeOf('x escapes to heap'))
})
