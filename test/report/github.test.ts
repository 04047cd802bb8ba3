import {describe, expect, test} from 'vitest'
import {write} from '../../src/report/github.ts'
import {report, style} from './reports.ts'

/** Take a command apart as the runner does. */
function read(line: string) {
  const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
  const decode = (text: string) =>
    text.replace(/%(0D|0A|3A|2C|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  const pairs = properties.split(',').map(pair => pair.split('='))
  return {
    command,
    properties: Object.fromEntries(pairs.map(([name, value = '']) => [name, decode(value)])),
    data: decode(data)
  }
}

describe('github', () => {
  test('writes what the runner reads, with end columns', () => {
    const lines = write(report, style).trimEnd().split('\n')
    expect(lines.slice(0, 3).map(read)).toMatchObject([
      {
        command: 'notice',
        // Columns of an annotation over several lines are refused.
        properties: {
          file: 'docs/posts/a, b: c.md',
          line: '2',
          endLine: '6',
          title: 'go-block-compiles'
        }
      },
      {
        command: 'warning',
        properties: {
          file: 'docs/posts/a, b: c.md',
          line: '11',
          endLine: '11',
          col: '11',
          endColumn: '15',
          title: 'go-claim-offset/shifted'
        },
        data: 'docs/posts/a, b: c.md:11:11: Wrong `14:2`, 100% <sure>'
      },
      {
        command: 'error',
        properties: {file: '/other/c.md', title: 'cannot-check'},
        data: '/other/c.md: Cannot read this file: gone'
      }
    ])
    expect(read(lines[0] ?? '').properties).not.toHaveProperty('col')
  })

  test('escapes: a colon or a comma of a name ends nothing, nor does a line of a note', () => {
    const text = write(report, {...style, verbose: true})
    expect(text).toContain(
      '::warning file=docs/posts/a%2C b%3A c.md,line=11,endLine=11,col=11,endColumn=15,title=go-claim-offset/shifted::docs/posts/a, b: c.md:11:11: Wrong `14:2`, 100%25 <sure>%0ALine 4:%0Aof the block\n'
    )
  })

  test('says in the log what it comes to', () => {
    expect(write(report, style).split('\n').slice(3, 5)).toEqual([
      '1 finding and 1 info in 1 of 3 files, 1 file could not be checked',
      '3 claims: 1 confirmed, 1 shifted, 1 unverifiable · go1.26.8'
    ])
  })

  test('leaves infos out when quiet', () => {
    expect(write(report, {...style, quiet: true})).not.toContain('::notice')
  })
})
