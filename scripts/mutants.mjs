// `npm run mutants`: puts bugs into our own code, one at a time, and counts those that tests notice.
//
//     npm run mutants -- [--room src/pair]... [--file files.ts] [--seed 1] [--sample 80]
//                        [--mutant ID] [--list]
//
// A sample of each room is tried; `--sample 0` tries every mutant. `scripts/mutants/equivalent.ts`
// names mutants that change nothing, with the reason: these are left out.
import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const root = fileURLToPath(new URL('../', import.meta.url))
const {values} = parseArgs({
  options: {
    room: {type: 'string', multiple: true},
    file: {type: 'string'},
    seed: {type: 'string', default: '1'},
    sample: {type: 'string', default: '80'},
    mutant: {type: 'string'},
    list: {type: 'boolean', default: false}
  }
})

// Vitest is the host, for its `expect` and its way with TypeScript; the tests themselves run there
// again and again, which it has no way to do.
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs'
)
const {status} = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'scripts/mutants/vitest.config.ts'],
  {cwd: root, stdio: 'inherit', env: {...process.env, MUTANTS: JSON.stringify(values)}}
)
process.exitCode = status ?? 1
