import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['scripts/mutants/run.ts'],
    reporters: ['dot'],
    disableConsoleIntercept: true,
    dangerouslyIgnoreUnhandledErrors: true,
    testTimeout: 24 * 3_600_000,
    teardownTimeout: 1000
  }
})
