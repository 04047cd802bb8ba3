#!/usr/bin/env node
/** What the server needs besides this package; who runs no editor does without. */
const library = 'unified-language-server'

try {
  const {startServer} = await import('./server.ts')
  startServer()
} catch (error) {
  if (!isMissing(error)) throw error
  process.stderr.write(
    `goclaims-language-server: \`${library}\` is not installed: run \`npm install --save-dev ${library}\`\n`
  )
  process.exitCode = 2
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${library}'`)
  )
}
