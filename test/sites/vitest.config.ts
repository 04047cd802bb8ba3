import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

/** What builds real sites: it installs their hosts first, so `npm test` leaves it out. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/sites/**/*.test.ts'],
    globalSetup: ['test/build.ts', 'test/sites/tarball.ts'],
    reporters: ['default', 'json'],
    outputFile: {json: 'coverage/sites.json'},
    // A site build uses all of the machine; one at a time.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 900_000
  }
})
