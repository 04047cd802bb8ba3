import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // `npm run test:integration` and `npm run test:sites` run these.
    exclude: ['test/integration/**', 'test/sites/**'],
    globalSetup: 'test/build.ts',
    setupFiles: 'test/fixed-seed.ts',
    reporters: ['default', 'json'],
    outputFile: {json: 'coverage/results.json'},
    // A test that compiles Go shares two cores with the others.
    testTimeout: 30_000,
    hookTimeout: 120_000
  }
})
