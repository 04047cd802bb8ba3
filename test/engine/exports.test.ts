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

test('what packages export is put together, without code and build ids', () => {
  const {groups, packages} = packExports(
    new Map([
      ['os', archive('go object linux\nbuild id "of this machine"\n\n$$B\nFILES\n$$\n')],
      ['fmt', archive('go object linux\nbuild id "too"\n\n$$B\nPRINT\n$$\n')]
    ])
  )
  const whole = groups.map(bytes => Buffer.from(bytes).toString())
  expect(Object.keys(packages)).toEqual(['fmt', 'os'])
  const [group = 0, offset = 0, length = 0] = packages.os ?? []
  const text = 'go object linux\n\n$$B\nFILES\n$$\n'
  expect(whole[group]?.slice(offset, offset + length)).toBe(`!<arch>\n${member('__.PKGDEF', text)}`)
})

test('what few articles need is unpacked by itself', () => {
  const text = 'go object linux\n\n$$B\nX\n$$\n'
  const {groups, packages} = packExports(
    new Map(['fmt', 'net/http', 'os'].map(name => [name, archive(text)]))
  )
  const size = `!<arch>\n${member('__.PKGDEF', text)}`.length
  expect(packages).toEqual({fmt: [0, 0, size], 'net/http': [1, 0, size], os: [0, size, size]})
  expect(groups.map(({length}) => length)).toEqual([2 * size, size])
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
