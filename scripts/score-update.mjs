// Count the lines labelled true that `goclaims update` changes, in a copy of the labelled articles.
import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {diffArrays} from 'diff'

/**
 * Correct a copy of the corpus, print each line labelled true that this changes, and give the exit code.
 *
 * @param {string} root
 * @param {string} corpus
 * @param {string} folder A folder for the copy.
 */
export function scoreUpdate(root, corpus, folder) {
  cpSync(join(corpus, 'articles'), folder, {recursive: true})
  const args = [join(root, 'dist/bin/goclaims.js'), 'update', '--yes', folder]
  const {status} = spawnSync(process.execPath, args, {stdio: ['ignore', 'ignore', 'inherit']})
  if (status !== 0 && status !== 1) return status ?? 2
  let lines = 0
  let changed = 0
  for (const file of readdirSync(join(corpus, 'labels')).sort()) {
    const id = file.replace(/\.json$/, '')
    const {claims} = JSON.parse(readFileSync(join(corpus, 'labels', file), 'utf8'))
    const before = linesOf(join(corpus, 'articles', `${id}.md`))
    const kept = keptLines(before, linesOf(join(folder, `${id}.md`)))
    for (const {line, verdict} of claims.filter(isTrue)) {
      lines++
      if (kept.has(line)) continue
      changed++
      console.log(`${id}:${line} (${verdict}) ${before[line - 1]?.trim()}`)
    }
  }
  console.log(`\nlines labelled true ${lines}, of which \`update\` changes ${changed}`)
  return changed === 0 ? 0 : 1
}

/**
 * Tell whether a label says that a line is true as it stands, or that nobody can know.
 *
 * @param {{verdict: string, unit?: string, alt?: string | string[]}} label
 */
function isTrue({verdict, unit, alt}) {
  if (verdict === 'confirmed') return true
  if (verdict === 'unverifiable') return alt === undefined
  return verdict === 'shifted' && unit === 'fragment'
}

/** @param {string} path */
function linesOf(path) {
  return readFileSync(path, 'utf8').split('\n')
}

/**
 * Return the numbers of the lines that are in both texts, in the first.
 *
 * @param {string[]} before
 * @param {string[]} after
 */
function keptLines(before, after) {
  const kept = new Set()
  let line = 1
  for (const {added, removed, count} of diffArrays(before, after)) {
    for (let index = 0; !added && index < count; index++, line++) if (!removed) kept.add(line)
  }
  return kept
}
