import {describe, expect, it} from 'vitest'
import {
  messageFlags,
  parseLine,
  parseMessage,
  writeMessage
} from '../../../src/go/messages/index.ts'
import type {MessageKind} from '../../../src/model/index.ts'

type Row = readonly [
  text: string,
  kind: MessageKind,
  subject: string,
  fields?: Readonly<Record<string, string>>
]

const rows: readonly Row[] = [
  ['can inline (*Queue).Len', 'can-inline', '(*Queue).Len'],
  ['can inline Sum[go.shape.int]', 'can-inline', 'Sum[go.shape.int]'],
  [
    'can inline cells.(*Map[go.shape.struct { a int; b []string }]).At',
    'can-inline',
    'cells.(*Map[go.shape.struct { a int; b []string }]).At'
  ],
  ['can inline glob..func1', 'can-inline', 'glob..func1'],
  ['can inline walk-range1', 'can-inline', 'walk-range1'],
  [
    'can inline (*Bits).Set with cost 14 as: method(*Bits) func(uint) *Bits { b.w[i >> 6] |= 1 << (i & 63); return b }',
    'can-inline',
    '(*Bits).Set',
    {cost: '14', body: 'method(*Bits) func(uint) *Bits { b.w[i >> 6] |= 1 << (i & 63); return b }'}
  ],
  [
    'can inline hello as: func() string { return "a } b" }',
    'can-inline',
    'hello',
    {body: 'func() string { return "a } b" }'}
  ],
  ['inlining call to fmt.Println', 'inlining-call', 'fmt.Println'],
  [
    'inlining call to f func(*byte) bool { return *p == 0 }',
    'inlining-call',
    'f',
    {signature: 'func(*byte) bool { return *p == 0 }'}
  ],
  [
    'inlining call to clock.Time.Add method(clock.Time) func(int) clock.Time { … }',
    'inlining-call',
    'clock.Time.Add',
    {signature: 'method(clock.Time) func(int) clock.Time { … }'}
  ],
  [
    'cannot inline main: function too complex: cost 133 exceeds budget 80',
    'cannot-inline',
    'main',
    {reason: 'function too complex: cost 133 exceeds budget 80'}
  ],
  [
    'cannot inline (*Pool).Get: marked go:noinline',
    'cannot-inline',
    '(*Pool).Get',
    {reason: 'marked go:noinline'}
  ],
  [
    'cannot inline count into total: repeated recursive cycle',
    'cannot-inline',
    'count',
    {into: 'total', reason: 'repeated recursive cycle'}
  ],
  [
    "function Big considered 'big'; reducing max cost of inlinees",
    'big-function',
    'Big',
    {effect: 'reducing max cost of inlinees'}
  ],
  ['devirtualizing shape.Area to *Circle', 'devirtualizing', 'shape.Area', {to: '*Circle'}],
  [
    'PGO devirtualizing interface call w.Write to bytes.(*Buffer).Write',
    'devirtualizing',
    'w.Write',
    {to: 'bytes.(*Buffer).Write', how: 'PGO interface call'}
  ],
  [
    'cannot devirtualize v.Len(): shaped interface Sized[go.shape.int]',
    'cannot-devirtualize',
    'v.Len()',
    {reason: 'shaped interface Sized[go.shape.int]'}
  ],
  [
    'Induction variable: limits [0,4), increment 1',
    'prove',
    '',
    {verb: 'Induction variable', what: 'limits [0,4), increment 1'}
  ],
  ['moved to heap: account', 'moved-to-heap', 'account'],
  ['account escapes to heap', 'escapes', 'account'],
  ['"total: %d\\n" escapes to heap', 'escapes', '"total: %d\\n"'],
  ['name + "!" escapes to heap', 'escapes', 'name + "!"'],
  ['&node{...} escapes to heap', 'escapes', '&node{...}'],
  ['make([]int, n, n + 1) escapes to heap', 'escapes', 'make([]int, n, n + 1)'],
  ['([]byte)("¥n") escapes to heap', 'escapes', '([]byte)("¥n")'],
  ['map[string][]int literal escapes to heap', 'escapes', 'map[string][]int literal'],
  ['struct { x, y int }{...} escapes to heap', 'escapes', 'struct { x, y int }{...}'],
  ['io.Writer(os.Stdout) escapes to heap', 'escapes', 'io.Writer(os.Stdout)'],
  [
    '"a long string that the compiler cuts somewhere in the middle of th... escapes to heap',
    'escapes',
    '"a long string that the compiler cuts somewhere in the middle of th...'
  ],
  ['append escapes to heap', 'escapes', 'append'],
  ['~r0 escapes to heap', 'escapes', '~r0'],
  ['-4 escapes to heap', 'escapes', '-4'],
  ["'x' escapes to heap", 'escapes', "'x'"],
  ['*p escapes to heap', 'escapes', '*p'],
  ['<-done escapes to heap', 'escapes', '<-done'],
  ['a == b || !c escapes to heap', 'escapes', 'a == b || !c'],
  ['... argument does not escape', 'does-not-escape', '... argument'],
  ['func literal does not escape', 'does-not-escape', 'func literal'],
  ['[]interface {} literal does not escape', 'does-not-escape', '[]interface {} literal'],
  ['.this does not escape', 'does-not-escape', '.this'],
  ['main ... argument does not escape', 'does-not-escape', '... argument', {in: 'main'}],
  ['main word does not escape', 'does-not-escape', 'word', {in: 'main'}],
  ['newPair &pair literal does not escape', 'does-not-escape', '&pair literal', {in: 'newPair'}],
  ['Print a.s + " there" does not escape', 'does-not-escape', 'a.s + " there"', {in: 'Print'}],
  ['(*file).close .this does not escape', 'does-not-escape', '.this', {in: '(*file).close'}],
  ['os.(*File).close .this does not escape', 'does-not-escape', '.this', {in: 'os.(*File).close'}],
  ['leaking param: key', 'leaking-param', 'key'],
  ['leaking param content: rows', 'leaking-param', 'rows', {part: 'content'}],
  ['leaking param: s to result ~r0 level=1', 'leaking-param', 's', {result: '~r0', level: '1'}],
  ['leaking closure reference seen', 'leaking-closure', 'seen'],
  [
    '(*Ring).Grow ignoring self-assignment in r.buf = r.buf[:n]',
    'self-assignment',
    'r.buf = r.buf[:n]',
    {in: '(*Ring).Grow', word: 'in'}
  ],
  ['zero-copy string->[]byte conversion', 'zero-copy', ''],
  ['new(job) escapes to heap in start:', 'escapes-head', 'new(job)', {in: 'start'}],
  ['new(job) escapes to heap:', 'escapes-head', 'new(job)'],
  [
    'parameter name leaks to {heap} for (*User).Rename with derefs=0:',
    'leaks-head',
    'name',
    {result: '{heap}', in: '(*User).Rename', derefs: '0'}
  ],
  [
    'parameter name leaks to ~r2 with derefs=1:',
    'leaks-head',
    'name',
    {result: '~r2', derefs: '1'}
  ],
  [
    'flow: {heap} ← &{storage for new(job)}:',
    'flow-step',
    '{storage for new(job)}',
    {to: '{heap}', operator: '&', arrow: '←'}
  ],
  ['flow: u = **list:', 'flow-step', 'list', {to: 'u', operator: '**', arrow: '='}],
  [
    'from u.Name = name (assign) at ./user.go:10:9',
    'from-step',
    'u.Name = name',
    {why: 'assign', at: './user.go:10:9', atFile: './user.go', atLine: '10', atColumn: '9'}
  ],
  [
    'from dog (passed to call[argument escapes]) at .\\zoo.go:20',
    'from-step',
    'dog',
    {why: 'passed to call[argument escapes]', at: '.\\zoo.go:20', atFile: '.\\zoo.go', atLine: '20'}
  ],
  [
    'run.func1 capturing by ref: total (addr=false assign=true width=8)',
    'capture',
    'total',
    {in: 'run.func1', how: 'ref', addr: 'false', assign: 'true', width: '8'}
  ],
  ['Found IsSliceInBounds', 'bounds-check', '', {what: 'IsSliceInBounds'}],
  ['index bounds check elided', 'bounds-check-elided', ''],
  ['heap closure, captured vars = [total done]', 'closure', '[total done]', {where: 'heap'}],
  ['loop variable i now per-iteration, heap-allocated', 'loop-variable', 'i', {where: 'heap'}]
]

