import {type Options, type Parsed, parseOptions} from '../../options.ts'

/** Keys in the table of a preprocessor that mdBook itself reads. */
const ofMdBook: readonly string[] = [
  'command',
  'renderers',
  'renderer',
  'before',
  'after',
  'optional'
]

/** Take our options of `[preprocessor.goclaims]`, whose names are written as mdBook’s: `fail-on`. */
export function parseTable(table: Readonly<Record<string, unknown>>): Parsed<Options> {
  const own = Object.entries(table)
    .filter(([name]) => !ofMdBook.includes(name))
    .map(([name, value]) => [camel(name), value])
  const parsed = parseOptions(Object.fromEntries(own), '`[preprocessor.goclaims]` of `book.toml`')
  return parsed.ok
    ? parsed
    : {...parsed, problem: parsed.problem.replace(/`[a-z]+[A-Z]\w*`/g, kebab)}
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
