// Pack `editors/vscode` as a .vsix, with the language server that was built in it. Prints its path.
// The packer comes with npx: it is 250 packages, which nothing else here needs.
import {spawnSync} from 'node:child_process'
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {licensesOf} from './licenses.mjs'

const packer = '@vscode/vsce@3.9.2'
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'editors/vscode')

for (const name of ['dist', 'server']) rmSync(join(folder, name), {recursive: true, force: true})
const bundle = await rolldown({
  cwd: root,
  input: 'editors/vscode/src/extension.ts',
  platform: 'node',
  external: ['vscode']
})
const {output} = await bundle.write({
  file: join(folder, 'dist/extension.js'),
  format: 'cjs',
  codeSplitting: false,
  minify: {mangle: false, compress: false, codegen: {removeWhitespace: true}}
})
await bundle.close()
writeFileSync(join(folder, 'dist/LICENSES.txt'), licensesOf(output[0].moduleIds))
cpSync(join(root, 'dist/bin'), join(folder, 'server'), {recursive: true})
// The extension is CommonJS, as VS Code loads it; the server is not.
writeFileSync(join(folder, 'server/package.json'), '{"type": "module"}\n')

const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const file = resolve(process.argv[2] ?? folder, `goclaims-${version}.vsix`)
const {status} = spawnSync(
  'npx',
  ['--yes', packer, 'package', '--no-dependencies', '--out', file],
  {cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32'}
)
if (status === 0) console.log(file)
process.exitCode = status ?? 1
