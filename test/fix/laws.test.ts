/**
 * Laws that hold for every article: those of `docs-fixtures/`; with `CORPUS=1` also those of a
 * corpus where the machine has one, which takes minutes (`8206d5f7.md` does not hold them yet).
 */
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {type FixedFile, fixFile} from '../../src/cli/fix/fix-file.ts'
import type {FixReach} from '../../src/model/index.ts'
import {severityOf} from '../../src/report/severity.ts'

const corpus = process.env.CORPUS === '1' ? ['../../../shared/corpus/articles/'] : []
const folders = ['../../docs-fixtures/', ...corpus].map(path => new URL(path, import.meta.url))
const reaches = ['correction', 'claim', 'whole'] as const satisfies readonly FixReach[]

for (const folder of folders) {
  const isThere = existsSync(folder)
  const articles = isThere ? (await readdir(folder)).filter(name => /\.mdx?$/.test(name)) : []
  describe(`articles of ${folder.pathname.split('/').at(-2)}`, () => {
    // The corpus is no part of the repository.
    if (!isThere) test('are not on this machine', ({skip}) => skip(`no ${folder.pathname}`))
    test.for(articles)('%s', {timeout: 120_000}, async name => {
      const source = (await readFile(new URL(name, folder), 'utf8')).replace(/^\uFEFF/, '')
      const counts: number[] = []
      for (const reach of reaches) counts.push(await holds(name, source, reach))
      expect(counts, 'more is fixed where more is asked for').toEqual(
        counts.toSorted((a, b) => a - b)
      )
      const windows = `\uFEFF${source.replaceAll(/\r?\n/g, '\r\n')}`
      expect(await holds(name, windows, 'whole')).toBe(counts[2])
    })
  })
}

function fix(path: string, text: string, reach: FixReach): Promise<FixedFile> {
  return fixFile({ok: true, path, value: Buffer.from(text)}, {}, {reach, minor: null})
}

/** Hold a fix of an article to what holds of every one, and count what it changes. */
async function holds(name: string, text: string, reach: FixReach): Promise<number> {
  const {found, fix: fixed, problem} = await fix(name, text, reach)
  expect(problem).toBeNull()
  if (!fixed) return 0
  const written = Buffer.from(fixed.content).toString()

  // Fixing twice changes nothing.
  const again = await fix(name, written, reach)
  expect(again).toMatchObject({fix: null, problem: null})

  // The check that follows says what was said to be left.
  expect(again.found.messages.map(String)).toEqual(fixed.left.messages.map(String))

  // Of what was found, what was fixed is told no more, and nothing is told that was not.
  const [before = 0, after = 0] = [found, fixed.left].map(
    ({messages}) => messages.filter(message => severityOf(message) !== 'info').length
  )
  expect(after).toBeLessThanOrEqual(before)

  // Every place is right. Old words stay where they would only repeat what another line says.
  const fixable = new Set(['go-claim-offset', 'go-claim-position'])
  const left = fixed.left.messages.filter(message => {
    const isWarning = severityOf(message) !== 'info'
    return isWarning && fixable.has(message.ruleId ?? '') && message.expected?.length
  })
  expect(left.map(String)).toEqual([])

  // Line endings and the byte order mark stay.
  expect(written.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
  if (!/(?<!\r)\n/.test(text)) expect(written).not.toMatch(/(?<!\r)\n/)
  if (!text.includes('\r')) expect(written).not.toContain('\r')

  // Only lines of claims change.
  const claimed = fixed.changes.map(({claim}) => claim.line)
  const kept = countLines(written)
  for (const [line, times] of countLines(text)) {
    if ((kept.get(line) ?? 0) >= times) continue
    expect(
      claimed.some(words => asRead(line).includes(words)),
      `a claim stands on ${line}`
    ).toBe(true)
  }
  return fixed.changes.length
}

/** How often each line occurs. */
function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split(/\r?\n/)) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** A line without Markdown's escapes, and with the references that the articles have decoded. */
function asRead(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
