import {readdir, readFile} from 'node:fs/promises'
import {parseAst} from 'rolldown/parseAst'

/** A regular expression in our source. */
export interface Pattern {
  /** As it is written: `/a+/g`. */
  readonly text: string
  readonly source: string
  readonly flags: string
  /** `src/a.ts:12`, of the first place where it is written. */
  readonly place: string
  /** The longest text it is matched against, where it stands in a call of `upTo`; else `null`. */
  readonly longest: number | null
}

/** A call of `RegExp`, whose pattern is only known when it runs: its file. */
export interface OurPatterns {
  readonly literals: readonly Pattern[]
  readonly built: readonly string[]
}

const root = new URL('../', import.meta.url)

/** Every regular expression of `src/` and `rules/`, each once. */
export async function ourPatterns(): Promise<OurPatterns> {
  const literals = new Map<string, Pattern>()
  const built: string[] = []
  for (const file of (await Promise.all(['src', 'rules'].map(sourcesBelow))).flat()) {
    const text = await readFile(new URL(file, root), 'utf8')
    const tree = parseAst(text, {lang: 'ts'})
    const bounds = boundsIn(tree)
    walk(tree, node => {
      if (isRegExpCall(node)) built.push(file)
      if (!isRegExpLiteral(node)) return
      const {pattern: source, flags} = node.regex
      const line = text.slice(0, node.start).split('\n').length
      const found = {
        text: `/${source}/${flags}`,
        source,
        flags,
        place: `${file}:${line}`,
        longest: bounds.get(node) ?? null
      }
      if (!literals.has(found.text)) literals.set(found.text, found)
    })
  }
  return {literals: [...literals.values()], built}
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const files = await readdir(new URL(folder, root), {recursive: true})
  return files.filter(file => file.endsWith('.ts')).map(file => `${folder}/${file}`)
}

interface RegExpLiteral {
  readonly regex: {readonly pattern: string; readonly flags: string}
  readonly start: number
}

function isRegExpLiteral(node: object): node is RegExpLiteral {
  return 'regex' in node && typeof node.regex === 'object' && node.regex !== null
}

/** The patterns that stand in a call `upTo(2000, /a+/)`, each with its bound. */
function boundsIn(tree: object): ReadonlyMap<object, number> {
  const constants = new Map<string, number>()
  const bounds = new Map<object, number>()
  walk(tree, node => {
    if (isConstant(node) && typeof node.init?.value === 'number') {
      constants.set(node.id.name, node.init.value)
    }
    if (!isCall(node) || node.callee.name !== 'upTo') return
    const [length, pattern] = node.arguments
    const longest = length?.value ?? constants.get(length?.name ?? '')
    if (pattern && typeof longest === 'number') bounds.set(pattern, longest)
  })
  return bounds
}

interface Node {
  readonly type: string
}

/** A number, or a name for one. */
interface Given extends Node {
  readonly value?: unknown
  readonly name?: string
}

interface Constant extends Node {
  readonly id: {readonly name: string}
  readonly init: Given | null
}

interface Call extends Node {
  readonly callee: {readonly name?: string}
  readonly arguments: readonly Given[]
}

function isConstant(node: object): node is Constant {
  return 'type' in node && node.type === 'VariableDeclarator'
}

function isCall(node: object): node is Call {
  return 'type' in node && node.type === 'CallExpression'
}

function isRegExpCall(node: object): boolean {
  if (!('callee' in node) || typeof node.callee !== 'object' || node.callee === null) return false
  return 'name' in node.callee && node.callee.name === 'RegExp'
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return
  visit(node)
  for (const child of Object.values(node)) walk(child, visit)
}

/**
 * Whether a pattern is linear whatever it matches against, as its form alone shows: nothing in it
 * repeats without end, or one thing does and the pattern begins at one place only.
 */
export function isPlain({source, flags}: Pattern): boolean {
  const bare = source.replace(/\\[\s\S]/g, '.').replace(/\[[^\]]*\]/g, '.')
  const endless = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0
  if (endless === 0) return true
  const isAnchored = flags.includes('y') || (bare.startsWith('^') && !flags.includes('m'))
  return endless === 1 && isAnchored && !/\{\d/.test(bare) && !hasAlternatives(bare)
}

/** Whether a pattern has a `|` outside of all groups: then a `^` is only that of the first. */
function hasAlternatives(bare: string): boolean {
  let depth = 0
  for (const character of bare) {
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === '|' && depth === 0) return true
  }
  return false
}
