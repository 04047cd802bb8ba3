#!/usr/bin/env node
/** What the server needs besides this package; who runs no editor does without. */
const library = 'unified-language-server'

/** The ways to speak with an editor that the library knows. */
const connections = ['--stdio', '--node-ipc', '--socket', '--pipe'] as const

const help = `Usage: goclaims-language-server [--stdio | --socket=PORT | --pipe=NAME | --node-ipc] [--trust]

Shows an editor what goclaims says of the Markdown that is open in it, with quick fixes.
An editor starts it; without an option it speaks over standard input and output (--stdio).
Settings come from the nearest .goclaimsrc; with --trust it may name the Go to run. Needs the package ${library}.
`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) process.stdout.write(help)
else await start()

async function start(): Promise<void> {
  if (!args.some(isConnection)) process.argv.push('--stdio')
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
}

function isConnection(arg: string): boolean {
  return connections.some(name => arg === name || arg.startsWith(`${name}=`))
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${library}'`)
  )
}
