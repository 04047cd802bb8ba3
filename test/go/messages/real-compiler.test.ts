import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {execa} from 'execa'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {foldSpace} from '../../../src/go/messages/fold.ts'
import {messageFlags, parseLine, writeMessage} from '../../../src/go/messages/index.ts'
import {programs} from './programs.ts'

const flagSets = [
  '-m',
  '-m -l',
  '-m=2',
  '-m=2 -l',
  '-d=ssa/check_bce',
  '-d=nil',
  '-d=wb',
  '-d=closure',
  '-d=loopvar=2',
  '-d=ssa/prove/debug=1'
] as const

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'grammar-of-go-claims-'))
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(path.join(folder, name), text)
  }
})
afterAll(() => rm(folder, {recursive: true, force: true}))

/** What the installed compiler prints about a program of ours. */
async function compile(name: string, flags: string): Promise<readonly string[]> {
  const output = path.join(folder, `${name}.out`)
  const result = await execa('go', ['build', '-o', output, `-gcflags=${flags}`, name], {
    cwd: folder,
    env: {GOFLAGS: '', GO111MODULE: 'off'},
    reject: false
  })
  if (result.code === 'ENOENT') {
    throw new Error('This test needs the Go toolchain: no `go` was found on PATH.')
  }
  if (result.exitCode !== 0) throw new Error(`${name} does not compile:\n${result.stderr}`)
  return result.stderr.split('\n').filter(line => line !== '' && !line.startsWith('#'))
}

it.each(flagSets)('reads and writes all that is printed with %s', async flags => {
  const lines = (await Promise.all(Object.keys(programs).map(name => compile(name, flags)))).flat()
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    const parsed = parseLine(line, 'compiler')
    if (parsed === null) throw new Error(`Not read: ${line}`)
    const text = line.slice(...parsed.messageSpan)
    expect(writeMessage(parsed.message)).toBe(foldSpace(text))
    expect(line.trimEnd().endsWith(text)).toBe(true)
    expect(parseLine(line)).toEqual(parsed)
  }
})

it('needs no more than the flags of the table for any line', async () => {
  for (const line of await compile('ledger.go', '-m -l')) {
    const parsed = parseLine(line, 'compiler')
    expect(parsed && messageFlags(parsed.message)).toMatchObject({level: 1, inlining: false})
  }
})
