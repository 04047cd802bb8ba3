import {stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from 'vitest'
import {commandNames, commandOf, optionsOf} from '../../../src/cli/command-line/commands.ts'
import {writeHelp} from '../../../src/cli/command-line/help.ts'
import {namesOf, optionNames, termOf} from '../../../src/cli/command-line/options.ts'

const screen = {rows: 25, columns: 80}

describe.for([null, ...commandNames])('the help of %s', name => {
  const text = writeHelp(name, false)
  const rows = text.trimEnd().split('\n')

  test('fits one screen', () => {
    expect(rows.length).toBeLessThanOrEqual(screen.rows)
    expect(rows.filter(row => row.length > screen.columns)).toEqual([])
    // What cannot be shown everywhere has no place in it.
    expect(text).toMatch(/^[\n -~]*$/)
  })

  test('has examples, which are commands that there are', () => {
    const from = rows.indexOf('Examples:') + 1
    expect(from).toBeGreaterThan(0)
    expect(rows[from]).toMatch(/^ {2}.*\bgoclaims /)
  })

  test('names every option that it takes, and no other', () => {
    const taken = name === null ? (['help', 'version'] as const) : optionsOf(commandOf(name))
    const options = text.slice(text.indexOf('\nOptions:'), text.indexOf('\nExamples:'))
    expect(options.match(/(?<= )--[\w-]+/g)?.sort()).toEqual(
      taken.map(option => `--${option}`).sort()
    )
    for (const option of taken) expect(options).toContain(termOf(option))
  })

  test('has bold titles where there are colours, and the same words', () => {
    const colored = writeHelp(name, true)
    expect(colored).toContain('\u001B[1mUsage:\u001B[22m')
    expect(stripVTControlCharacters(colored)).toBe(text)
  })
})

test('the main help says what exit codes mean, and how to check what is named like a command', () => {
  expect(writeHelp(null, false)).toContain('Exit codes: 0 ')
  expect(writeHelp(null, false)).toContain('goclaims check ./cache')
  for (const name of commandNames) expect(writeHelp(null, false)).toContain(`\n  ${name} `)
})

test('every option is one of a command, or of the program', () => {
  const taken = new Set(commandNames.flatMap(name => optionsOf(commandOf(name))))
  expect(optionNames.filter(name => !taken.has(name))).toEqual(['version'])
})

test('no two options of a command have one letter', () => {
  for (const name of commandNames) {
    const names = optionsOf(commandOf(name)).flatMap(namesOf)
    expect(names).toEqual([...new Set(names)])
  }
})
