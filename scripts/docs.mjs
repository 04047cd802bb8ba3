// Write the table of rules into README.md, between its markers, from what the rules say of
// themselves. With --check, only say whether it is up to date.
import {existsSync, readFileSync, writeFileSync} from 'node:fs'

const readme = new URL('../README.md', import.meta.url)
const begin = '<!-- rules: written by `npm run docs` -->'
const end = '<!-- /rules -->'
const isCheck = process.argv.includes('--check')
const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
const [from, to] = [text.indexOf(begin), text.indexOf(end)]

if (from < 0 || to < from) {
  console.log('README.md has no markers for the table of rules: nothing to write')
} else {
  const table = await rulesTable()
  const written = `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`
  if (written === text) console.log('The table of rules in README.md is up to date')
  else if (isCheck) {
    console.error('The table of rules in README.md is not up to date: run `npm run docs`')
    process.exitCode = 1
  } else {
    writeFileSync(readme, written)
    console.log('The table of rules in README.md is written')
  }
}

/** A row for each rule, in Markdown. */
async function rulesTable() {
  const {allRules} = await import('../dist/rules/index.js')
  const rows = allRules.map(
    ({meta}) => `| [\`${meta.id}\`](rules/${meta.id}.md) | ${meta.description} | ${meta.default} |`
  )
  return ['| rule | reports | default |', '| --- | --- | --- |', ...rows].join('\n')
}