/** Further wordings, which some have only behind a position; none of another kind is longer. */
const placed: readonly Row[] = [
  ['Found IsInBounds', 'bounds-check', '', {what: 'IsInBounds'}],
  ['Proved IsInBounds', 'prove', '', {what: 'IsInBounds', verb: 'Proved'}],
  ['Disproved IsInBounds', 'prove', '', {what: 'IsInBounds', verb: 'Disproved'}],
  ['Rewrote Mul64 v5', 'prove', '', {what: 'Mul64 v5', verb: 'Rewrote'}],
  ['generated nil check', 'nil-check', '', {what: 'generated'}],
  ['removed nil check', 'nil-check', '', {what: 'removed'}],
  ['write barrier', 'write-barrier', ''],
  ['stack closure, captured vars = [n]', 'closure', '[n]', {where: 'stack'}],
  ['closure converted to global', 'closure', '', {where: 'global'}],
  [
    'loop variable i now per-iteration, stack-allocated (loop inlined into a.go:3)',
    'loop-variable',
    'i',
    {where: 'stack', into: 'a.go:3'}
  ],
  ['leaking param: p to result ~r1', 'leaking-param', 'p', {result: '~r1'}],
  [
    'sort ignoring self-assignment to l.next',
    'self-assignment',
    'l.next',
    {in: 'sort', word: 'to'}
  ],
  [
    'capturing by value: n (addr=false assign=false width=8)',
    'capture',
    'n',
    {how: 'value', addr: 'false', assign: 'false', width: '8'}
  ],
  ['can inline f with cost 4', 'can-inline', 'f', {cost: '4'}],
  ['inlining call to f with score 12', 'inlining-call', 'f', {score: '12'}],
  ['cannot inline global closure variable hook', 'cannot-inline', 'hook', {variable: 'global'}],
  ['cannot inline escaping closure variable hook', 'cannot-inline', 'hook', {variable: 'escaping'}],
  [
    'partially devirtualizing s.Area() to *circle',
    'devirtualizing',
    's.Area()',
    {to: '*circle', how: 'partially'}
  ],
  [
    'PGO devirtualizing function call hook to run',
    'devirtualizing',
    'hook',
    {to: 'run', how: 'PGO function call'}
  ],
  [
    'warning: truncated explanation due to assignment cycle; see golang.org/issue/35518',
    'note',
    '',
    {about: 'explanation'}
  ],
  ['assuming p is unsafe uintptr', 'note', 'p', {about: 'unsafe uintptr'}],
  ['marking p as escaping uintptr', 'note', 'p', {about: 'escaping uintptr'}],
  ['marking p as escaping ...uintptr', 'note', 'p', {about: 'escaping ...uintptr'}],
  ['call assuming p is unsafe uintptr', 'note', 'p', {in: 'call', about: 'unsafe uintptr'}],
  ['mark escaped content: p', 'note', 'p', {about: 'content'}],
  ['imprecise interface call', 'note', '', {about: 'call'}],
  ['function result will be kept alive', 'note', '', {part: 'result'}],
  ['sink will be kept alive', 'note', 'sink']
]

