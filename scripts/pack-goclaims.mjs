// Pack `packages/goclaims`, the command by itself, from what was built: a package that depends on
// nothing, so that `npx goclaims` has one to get. Prints the path of the tarball.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const target = join(root, 'packages/goclaims')

for (const folder of ['dist', 'docs', 'rules']) {
  rmSync(join(target, folder), {recursive: true, force: true})
}
mkdirSync(join(target, 'docs'), {recursive: true})
cpSync(join(root, 'dist/bin'), join(target, 'dist/bin'), {recursive: true})
cpSync(join(root, 'docs/goclaims.1'), join(target, 'docs/goclaims.1'))
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'))
cpSync(join(root, 'rules'), join(target, 'rules'), {
  recursive: true,
  filter: file => !file.endsWith('.ts')
})
const {status, stdout} = spawnSync(
  'npm',
  ['pack', '--silent', '--pack-destination', process.argv[2] ?? target],
  {cwd: target, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}
)
if (status === 0) console.log(join(process.argv[2] ?? target, stdout.trim()))
process.exitCode = status ?? 1
