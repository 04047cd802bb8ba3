// Check every article of docs-fixtures/ as a user would, and show what they see. Findings are what
// many of these articles are for, so they do not make the demonstration fail.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const {status} = spawnSync(
  process.execPath,
  ['dist/bin/goclaims.js', 'docs-fixtures', ...process.argv.slice(2)],
  {cwd: root, stdio: 'inherit'}
)

if (status === 1) {
  console.log(
    '\nThese articles hold mistakes on purpose: `goclaims` exits with 1, this demo with 0.'
  )
} else {
  process.exitCode = status ?? 1
}