const prose = [
  'the variable escapes to heap when its address is taken',
  'the variable escapes to heap',
  'this does not escape the reader',
  'It does not escape',
  'variable x does not escape',
  'a pointer to x escapes to heap',
  'does not escape',
  'moved to heap',
  'moved to heap: the buffer',
  'can inline small functions',
  'cannot inline main: it is far too long',
  'x escapes to the heap',
  'x (the local one) escapes to heap',
  'x, y escapes to heap',
  'write barrier',
  'removed nil check',
  'from here (see above) at noon',
  ''
]

describe('parseMessage', () => {
  it.each(rows.map(row => ({row, text: row[0]})))('reads $text', ({row}) => {
    const [text, kind, subject, fields = {}] = row
    expect(parseMessage(text)).toEqual({kind, subject, text, fields})
  })

  it.each(rows.map(([text]) => text))('and writes it back: %s', text => {
    const message = parseMessage(text)
    expect(message && writeMessage(message)).toBe(text)
  })

  it.each(placed.map(row => ({row, text: row[0]})))('reads behind a position $text', ({row}) => {
    const [text, kind, subject, fields = {}] = row
    const message = parseLine(`./a.go:1:2: ${text}`)?.message
    expect(message).toEqual({kind, subject, text, fields})
    expect(message && writeMessage(message)).toBe(text)
  })

  it.each(prose)('does not take prose: %s', text => {
    expect(parseMessage(text)).toBeNull()
  })

  it('folds white space, but not in strings', () => {
    expect(parseMessage('  leaking  param:\tp ')?.text).toBe('leaking param: p')
    expect(parseMessage('"two  spaces" escapes to heap')?.subject).toBe('"two  spaces"')
  })

  it('cannot write fields that its kind does not have', () => {
    expect(() => writeMessage({kind: 'moved-to-heap', subject: 'x', fields: {cost: '3'}})).toThrow(
      RangeError
    )
  })
})

describe('messageFlags', () => {
  it.each([
    ['can inline f', 1, [], true],
    ['can inline f with cost 4 as: func() {  }', 2, [], true],
    ['x escapes to heap', 1, [], false],
    ['x escapes to heap in f:', 2, [], false],
    ['Found IsInBounds', null, ['ssa/check_bce'], false]
  ])('%s', (text, level, debug, inlining) => {
    const message = parseMessage(text)
    expect(message && messageFlags(message)).toEqual({level, debug, inlining})
  })
})
