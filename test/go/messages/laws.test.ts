import fc from 'fast-check'
import {expect, it} from 'vitest'
import {
  compareMessages,
  messageKinds,
  parseLine,
  parseMessage,
  writeMessage
} from '../../../src/go/messages/index.ts'
import type {KindRow} from '../../../src/go/messages/kinds/row.ts'
import {isMessageKind} from '../../../src/go/messages/kinds.ts'
import type {SlotName} from '../../../src/go/messages/slots.ts'
import type {Message} from '../../../src/model/index.ts'

const variable = fc.constantFrom('x', 'buf', 'user2', 'größe', '.this', '~r0', '名')
const type = fc.constantFrom('T', '*cell', 'pkg.Node', '[]int', 'map[string]T', 'Box[int]')
const literal = fc.constantFrom('"a // b"', '"} {"', '12', '1.5', "'x'", '"two  spaces"')
const operand: fc.Arbitrary<string> = fc.letrec<{operand: string}>(tie => ({
  operand: fc.oneof(
    {maxDepth: 3},
    variable,
    literal,
    fc.constantFrom('... argument', 'func literal', 'append', '&T{...}', '[]interface {}{...}'),
    type.map(name => `new(${name})`),
    fc.tuple(type, tie('operand')).map(([name, size]) => `make([]${name}, ${size})`),
    fc.tuple(variable, tie('operand')).map(([name, part]) => `${name}.f(${part})`),
    fc.tuple(variable, literal).map(([name, part]) => `${name} + ${part}`),
    variable.map(name => `*${name}`)
  )
})).operand
const name = fc.constantFrom('f', '(*T).M', 'pkg.F', 'outer.func1', 'Sum[go.shape.int]', 'init.0')

/** Text for each kind of slot, as the compiler could print it. */
const slotTexts = {
  expression: operand,
  function: name,
  variable,
  parameter: variable,
  type,
  result: fc.constantFrom('~r0', 'out'),
  location: fc.oneof(variable, fc.constantFrom('{heap}', '{storage for new(T)}')),
  operator: fc.constantFrom('', '&', '*', '**'),
  number: fc.nat(300).map(String),
  word: fc.constantFrom('ref', 'value', 'heap', 'stack', 'true', 'false'),
  reason: fc.constantFrom('recursive', 'marked go:noinline', 'unhandled op SELECT'),
  body: fc.constantFrom('func() {  }', 'func(int) string { return "}" }'),
  shape: fc.constant('shaped receiver T[go.shape.int]'),
  proof: fc.constantFrom('IsInBounds', 'Less64 (v12)'),
  path: fc.constantFrom('"os"', '"math/rand/v2"'),
  error: fc.constantFrom('no new variables on left side of :=', 'too many return values'),
  text: fc.constantFrom('b.buf = b.buf[:n]', '[a b]'),
  why: fc.constantFrom('assign', 'return', 'passed to call[argument escapes]', 'arg to ...'),
  at: fc.tuple(fc.nat(99), fc.nat(99)).map(([line, column]) => `./a.go:${line}:${column}`)
} satisfies Record<SlotName, fc.Arbitrary<string>>

const slotsOf = (template: string): readonly {field: string; slot: SlotName}[] =>
  [...template.matchAll(/\{(\w+):(\w+)\}/g)].map(([, field = '', slot = '']) => {
    if (!Object.hasOwn(slotTexts, slot)) throw new Error(`No texts for slot ${slot}`)
    return {field, slot: slot as SlotName}
  })

const forms = Object.entries<KindRow>(messageKinds).flatMap(([kind, row]) =>
  isMessageKind(kind) ? row.forms.map(form => ({kind, form})) : []
)

/** Any message in any wording of the table. */
const anyMessage: fc.Arbitrary<Pick<Message, 'kind' | 'subject' | 'fields'>> = fc
  .constantFrom(...forms)
  .chain(({kind, form}) => {
    const slots = slotsOf(form.template)
    const texts = fc.tuple(...slots.map(({slot}) => slotTexts[slot]))
    return texts.map(values => {
      const parts = Object.fromEntries(slots.map(({field}, index) => [field, values[index] ?? '']))
      const {subject = '', ...fields} = parts
      return {kind, subject, fields: {...form.set, ...fields}}
    })
  })

/** The message read from its words behind a position. */
function reread(message: Pick<Message, 'kind' | 'subject' | 'fields'>): Message {
  const parsed = parseLine(`./a.go:3:14: ${writeMessage(message)}`)
  if (parsed === null) throw new Error(`Not read: ${writeMessage(message)}`)
  return parsed.message
}

it('what is written can be read, and reads the same', () => {
  fc.assert(
    fc.property(anyMessage, message => {
      const {kind, subject, fields} = reread(message)
      const {atFile: _, atLine: __, atColumn: ___, ...said} = fields
      const folded = (text: string) => text.replace(/ {2}(?=\})/g, ' ')
      const expected = Object.entries(message.fields).map(([key, value]) => [key, folded(value)])
      expect({kind, subject, fields: said}).toEqual({
        kind: message.kind,
        subject: message.subject,
        fields: Object.fromEntries(expected)
      })
    }),
    {numRuns: 2000}
  )
})

it('what is read can be written, and is the same', () => {
  fc.assert(
    fc.property(anyMessage, message => {
      const read = reread(message)
      expect(writeMessage(read)).toBe(read.text)
    })
  )
})

it('a message is the same as itself', () => {
  fc.assert(
    fc.property(anyMessage, message => {
      expect(compareMessages(reread(message), reread(message))).toEqual({kind: 'same'})
    })
  )
})

it('likeness holds both ways, but for what a claim leaves off', () => {
  fc.assert(
    fc.property(anyMessage, anyMessage, (one, other) => {
      const there = compareMessages(reread(one), reread(other))
      const back = compareMessages(reread(other), reread(one))
      // Which rows are told depends on which of the two is claimed.
      if (there.kind !== 'same' && back.kind !== 'same') {
        expect({...there, rewording: null, rewordings: null}).toEqual({
          ...{...back, rewording: null, rewordings: null}
        })
      } else expect(['same', 'reworded']).toContain(there.kind === 'same' ? back.kind : there.kind)
    }),
    {numRuns: 5000}
  )
})

it('no text makes it throw or loop', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 80}), text => {
      parseMessage(`${text} escapes to heap`)
      parseLine(`./a.go:1:2: ${text} does not escape ${text}`)
    })
  )
})
