import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {isPublic, packExports} from '../../engine/exports.ts'

function member(name: string, text: string): string {
  const head = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}`
  return `${head}${String(text.length).padEnd(10)}\`\n${text}`
}

function archive(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'goclaims-archive-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const file = join(folder, 'x.a')
  writeFileSync(file, `!<arch>\n${member('__.PKGDEF', text)}${member('_go_.o', 'machine code')}`)
  return file
}

test('what packages export is one file, without code and build ids', () => {
  const {bytes, packages} = packExports(
    new Map([
      ['os', archive('go object linux\nbuild id "of this machine"\n\n$$B\nFILES\n$$\n')],
      ['fmt', archive('go object linux\nbuild id "too"\n\n$$B\nPRINT\n$$\n')]
    ])
  )
  const whole = Buffer.from(bytes).toString()
  expect(Object.keys(packages)).toEqual(['fmt', 'os'])
  const [offset = 0, length = 0] = packages.os ?? []
  const text = 'go object linux\n\n$$B\nFILES\n$$\n'
  expect(whole.slice(offset, offset + length)).toBe(`!<arch>\n${member('__.PKGDEF', text)}`)
})

test('an archive without them is refused', () => {
  const file = archive('nothing')
  expect(() => packExports(new Map([['fmt', file]]))).toThrow('No export data of package fmt')
})

test('packages that nobody may import are left out', () => {
  expect(['fmt', 'internal/abi', 'net/internal/socktest', 'vendor/x'].filter(isPublic)).toEqual([
    'fmt'
  ])
})
