import path from 'node:path'
import {excerpt, type Parsed} from '../options.ts'

/**
 * Take the text of a configuration: YAML, which holds JSON as well. Nothing is executed: a
 * configuration is data. What is wrong is said by its place, without the line itself: a file that
 * is no configuration may be anything, and logs are read by many.
 */
export async function parseConfig(file: string, text: string): Promise<Parsed<unknown>> {
  return path.basename(file) === 'package.json' ? fieldOf(text) : parseYaml(text)
}

/** The field of a manifest; `null` if it has none. */
function fieldOf(text: string): Parsed<unknown> {
  try {
    const manifest: unknown = JSON.parse(text)
    const hasField = typeof manifest === 'object' && manifest !== null && 'goclaims' in manifest
    return {ok: true, value: hasField ? manifest.goclaims : null}
  } catch {
    return {ok: false, problem: 'it is not JSON'}
  }
}

async function parseYaml(text: string): Promise<Parsed<unknown>> {
  const {LineCounter, parseDocument} = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {lineCounter, prettyErrors: false})
  const [error] = document.errors
  if (error) {
    const {line, col} = lineCounter.linePos(error.pos[0])
    return {ok: false, problem: `line ${line}, column ${col}: ${withoutContent(error.message)}`}
  }
  try {
    const value: unknown = document.toJS()
    return isTree(value)
      ? {ok: true, value}
      : {ok: false, problem: 'an alias in it refers to its own parent'}
  } catch (thrown) {
    return {ok: false, problem: withoutContent(thrown instanceof Error ? thrown.message : '')}
  }
}

/** Tell whether a value is a tree: an alias of YAML may stand for what it is part of. */
function isTree(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}

/** A message of the parser, which may name what it met, with no more of that than an excerpt. */
function withoutContent(message: string): string {
  return message.replace(/[^\s:]{41,}|[\p{Cc}]+/gu, excerpt).slice(0, 160)
}
