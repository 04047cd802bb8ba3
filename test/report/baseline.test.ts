import fc from 'fast-check'
import {VFileMessage} from 'vfile-message'
import {describe, expect, test} from 'vitest'
import {
  type Baseline,
  holdAgainst,
  type Names,
  parseBaseline,
  renewBaseline,
  writeBaseline
} from '../../src/report/baseline.ts'
import type {Identity} from '../../src/report/identity.ts'
import {emptyReport, type FileReport} from '../../src/report/report.ts'

const names: Names = {of: path => path, gone: new Set()}

function identity(claim: string, before: string | null = null, after: string | null = null) {
  return {rule: 'go-claim-position', claim, before, after}
}

function file(path: string, identities: readonly Identity[], checked = true): FileReport {
  const messages = identities.map(({claim, rule}) => new VFileMessage(claim, {ruleId: rule}))
  const pairs = messages.flatMap((message, index) => {
    const one = identities[index]
    return one ? [[message, one] as const] : []
  })
  return {...emptyReport(path), messages, identities: new Map(pairs), checked}
}

/** What is new in a run, as `path: claim`. */
function newIn(baseline: Baseline, files: readonly FileReport[], of: Names = names) {
  return holdAgainst(baseline, files, of).files.flatMap(({path, messages}) =>
    messages.map(({reason}) => `${path}: ${reason}`)
  )
}

const identities = fc.array(
  fc.record({
    rule: fc.constantFrom('a', 'b'),
    claim: fc.constantFrom('x', 'y', 'z'),
    before: fc.constantFrom(null, 'x', 'y'),
    after: fc.constantFrom(null, 'x', 'y')
  })
)

describe('holdAgainst', () => {
  test('what a baseline was made of is known, in whatever order', () => {
    fc.assert(
      fc.property(identities, list => {
        const baseline = renewBaseline({}, [file('a.md', list)], names)
        const held = holdAgainst(baseline, [file('a.md', list.toReversed())], names)
        expect(held.files[0]?.messages).toEqual([])
        expect(held).toMatchObject({known: list.length, idle: []})
      })
    )
  })

  test('each entry makes at most one message known, and is idle otherwise', () => {
    fc.assert(
      fc.property(identities, identities, (entries, now) => {
        const held = holdAgainst({'a.md': entries}, [file('a.md', now)], names)
        expect(held.known + held.idle.length).toBe(entries.length)
        expect(held.known + (held.files[0]?.messages.length ?? 0)).toBe(now.length)
      })
    )
  })

  test('the same claim in another listing is new', () => {
    const baseline = {'a.md': [identity('3:6: can inline f', 'can inline g')]}
    const now = [identity('3:6: can inline f', 'can inline h')]
    expect(newIn(baseline, [file('a.md', now)])).toEqual(['a.md: 3:6: can inline f'])
    expect(newIn(baseline, [file('b.md', baseline['a.md'])])).toHaveLength(1)
  })

  test('one neighbour may be changed; being first in a listing is no neighbour', () => {
    const entry = identity('c', 'b', 'd')
    expect(newIn({'a.md': [entry]}, [file('a.md', [identity('c', 'b', 'x')])])).toEqual([])
    expect(newIn({'a.md': [entry]}, [file('a.md', [identity('c', 'x', 'y')])])).toHaveLength(1)
    const first = identity('c', null, 'd')
    expect(newIn({'a.md': [first]}, [file('a.md', [identity('c', null, 'x')])])).toHaveLength(1)
  })

  test('one that fits wholly is not taken by one that fits half', () => {
    const baseline = {'a.md': [identity('c', 'b', 'd')]}
    const half = identity('c', 'b', 'x')
    const whole = identity('c', 'b', 'd')
    const held = holdAgainst(baseline, [file('a.md', [half, whole])], names)
    expect(held.files[0]?.messages.map(message => held.files[0]?.identities.get(message))).toEqual([
      half
    ])
  })

  test('an article that has another name now keeps its entries', () => {
    const baseline = {'old.md': [identity('c')]}
    const renamed: Names = {...names, gone: new Set(['old.md'])}
    expect(newIn(baseline, [file('new.md', [identity('c')])], renamed)).toEqual([])
    expect(newIn(baseline, [file('new.md', [identity('c')])])).toHaveLength(1)
  })

  test('says which entries are idle: not of files that were not checked', () => {
    const baseline = {
      'a.md': [identity('a')],
      'b.md': [identity('b')],
      'unread.md': [identity('u')],
      'gone.md': [identity('g')]
    }
    const files = [file('a.md', []), file('unread.md', [], false)]
    const {idle} = holdAgainst(baseline, files, {...names, gone: new Set(['gone.md'])})
    expect(idle.map(({name}) => name)).toEqual(['a.md', 'gone.md'])
  })

  test('leaves what no rule says, as that a file cannot be read', () => {
    const message = new VFileMessage('Cannot read this file')
    const unread = {...file('a.md', [], false), messages: [message]}
    expect(newIn({'a.md': []}, [unread])).toEqual(['a.md: Cannot read this file'])
  })
})

