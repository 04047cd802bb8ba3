import {expect, test} from 'vitest'
import {markdown, read} from './read.ts'

const listing = ['```', './a.go:2:2: moved to heap: x', '```', '']
const build = (more = '') => ['```console', `$ go build -gcflags=-m a.go${more}`, '```', '']
const withOutput = (more = '') => [
  '```console',
  `$ go build -gcflags=-m a.go${more}`,
  './a.go:2:2: moved to heap: x',
  '```',
  ''
]

/** Whether the command of each listing cut its output. */
const filtered = (...lines: readonly string[]) =>
  read(markdown(...lines)).listings.map(other => other.filtered)

test('what a `| grep` printed is cut', () => {
  expect(filtered(...withOutput(' 2>&1 | grep heap'))).toEqual([true])
  expect(filtered(...withOutput())).toEqual([false])
})

test('it sticks to the listings after it, until another command is shown', () => {
  expect(filtered(...build(' 2>&1 | grep heap'), ...listing, ...listing)).toEqual([true, true])
  expect(filtered(...withOutput(' 2>&1 | grep heap'), ...withOutput(), ...listing)).toEqual([
    true,
    false,
    false
  ])
  expect(filtered(...withOutput(), ...withOutput(' 2>&1 | head -3'))).toEqual([false, true])
})

test('nothing sticks to comments, which no command printed', () => {
  expect(
    filtered(...build(' 2>&1 | grep heap'), '```go', 'x := 1 // moved to heap: x', '```')
  ).toEqual([false])
})

test('sentences and lines of plain text leave nothing out', () => {
  for (const text of ['It says `./a.go:2:2: moved to heap: x`.', './a.go:2:2: moved to heap: x']) {
    const [listing] = read(markdown(text)).listings
    expect(listing).toMatchObject({elided: false, filtered: false})
  }
})
