import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // `npm run test:integration` runs these.
    exclude: ['test/integration/**'],
    globalSetup: 'test/build.ts',
    setupFiles: 'test/fixed-seed.ts',
    reporters: ['default', 'json'],
    outputFile: {json: 'coverage/results.json'},
    // A test that compiles Go shares two cores with the others.
    testTimeout: 30_000,
    hookTimeout: 120_000
  }
})
