// Write into README.md, between markers, what the code says of itself: the table of rules, the
// help of the command, and why a claim is unverifiable. With --check, only say whether it is up to date.
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const readme = new URL('../README.md', import.meta.url)
const isCheck = process.argv.includes('--check')
const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
const parts = {rules: rulesTable, help: commandHelp, reasons: reasonsTable}

let written = text
for (const [name, write] of Object.entries(parts)) written = replace(written, name, await write())
if (written === text) console.log('What README.md says of rules, options and reasons is up to date')
else if (isCheck) {
  console.error(
    'What README.md says of rules, options and reasons is not up to date: run `npm run docs`'
  )
  process.exitCode = 1
} else {
  writeFileSync(readme, written)
  console.log('What README.md says of rules, options and reasons is written')
}

/**
 * Replace what stands between the markers of a part.
 *
 * @param {string} whole
 * @param {string} name
 * @param {string} part
 */
function replace(whole, name, part) {
  const begin = `<!-- ${name}: written by \`npm run docs\` -->`
  const [from, to] = [whole.indexOf(begin), whole.indexOf(`<!-- /${name} -->`)]
  if (from < 0 || to < from) {
    console.error(`README.md has no markers for ${name}: \`${begin}\``)
    process.exitCode = 1
    return whole
  }
  return `${whole.slice(0, from + begin.length)}\n\n${part}\n\n${whole.slice(to)}`
}

/** A row for each rule, in Markdown. */
async function rulesTable() {
  const {allRules} = await import('../dist/rules/index.js')
  const rows = allRules.map(
    ({meta}) => `| [\`${meta.id}\`](rules/${meta.id}.md) | ${meta.description} | ${meta.default} |`
  )
  return ['| rule | reports | default |', '| --- | --- | --- |', ...rows].join('\n')
}

/** What `goclaims --help` prints, as a block of code. */
function commandHelp() {
  const main = fileURLToPath(new URL('../dist/bin/goclaims.js', import.meta.url))
  const {stdout, status} = spawnSync(process.execPath, [main, '--help'], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`\`goclaims --help\` ended with ${status}`)
  return `\`\`\`text\n${stdout.trim()}\n\`\`\``
}

/** A row for each reason why a claim could not be checked. */
async function reasonsTable() {
  const {reasonSentences} = await import('../dist/src/reconcile/reasons.js')
  const rows = Object.entries(reasonSentences).map(([reason, why]) => `| \`${reason}\` | ${why} |`)
  return ['| reason | means |', '| --- | --- |', ...rows].join('\n')
}