describe('renewBaseline', () => {
  test('changes what was checked, keeps what was not, drops what is gone', () => {
    const old = {'a.md': [identity('old')], 'b.md': [identity('b')], 'gone.md': [identity('g')]}
    const files = [file('a.md', [identity('new')]), file('c.md', []), file('b.md', [], false)]
    expect(renewBaseline(old, files, {...names, gone: new Set(['gone.md'])})).toEqual({
      'a.md': [identity('new')],
      'b.md': [identity('b')]
    })
  })
})

/** Write a baseline and read it back, as files in the order of their names. */
function readBack(baseline: Baseline) {
  const parsed = parseBaseline(writeBaseline(baseline))
  if (!parsed.ok) return parsed
  const {value} = parsed
  return {
    ok: true,
    value: Object.keys(value)
      .toSorted()
      .map(name => [name, value[name]])
  }
}

/** Names that objects of JavaScript have for themselves. */
const oddNames = ['__proto__', 'prototype', 'constructor', 'toString', 'hasOwnProperty']
const fileName = fc.oneof(fc.string({minLength: 1}), fc.constantFrom(...oddNames))

describe('the text of a baseline', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fileName, identities), baseline => {
        const names = Object.keys(baseline).toSorted()
        expect(readBack(baseline)).toEqual({
          ok: true,
          value: names.map(name => [name, baseline[name]])
        })
      }),
      // Found `prototype` once.
      {seed: 675733197, examples: oddNames.map(name => [{[name]: [identity('c')]}])}
    )
  })

  test.for(oddNames)('may be about a file called `%s`', name => {
    const baseline = renewBaseline({}, [file(name, [identity('c')])], names)
    expect(readBack(baseline)).toEqual({ok: true, value: [[name, [identity('c')]]]})
    expect(newIn(baseline, [file(name, [identity('c')])])).toEqual([])
  })

  test('does not depend on the order of files', () => {
    const [a, b] = [[identity('a')], [identity('b')]]
    expect(writeBaseline({'b.md': b, 'a.md': a})).toBe(writeBaseline({'a.md': a, 'b.md': b}))
  })

  test.for([
    ['', /JSON/],
    ['<<<<<<< HEAD\n{}', /JSON/],
    ['{"version": 1, "files": {"a.md": [{"rule": "r"}]}}', /`files\.a\.md\.0\.claim`/],
    ['{"version": 2, "files": {}}', /`version`: this goclaims knows version 1/],
    ['[]', /files|version|[Oo]bject/]
  ] as const)('%j is damaged', ([text, problem]) => {
    expect(parseBaseline(text)).toEqual({ok: false, problem: expect.stringMatching(problem)})
  })
})
