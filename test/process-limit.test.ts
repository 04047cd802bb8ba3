import {chmod, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {expect, test} from 'vitest'
import {findings} from './articles.ts'
import {folderWith} from './cli/command.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const articles = 40

/**
 * A copy of the installed toolchain, made of links, whose `compile` writes a line to a log when a
 * run begins and when it ends: what is counted is what really ran.
 */
async function countingToolchain(folder: string): Promise<{go: string; log: string}> {
  const {stdout} = await execa('go', ['env', 'GOROOT', 'GOTOOLDIR'])
  const [goroot = '', tools = ''] = stdout.split('\n')
  const copy = join(folder, 'goroot')
  const log = join(folder, 'log')
  const toolsCopy = join(copy, tools.slice(goroot.length))
  await mkdir(toolsCopy, {recursive: true})
  await linkAll(goroot, copy, ['pkg', 'bin'])
  await linkAll(join(goroot, 'pkg'), join(copy, 'pkg'), ['tool'])
  await linkAll(tools, toolsCopy, ['compile'])
  await script(
    join(toolsCopy, 'compile'),
    `case "$*" in *-importcfg*) ;; *) exec '${tools}/compile' "$@" ;; esac
echo begin >> '${log}'
'${tools}/compile' "$@"
status=$?
echo end >> '${log}'
exit $status`
  )
  const go = join(copy, 'bin/go')
  await mkdir(dirname(go))
  await script(go, `GOROOT='${copy}' exec '${goroot}/bin/go' "$@"`)
  return {go, log}
}

async function linkAll(from: string, to: string, except: readonly string[]): Promise<void> {
  for (const name of await readdir(from)) {
    if (!except.includes(name)) await symlink(join(from, name), join(to, name))
  }
}

async function script(path: string, text: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${text}\n`)
  await chmod(path, 0o755)
}

test('40 files at once through remark-cli never run more compilers than the limit allows', async () => {
  // Each article has another program, so that no result can be used twice.
  const files = Array.from({length: articles}, (_, index) => [
    `post-${index}.md`,
    findings.replaceAll('box', `box${index}`).replaceAll('keep', `keep${index}`)
  ])
  const folder = await folderWith(Object.fromEntries(files))
  const {go, log} = await countingToolchain(folder)
  const settings = {goClaims: {go, cacheDir: join(folder, 'cache')}}
  const rc = join(folder, 'rc.json')
  await writeFile(rc, JSON.stringify({settings, plugins: [join(root, 'dist/rules/preset.js')]}))

  const {exitCode, stderr} = await execa(
    'remark',
    ['--frail', '--no-color', '--rc-path', rc, ...files.map(([name]) => `${name}`)],
    {cwd: folder, preferLocal: true, localDir: root, reject: false}
  )
  expect(stderr).toContain(`${articles * 2} warnings`)
  expect(exitCode).toBe(1)

  const {runs, most} = count(await readFile(log, 'utf8'))
  expect(runs).toBeGreaterThanOrEqual(articles * 2)
  expect(most).toBeLessThanOrEqual(availableParallelism())
  expect(most).toBeGreaterThan(0)
}, 240_000)

/** How many compilers ran, and how many at most at one time. */
function count(log: string): {runs: number; most: number} {
  let alive = 0
  let most = 0
  let runs = 0
  for (const line of log.trim().split('\n')) {
    alive += line === 'begin' ? 1 : -1
    if (line === 'begin') runs++
    most = Math.max(most, alive)
  }
  expect(alive).toBe(0)
  return {runs, most}
}
