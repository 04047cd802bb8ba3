import type {Port} from '../../model/index.ts'
import {processors, systems} from './ports.ts'

/** Systems that the tag `unix` stands for. */
const unix = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris'.split(' ')
)
/** Systems that count as another one, too. */
const kin: Readonly<Record<string, string>> = {
  android: 'linux',
  illumos: 'solaris',
  ios: 'darwin'
}

/** Tells whether something holds for a port; `null` if that depends on other things. */
export type Constraint = (port: Port) => boolean | null

const always: Constraint = () => true

/** Longest constraint that is read, in characters. */
const longest = 1000

/** Return for which ports a file with a name (`dial_windows_amd64.go`) is. */
export function nameConstraint(name: string): Constraint {
  const parts = name
    .replace(/\.go$/, '')
    .replace(/_test$/, '')
    .split('_')
    .slice(1)
  const [before = '', last = ''] = [parts.at(-2), parts.at(-1)]
  if (processors.includes(last)) {
    return systems.includes(before) ? both(tag(before), tag(last)) : tag(last)
  }
  return systems.includes(last) ? tag(last) : always
}

/** Return for which ports a source says that it is, in `//go:build` and `// +build` lines at its top. */
export function sourceConstraint(source: string): Constraint {
  const lines = headOf(source)
  const build = lines.flatMap(line => /^\/\/go:build (.*)$/.exec(line)?.[1] ?? [])
  const [expression] = build
  if (expression !== undefined) return readExpression(expression)
  return lines
    .flatMap(line => /^\/\/\s*\+build\s(.*)$/.exec(line)?.[1] ?? [])
    .map(readOldLine)
    .reduce(both, always)
}

/** The comments before the first line of code. */
function headOf(source: string): readonly string[] {
  const lines = source.split('\n').map(line => line.trim())
  const end = lines.findIndex(line => line !== '' && !line.startsWith('//'))
  return end < 0 ? lines : lines.slice(0, end)
}

/** A line of `// +build`: words of which one has to hold, each with commas between what all has to. */
function readOldLine(text: string): Constraint {
  const words = text.slice(0, longest).trim().split(/\s+/)
  return words
    .map(word =>
      word
        .split(',')
        .map(part => (part.startsWith('!') ? not(tag(part.slice(1))) : tag(part)))
        .reduce(both)
    )
    .reduce(either)
}

/** Read `linux && (amd64 || !cgo)`; what is no such expression is for others to tell. */
function readExpression(text: string): Constraint {
  const tokens = text.slice(0, longest).match(/&&|\|\||[!()]|[^\s!()&|]+/g) ?? []
  let at = 0
  const take = (token: string) => tokens[at] === token && at++ >= 0
  const unary = (): Constraint => {
    if (take('!')) return not(unary())
    if (!take('(')) return tag(tokens[at++] ?? '')
    const inner = or()
    take(')')
    return inner
  }
  const and = (): Constraint => {
    let left = unary()
    while (take('&&')) left = both(left, unary())
    return left
  }
  const or = (): Constraint => {
    let left = and()
    while (take('||')) left = either(left, and())
    return left
  }
  const constraint = or()
  return at === tokens.length ? constraint : () => null
}

/** Return what a tag says of a port. Whether others are set, is nothing that a port decides. */
function tag(name: string): Constraint {
  if (name === 'unix') return ({goos}) => unix.has(goos)
  if (systems.includes(name)) return ({goos}) => goos === name || kin[goos] === name
  if (processors.includes(name)) return ({goarch}) => goarch === name
  if (name === 'gccgo') return () => false
  return name === 'gc' ? always : () => null
}

function not(inner: Constraint): Constraint {
  return port => {
    const value = inner(port)
    return value === null ? null : !value
  }
}

/** Hold both, as far as is known. */
export function both(one: Constraint, other: Constraint): Constraint {
  return port => {
    const values = [one(port), other(port)]
    return values.includes(false) ? false : values.includes(null) ? null : true
  }
}

function either(one: Constraint, other: Constraint): Constraint {
  return port => {
    const values = [one(port), other(port)]
    return values.includes(true) ? true : values.includes(null) ? null : false
  }
}
