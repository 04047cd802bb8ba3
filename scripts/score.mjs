// Score the command against hand-labelled articles that live beside this repository, not in it.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, openSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {scoreUpdate} from './score-update.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const corpus = join(root, '../shared/corpus')

if (!existsSync(join(corpus, 'score.mjs'))) {
  console.log('No score: there is no folder ../shared/corpus with labelled articles.')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'goclaims-score-'))
  try {
    process.exitCode = process.argv.includes('--update')
      ? scoreUpdate(root, corpus, folder)
      : score(join(folder, 'report.json'))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/**
 * Write the report of the corpus, print its score, and give the exit code.
 *
 * @param {string} report
 */
function score(report) {
  const started = performance.now()
  const output = openSync(report, 'w')
  const check = run(['dist/bin/goclaims.js', '--format', 'json', join(corpus, 'articles')], output)
  console.log(`checked in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  if (check !== 0 && check !== 1) return check ?? 1
  return run([join(corpus, 'score.mjs'), report, ...process.argv.slice(2)], 'inherit') ?? 1
}

/**
 * Run a script of Node.
 *
 * @param {string[]} args
 * @param {number | 'inherit'} output
 */
function run(args, output) {
  return spawnSync(process.execPath, args, {cwd: root, stdio: ['ignore', output, 'inherit']}).status
}
