// Build `dist/` when this repository is installed from git, as pre-commit does, and after `npm ci`
// in it. Who installs from the registry has `dist/` already, and never runs this.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const tsc = compiler()

if (tsc === null) {
  console.error('TypeScript is not installed: `dist/` is not built')
} else {
  const args = [tsc, '-p', 'tsconfig.build.json']
  const {stdout} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'})
  // Nothing goes to the output: `npm pack` writes the name of its file there. Errors of types are
  // the business of `npm test`; the JavaScript is there all the same.
  if (!existsSync(join(root, 'dist/src/cli/main.js'))) {
    console.error(`\`dist/\` could not be built\n${stdout}`)
    process.exitCode = 1
  }
}

/** The TypeScript compiler; `null` where only what a user needs is installed (`--omit=dev`). */
function compiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
    return join(dirname(manifest), 'bin/tsc')
  } catch {
    return null
  }
}
