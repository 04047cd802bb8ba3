import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execaSync} from 'execa'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Build `dist/` for the tests that run the command itself, unless it is newer than the source. */
export function setup(): void {
  const source = Math.max(newest('src'), newest('rules'))
  const built = statSync(join(root, 'dist/bin/goclaims.js'), {throwIfNoEntry: false})
  if (built && built.mtimeMs > source) return
  // Errors of types are the business of another check; the JavaScript is there all the same.
  execaSync('node', ['scripts/build.mjs'], {cwd: root, reject: false})
}

/** When the newest TypeScript file of a folder was changed, in milliseconds. */
function newest(folder: string): number {
  const files = readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
  return Math.max(
    ...files
      .filter(file => file.endsWith('.ts'))
      .map(file => statSync(join(root, folder, file)).mtimeMs)
  )
}
