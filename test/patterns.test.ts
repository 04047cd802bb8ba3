/**
 * Whoever writes an article chooses what our regular expressions are matched against, and nothing
 * stops one that is running. So none may take longer than in proportion to the text, but where
 * the length of the text is bounded right beside it.
 *
 * recheck says so, in JavaScript alone (`RECHECK_BACKEND=pure`). What takes it long it has said
 * once, for the patterns of `patterns-proved.txt`; `PROVE=1 npx vitest run test/patterns.test.ts`
 * asks it about all, and writes that file.
 */
import {readFile, writeFile} from 'node:fs/promises'
import {runInNewContext} from 'node:vm'
import type {AttackPattern} from 'recheck'
import {expect, test, vi} from 'vitest'
import {isPlain, ourPatterns, type Pattern} from './patterns.ts'

vi.stubEnv('RECHECK_BACKEND', 'pure')
const {checkSync} = await import('recheck')

/** Patterns that are slower than linear, where each matches against text of bounded length. */
const bounded: Readonly<Record<string, string>> = {}

/** Patterns that are made at run time, each a file: why they are no slower than others. */
const built: Readonly<Record<string, string>> = {
  'src/broken-blocks.ts': 'a name: nothing in it repeats',
  'src/compile/elisions.ts': 'constants, from the beginning of a line or from dots',
  'src/go-source/anchors.ts': 'pieces of Go with white space between them, one way to match each',
  'src/grammar/form.ts': 'lines of 4,000 characters at most, of which the end is looked at first',
  'src/plugin/directives.ts': 'a word of a directive, whose quotes close each other'
}

const provedFile = new URL('patterns-proved.txt', import.meta.url)
const isProving = process.env.PROVE === '1'
/** From when on the answer for a pattern is kept, in milliseconds. */
const long = 500

const {literals, built: builtIn} = await ourPatterns()
const proved = new Set((await readFile(provedFile, 'utf8').catch(() => '')).split('\n'))

/** What recheck says of a pattern; `safe`, or how slow it is and for which text. */
function verdictOf({source, flags}: Pattern): string {
  // It knows neither of these flags; they change nothing about how long a match takes.
  const known = flags.replace(/[dv]/g, '')
  const found = checkSync(source, known, {timeout: 120_000, randomSeed: 1})
  if (found.status === 'safe') return 'safe'
  if (found.status === 'unknown') return `unknown: ${found.error.kind}`
  const {complexity, attack, checker} = found
  const isGuess = checker === 'fuzz' && complexity.type === 'polynomial'
  if (isGuess && isFast({source, flags: known}, attack)) return 'safe'
  return `${complexity.summary}: ${attack.pattern}`
}

/**
 * Whether a text that recheck takes for an attack is none. Where a pattern looks behind itself,
 * recheck guesses from the number of steps, and many steps a character pass for quadratic. Eight
 * times as long, what is quadratic takes minutes, and what is not some milliseconds.
 */
function isFast(
  {source, flags}: Pick<Pattern, 'source' | 'flags'>,
  attack: AttackPattern
): boolean {
  const text = attack.pumps
    .map(({prefix, pump, bias}) => prefix + pump.repeat(8 * (attack.base + bias)))
    .concat(attack.suffix)
    .join('')
  const match = () =>
    runInNewContext(
      'text.replace(pattern, "")',
      {
        text,
        pattern: new RegExp(source, flags)
      },
      {timeout: 2_000}
    )
  try {
    match()
    return true
  } catch {
    return false
  }
}

test('no regular expression takes longer than in proportion', {timeout: 1_200_000}, async () => {
  expect(literals.length).toBeGreaterThan(200)
  const wrong: string[] = []
  const slow: string[] = []
  for (const pattern of literals) {
    const {text, place} = pattern
    if (isPlain(pattern) || Object.hasOwn(bounded, text)) continue
    if (!isProving && proved.has(text)) continue
    const start = performance.now()
    const verdict = verdictOf(pattern)
    if (verdict !== 'safe') wrong.push(`${place} ${text} ${verdict}`)
    else if (performance.now() - start > long) slow.push(text)
  }
  if (isProving) await writeFile(provedFile, `${slow.sort().join('\n')}\n`)
  expect(wrong).toEqual([])
})

test('every exception is still needed', () => {
  const texts = literals.map(({text}) => text)
  expect(Object.keys(bounded).filter(text => !texts.includes(text))).toEqual([])
})

test('patterns are made at run time only where it is said why that does no harm', () => {
  expect([...new Set(builtIn)].sort()).toEqual(Object.keys(built).sort())
})

test('recheck finds what is slow', () => {
  const pattern = (source: string): Pattern => ({source, flags: '', text: '', place: ''})
  expect(verdictOf(pattern('^(?:a|a)*$'))).toMatch(/^exponential/)
  expect(verdictOf(pattern('a*b'))).toMatch(/^2nd degree polynomial/)
  expect(verdictOf(pattern('^a*b*$'))).toBe('safe')
  expect(
    ['a*b', '^a*b*', '^a*|b*', '(?:a*){3}', '^(?:a*){3}'].map(pattern).filter(isPlain)
  ).toEqual([])
  expect(['abc', '^a*b', '^[*+]a+(?:b|c)'].map(pattern).every(isPlain)).toBe(true)
})
