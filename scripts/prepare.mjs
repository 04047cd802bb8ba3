// Build `dist/` when this repository is installed from git, as pre-commit does, and after `npm ci`
// in it. Who installs from the registry has `dist/` already, and never runs this.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

if (process.env.GOCLAIMS_BUILD === 'later') {
  // Whoever started this builds by itself: `scripts/install.mjs`.
} else if (hasTools()) {
  const args = [join(root, 'scripts/build.mjs')]
  const {stdout, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'})
  // Nothing goes to the output: `npm pack` writes the name of its file there. Errors of types are
  // the business of `npm test`; the JavaScript is there all the same.
  if (!existsSync(join(root, 'dist/bin/goclaims.js'))) {
    console.error(`\`dist/\` could not be built\n${stdout}${stderr}`)
    process.exitCode = 1
  }
} else {
  console.error('TypeScript and Rolldown are not installed: `dist/` is not built')
}

/** Tell whether there is more than what a user needs (`--omit=dev`). */
function hasTools() {
  const {resolve} = createRequire(import.meta.url)
  try {
    return ['typescript/package.json', 'rolldown/package.json'].every(name => resolve(name) !== '')
  } catch {
    return false
  }
}
