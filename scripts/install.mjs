// Install what `npm ci` would, unless that is done. Runs before `npm start` and `npm test`, so that
// each of them works as the first command after a clone. Needs nothing but Node and npm.
import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'

const root = new URL('../', import.meta.url)
const wanted = changed('package-lock.json')
const installed = changed('node_modules/.package-lock.json')

if (installed === null || (wanted !== null && installed < wanted)) {
  const [command, args] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath, 'ci']]
    : ['npm', ['ci']]
  // What is installed for a command that builds need not be built before.
  const isBuilt = process.argv.includes('--build-later') ? {GOCLAIMS_BUILD: 'later'} : {}
  const env = {...process.env, ...isBuilt}
  const {status} = spawnSync(command, args, {cwd: root, env, stdio: 'inherit'})
  process.exitCode = status ?? 1
}

/**
 * Tell when a file was last changed, in milliseconds; `null` if it is not there.
 *
 * @param {string} path
 */
function changed(path) {
  return statSync(new URL(path, root), {throwIfNoEntry: false})?.mtimeMs ?? null
}
