// Write what the code says of itself, between markers: the table of rules into README.md, the help of
// the command and why a claim is unverifiable into pages of docs/; and the page of the manual,
// `docs/goclaims.1`. With --check, only say whether they are up to date.
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {writeHelp} from '../dist/src/cli/command-line/help.js'
import {manPage} from './man-page.mjs'

const isCheck = process.argv.includes('--check')
/** Generated parts, by file. */
const parts = [
  {file: 'README.md', name: 'rules', write: rulesTable},
  {file: 'docs/command-line.md', name: 'help', write: commandHelp},
  {file: 'docs/checks.md', name: 'reasons', write: reasonsTable}
]

for (const {file, name, write} of parts) bring(file, replace(file, name, await write()))
bring('docs/goclaims.1', manPage())

/**
 * Write a file as it should be, or say that it is not.
 *
 * @param {string} name
 * @param {string} wanted
 */
function bring(name, wanted) {
  if (read(name) === wanted) console.log(`${name} is up to date`)
  else if (isCheck) {
    console.error(`${name} is not up to date: run \`npm run docs\``)
    process.exitCode = 1
  } else {
    writeFileSync(pathOf(name), wanted)
    console.log(`${name} is written`)
  }
}

/** @param {string} name */
function read(name) {
  return existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : ''
}

/** @param {string} name */
function pathOf(name) {
  return new URL(`../${name}`, import.meta.url)
}

/**
 * Replace what stands between the markers of a part.
 *
 * @param {string} file
 * @param {string} name
 * @param {string} part
 */
function replace(file, name, part) {
  const whole = read(file)
  const begin = `<!-- ${name}: written by \`npm run docs\` -->`
  const [from, to] = [whole.indexOf(begin), whole.indexOf(`<!-- /${name} -->`)]
  if (from < 0 || to < from) {
    console.error(`${file} has no markers for ${name}: \`${begin}\``)
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

/** Return what `goclaims --help` and `goclaims check --help` print, as blocks of code. */
function commandHelp() {
  const helps = [writeHelp(null, false), writeHelp('check', false)]
  return helps.map(help => `\`\`\`text\n${help.trim()}\n\`\`\``).join('\n\n')
}

/** A row for each reason why a claim could not be checked. */
async function reasonsTable() {
  const {reasonSentences} = await import('../dist/src/reconcile/judge/reasons.js')
  const rows = Object.entries(reasonSentences).map(([reason, why]) => `| \`${reason}\` | ${why} |`)
  return ['| reason | means |', '| --- | --- |', ...rows].join('\n')
}
