/**
 * Whoever writes an article chooses what our regular expressions are matched against, and nothing
 * stops one that is running. So none may take longer than in proportion to the text, but where
 * the length of the text is bounded right beside it.
 *
 * recheck says so, in JavaScript alone (`RECHECK_BACKEND=pure`). It takes long, so its answers are
 * kept: `patterns-proved.txt` has what it calls linear. `patterns-bounded.txt` has what it calls
 * polynomial, or cannot decide in time: each of these stands in a call of `upTo`, which bounds the
 * text, and what the worst text of that length takes is measured here.
 * `PROVE=1 npx vitest run test/patterns.test.ts` asks about what is in neither, and adds it.
 */
import {readFile, writeFile} from 'node:fs/promises'
import {runInNewContext} from 'node:vm'
import type {AttackPattern} from 'recheck'
import {describe, expect, test, vi} from 'vitest'
import {isPlain, ourPatterns, type Pattern} from './patterns.ts'

vi.stubEnv('RECHECK_BACKEND', 'pure')
const {checkSync} = await import('recheck')

/** Patterns that are made at run time, each a file: why they are no slower than others. */
const built: Readonly<Record<string, string>> = {
  'src/checks/expected-failures/other-files.ts': 'a name: nothing in it repeats',
  'src/cli/files/search.ts': 'the endings of articles',
  'src/compile/toolchain/syscall-names.ts': 'a name, or that of a system',
  'src/extract/containers/site-syntax.ts': 'the mark of a fence or the name of a tag, in a line',
  'src/go/messages/markup.ts': 'constants, for lines of 4,000 characters at most',
  'src/go/messages/spelling.ts': 'words with white space between them, one way to match each',
  'src/go/source/elision.ts': 'constants, from the beginning of a line or from dots',
  'src/go/source/anchors.ts': 'pieces of Go with white space between them, one way to match each',
  'src/go/messages/form.ts':
    'lines of 4,000 characters at most, of which the end is looked at first',
  'src/wording/directives.ts': 'a word of a directive, whose quotes close each other'
}

const provedFile = new URL('patterns-proved.txt', import.meta.url)
const boundedFile = new URL('patterns-bounded.txt', import.meta.url)
const isProving = process.env.PROVE === '1'

const {literals, built: builtIn} = await ourPatterns()
const proved = await linesOf(provedFile)
const bounded = await linesOf(boundedFile)

async function linesOf(file: URL): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return new Set(text.split('\n').filter(line => line !== ''))
}

/** A pattern on a line of its own. */
function lineOf({text}: Pattern): string {
  return text.replaceAll('\n', '\\n')
}

/** What recheck says of a pattern; `safe`, or how slow it is and for which text. */
function verdictOf({source, flags}: Pattern): string {
  // It knows neither of these flags; they change nothing about how long a match takes.
  const known = flags.replace(/[dv]/g, '')
  const found = checkSync(source, known, {timeout: isProving ? 90_000 : 5_000, randomSeed: 1})
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

test('no regular expression takes longer than in proportion', {timeout: 2_400_000}, async () => {
  expect(literals.length).toBeGreaterThan(200)
  const wrong: string[] = []
  for (const pattern of literals.filter(one => !isPlain(one))) {
    const line = lineOf(pattern)
    if (proved.has(line) || (bounded.has(line) && pattern.longest !== null)) continue
    const verdict = verdictOf(pattern)
    if (verdict === 'safe') proved.add(line)
    else if (isProving && pattern.longest !== null && !verdict.startsWith('exponential')) {
      bounded.add(line)
    } else wrong.push(`${pattern.place} ${line} ${verdict}`)
  }
  if (isProving) {
    const lines = new Set(literals.map(lineOf))
    for (const answers of [proved, bounded]) {
      for (const line of answers) if (!lines.has(line)) answers.delete(line)
    }
    await writeFile(provedFile, `${[...proved].sort().join('\n')}\n`)
    await writeFile(boundedFile, `${[...bounded].sort().join('\n')}\n`)
  }
  expect(wrong).toEqual([])
})

test('every kept answer is about a pattern that is still there', () => {
  const lines = new Set(literals.map(lineOf))
  expect([...proved, ...bounded].filter(line => !lines.has(line))).toEqual([])
})

describe('the worst text that a bounded pattern is matched against takes no time', () => {
  const all = literals.filter(pattern => bounded.has(lineOf(pattern)))
  test.each(all.map(pattern => [pattern.place, pattern] as const))('%s', (_place, pattern) => {
    const {source, flags, longest} = pattern
    const match = (text: string) =>
      runInNewContext(
        'text.replace(pattern, "")',
        {text, pattern: new RegExp(source, flags)},
        {timeout: 2_000}
      )
    for (const text of worstTexts(source, longest ?? 0)) {
      const start = process.cpuUsage()
      match(text)
      const {user} = process.cpuUsage(start)
      expect(user / 1000, text.slice(0, 40)).toBeLessThan(200)
    }
  })
})

/** Texts that repeat what a pattern has words for: each of them, and some by twos and threes. */
function worstTexts(source: string, length: number): readonly string[] {
  const words =
    source.replace(/\\[a-z](?:\{[^}]*\})?/gi, ' ').match(/[\p{L}\d]+|[^\p{L}\d]/gu) ?? []
  const pieces = [...new Set([...words, 'a', ' ', '\t', '\n', 'a ', '.'])]
  const random = seeded(1)
  const pick = () => pieces[Math.floor(random() * pieces.length)] ?? ''
  const mixed = Array.from({length: 300}, () => [pick(), pick(), pick()].join(''))
  return [...pieces, ...pieces.map(piece => `${piece} `), ...mixed].map(piece =>
    `${pick()}${piece.repeat(length)}`.slice(0, length)
  )
}

/** A generator of numbers from 0 to 1 that gives the same ones each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('patterns are made at run time only where it is said why that does no harm', () => {
  expect([...new Set(builtIn)].sort()).toEqual(Object.keys(built).sort())
})

test('recheck finds what is slow', () => {
  const pattern = (source: string): Pattern => ({
    source,
    flags: '',
    text: '',
    place: '',
    longest: null
  })
  expect(verdictOf(pattern('^(?:a|a)*$'))).toMatch(/^exponential/)
  expect(verdictOf(pattern('a*b'))).toMatch(/^2nd degree polynomial/)
  expect(verdictOf(pattern('^a*b*$'))).toBe('safe')
  expect(
    ['a*b', '^a*b*', '^a*|b*', '(?:a*){3}', '^(?:a*){3}'].map(pattern).filter(isPlain)
  ).toEqual([])
  expect(['abc', '^a*b', '^[*+]a+(?:b|c)'].map(pattern).every(isPlain)).toBe(true)
})
