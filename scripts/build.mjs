// Build `dist/`: every module by itself, with its types, and the command as a bundle.
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeBundle} from './bundle.mjs'
import {vendor} from './vendor.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const typescript = createRequire(import.meta.url).resolve('typescript/package.json')
const args = [join(dirname(typescript), 'bin/tsc'), '-p', 'tsconfig.build.json']

// A module whose source is gone would hide that something still asks for it.
for (const folder of ['dist/src', 'dist/rules']) {
  rmSync(join(root, folder), {recursive: true, force: true})
}
// Errors of types keep nothing from being built, but they are told.
const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'})
await writeBundle()
await vendor()
process.exitCode = status ?? 1
