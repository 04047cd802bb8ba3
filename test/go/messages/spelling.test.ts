import {describe, expect, it} from 'vitest'
import {parseBareMessage, parseLine} from '../../../src/go/messages/index.ts'

describe('a misspelt message', () => {
  it.each([
    ['&v escape to heap', 'escapes', '&v'],
    ['v escapes to the heap', 'escapes', 'v'],
    ['v dose not escape', 'does-not-escape', 'v'],
    ["v doesn't escape", 'does-not-escape', 'v'],
    ['moved to haep: v', 'moved-to-heap', 'v'],
    ['move to the heap: v', 'moved-to-heap', 'v'],
    ['leaking parameter: v', 'leaking-param', 'v'],
    ['leaking parm content: v', 'leaking-param', 'v'],
    ['inlning call to fmt.Println', 'inlining-call', 'fmt.Println'],
    ['v is escaping in the heap', 'escapes', 'v'],
    ['v escaped on heap', 'escapes', 'v'],
    ["v isn't escaping to the heap", 'does-not-escape', 'v'],
    ['v did not escape', 'does-not-escape', 'v'],
    ['is moved into the heap: v', 'moved-to-heap', 'v'],
    ['leaks params content: v', 'leaking-param', 'v'],
    ['leaks param: v', 'leaking-param', 'v'],
    ['inlined the call of f', 'inlining-call', 'f'],
    ['can be inlined f', 'can-inline', 'f'],
    ['can inlined f // small', 'can-inline', 'f']
  ])('is read behind a position: %s', (words, kind, subject) => {
    const line = `./a.go:7:9: ${words}`
    const parsed = parseLine(line)
    expect(parsed?.message).toMatchObject({kind, subject, fields: {spelt: 'otherwise'}})
    expect(line.slice(...(parsed?.subjectSpan ?? []))).toBe(subject)
  })

  it.each([
    'declared and not used: escape',
    'cannot use heap (variable of type int) as string value in assignment',
    'undefined: moved',
    'missing return',
    'x redeclared in this block'
  ])('is not what another message is: %s', words => {
    expect(parseLine(`./a.go:7:9: ${words}`)?.message).toMatchObject({kind: 'error', text: words})
    expect(parseLine(`./a.go:7:9: ${words}`)?.message.fields.spelt).toBeUndefined()
  })

  it.each([
    'new(T) escapes to the heap',
    'moved to the heap: v',
    'v does not escape to the heap, it is copied'
  ])('is read in a comment where it can be nothing else: %s', words => {
    expect(parseBareMessage(words, true)?.message.fields).toMatchObject({spelt: 'otherwise'})
    expect(parseBareMessage(words)).toBeNull()
  })

  it.each([
    'v moves to haep: x',
    "v doesn't escape",
    'the value escapes to the heap',
    'it escapes to the heap'
  ])('is English in a comment: %s', words => {
    expect(parseBareMessage(words, true)).toBeNull()
  })
})
