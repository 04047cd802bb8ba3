#!/usr/bin/env node
import {startServer} from './server.ts'

/** The ways to speak with an editor that the library knows. */
const connections = ['--stdio', '--node-ipc', '--socket', '--pipe'] as const

const help = `Usage: goclaims-language-server [--stdio | --socket=PORT | --pipe=NAME | --node-ipc] [--trust]

Shows an editor what goclaims says of the Markdown that is open in it, with quick fixes, and why the
compiler says so where the pointer rests. An editor starts it; without an option it speaks over
standard input and output (--stdio).
Settings come from the nearest .goclaimsrc; with --trust it may name the Go to run.
`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) process.stdout.write(help)
else {
  if (!args.some(isConnection)) process.argv.push('--stdio')
  startServer(args.includes('--trust'))
}

function isConnection(arg: string): boolean {
  return connections.some(name => arg === name || arg.startsWith(`${name}=`))
}
