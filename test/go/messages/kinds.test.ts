import {describe, expect, it} from 'vitest'
import {messageFlags, parseLine, senseOf} from '../../../src/go/messages/index.ts'

/** A message of each kind, what prints it, and what it says yes (`+`) or no (`-`) to. */
const kinds = [
  ['x escapes to heap', '-m', '+heap'],
  ['moved to heap: x', '-m', '+heap'],
  ['x does not escape', '-m', '-heap'],
  ['leaking param: p', '-m', '+heap'],
  ['leaking param content: p', '-m', '+heap'],
  ['leaking param: p to result ~r0 level=0', '-m', '+heap'],
  ['leaking closure reference x', '-m', '+heap'],
  ['main ignoring self-assignment in p.x = p.y', '-m', null],
  ['zero-copy string->[]byte conversion', '-m', null],
  ['x escapes to heap in f:', '-m=2', '+heap'],
  ['parameter p leaks to {heap} for f with derefs=0:', '-m=2', '+heap'],
  ['flow: {heap} ← &x:', '-m=2', null],
  ['from &x (spill) at a.go:1:2', '-m=2', null],
  [
    'f.func1 capturing by ref: x (addr=false assign=true width=8)',
    '-m=2',
    '+captured-by-reference'
  ],
  ['can inline f', '-m, inlining', '+inlinable'],
  ['can inline f with cost 4 as: func() {  }', '-m=2, inlining', '+inlinable'],
  ['cannot inline f: recursive', '-m=2, inlining', '-inlinable'],
  ['inlining call to f', '-m, inlining', null],
  ["function f considered 'big'; reducing max cost of inlinees", '-m=2, inlining', null],
  ['devirtualizing r.Read to *T', '-m', '+devirtualized'],
  ['Found IsInBounds', '-d=ssa/check_bce', '+needs-bounds-check'],
  ['Found IsSliceInBounds', '-d=ssa/check_bce', '+needs-bounds-check'],
  ['index bounds check elided', '-m', '-needs-bounds-check'],
  ['Proved IsInBounds', '-d=ssa/prove/debug', '-needs-bounds-check'],
  ['Proved Less64', '-d=ssa/prove/debug', null],
  ['generated nil check', '-d=nil', '+needs-nil-check'],
  ['removed nil check', '-d=nil', '-needs-nil-check'],
  ['write barrier', '-d=wb', null],
  ['heap closure, captured vars = [x]', '-d=closure', '+heap']
] as const

function flagsOf(text: string): string | null {
  const parsed = parseLine(`a.go:1:2: ${text}`)
  if (!parsed) return null
  const {level, debug, inlining} = messageFlags(parsed.message)
  const flag = debug.length > 0 ? `-d=${debug.join()}` : level === 2 ? '-m=2' : level && '-m'
  return [flag, ...(inlining ? ['inlining'] : [])].join(', ')
}

function sense(text: string): string | null {
  const parsed = parseLine(`a.go:1:2: ${text}`)
  const found = parsed && senseOf(parsed.message)
  return found ? `${found.holds ? '+' : '-'}${found.fact}` : null
}

describe('a message', () => {
  it.each(kinds)('%s: is printed with %s, and says %s', (text, flags, says) => {
    expect(flagsOf(text)).toBe(flags)
    expect(sense(text)).toBe(says)
  })
})
