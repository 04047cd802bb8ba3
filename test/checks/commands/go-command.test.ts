/** The go command itself, and the compiler, asked about the commands that we say cannot run. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {wrongCommands} from '../../../src/checks/commands/index.ts'
import {markdown, read} from '../../extract/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'goclaims-commands-'))
writeFileSync(join(folder, 'go.mod'), 'module example.com/x\n\ngo 1.20\n')
writeFileSync(
  join(folder, 'main.go'),
  'package main\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}\n\nfunc main() {\n\tprintln(*f())\n}\n'
)
afterAll(() => rmSync(folder, {recursive: true}))

/** What a command of this test prints, run by a shell in a folder of its own. */
function run(command: string): {readonly succeeds: boolean; readonly output: string} {
  const env = {...process.env, GOFLAGS: '', GOPROXY: 'off', GOWORK: 'off'}
  const {status, stdout, stderr} = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000
  })
  return {succeeds: status === 0, output: `${stdout}${stderr}`}
}

const lines = [
  'go build -o out -gcflags=-mm main.go',
  'go build -o out -gcflags=-m,-l main.go',
  'go build -o out -gcflags -m -l main.go',
  'go build -o out -m main.go',
  'go build -o out -gcflags= "-m -l" .',
  'go build -o out -gcflags=m main.go',
  'go build -o out -gcflag=-m main.go',
  'go build -o out main.go -gcflags=-m',
  'go build -o out -gcflags=“-m -l” main.go',
  'go tool compile -o out.o -gcflags=-m main.go',
  'go tool compile -o out.o main.go -m'
]

test.skipIf(process.platform === 'win32').for(lines)('%s', {timeout: 120_000}, line => {
  const [wrong] = wrongCommands(read(markdown('```sh', `$ ${line}`, '```')))
  expect(wrong).toBeDefined()
  expect(run(line).succeeds).toBe(false)
  // What we say to write instead runs, and has the compiler say something.
  if (!wrong?.expected) throw new Error('nothing to write instead')
  const better = run(line.replace(wrong.words, wrong.expected))
  expect(better.succeeds).toBe(true)
  expect(better.output).toContain('moved to heap: x')
})
