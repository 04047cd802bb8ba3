// Show in a minute what this does: the README's article judged, why the compiler says so, what
// `--fix` would change, and how to check one's own. `npm run demo` checks everything in docs-fixtures/.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {fold} from '../dist/src/terminal/index.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const article = 'examples/post.md'

show('An article that says what the compiler prints, and is wrong twice:', [article])
// The whole explanation has the code as well, and all that the compiler prints.
show(
  'Why the compiler says the second of these:',
  ['explain', `${article}:27`],
  /^\S*Why .*?\n\n/ms
)
show('What `--fix` would change:', ['--fix', '--dry-run', article], /^[^\n]*[-+]\.\/.*$/gm)
console.log(`Check your own: node dist/bin/goclaims.js PATH
Elsewhere: npx goclaims PATH, or the plugin for remark, ESLint and markdownlint: see README.md
All articles of the tests: npm run demo`)

/**
 * Run the command, and show what it prints.
 *
 * @param {string} title
 * @param {readonly string[]} args
 * @param {RegExp} [part] What of it is shown.
 */
function show(title, args, part = /.+/s) {
  const color = process.stdout.isTTY ? {FORCE_COLOR: '1'} : {}
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['dist/bin/goclaims.js', ...args, ...(args[0] === 'explain' ? [] : ['--format', 'pretty'])],
    {cwd: root, encoding: 'utf8', env: {...process.env, ...color}}
  )
  if (status === 2 || status === null) {
    process.stderr.write(stderr)
    process.exit(2)
  }
  const words = stdout.match(part)?.join('\n') ?? ''
  const lines = words
    .trim()
    .split('\n')
    .flatMap(line => fold(line, process.stdout.columns ?? 80))
  console.log(`${title}\n$ goclaims ${args.join(' ')}\n\n${lines.join('\n')}\n`)
}
