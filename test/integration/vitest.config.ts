import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

/** What meets the programs around us: it installs them first, so `npm test` leaves it out. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/integration/**/*.test.ts'],
    globalSetup: ['test/build.ts', 'test/integration/tools.ts'],
    reporters: ['default', 'json'],
    outputFile: {json: 'coverage/integration.json'},
    // Each of these starts programs that start programs; two files at once are enough for two cores.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 600_000
  }
})
