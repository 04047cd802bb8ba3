import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {commandNames} from '../src/cli/command-line/commands.ts'
import {namesOf, optionNames, optionOf} from '../src/cli/command-line/options.ts'

const page = await readFile(new URL('../docs/goclaims.1', import.meta.url), 'utf8')
/** As it is read: without what roff needs. */
const text = page.replaceAll(/\\f[BIR]|\\&/g, '').replaceAll('\\-', '-')

test('has every section of a page of the manual', () => {
  expect(text.match(/(?<=^\.SH ).*/gm)).toEqual([
    'NAME',
    'SYNOPSIS',
    'DESCRIPTION',
    'COMMANDS',
    'OPTIONS',
    'EXIT STATUS',
    'FILES',
    'ENVIRONMENT',
    'EXAMPLES',
    'SEE ALSO'
  ])
})

test.for(commandNames)('says what %s does, and how it is called', name => {
  expect(text).toMatch(new RegExp(`^\\.TP\\n${name} `, 'm'))
  expect(text).toMatch(new RegExp(`^goclaims \\[?${name}\\]? \\[options\\] `, 'm'))
})

test.for(optionNames)('says what --%s does', name => {
  const {value} = optionOf(name)
  const tag = [namesOf(name).join(', '), ...(value ? [value.name] : [])].join(' ')
  expect(text).toContain(`\n.TP\n${tag}\n`)
})
