import {describe, expect, it, test} from 'vitest'
import {segmentsOf} from '../../../src/extract/classify/segment.ts'
import {mapped} from '../../../src/model/text/index.ts'

/** The segments of lines, each as its kind and its text. */
function segments(...rows: readonly string[]) {
  const text = rows.join('\n')
  const places = [...text].map((_, index) => index)
  return segmentsOf(mapped(text, places, text.length), null).map(segment =>
    segment.kind === 'code'
      ? ['code', segment.code.text, segment.fileName]
      : [segment.kind, segment.text.text]
  )
}

describe('commands', () => {
  test('go on where a line ends so that its shell reads on', () => {
    for (const mark of ['\\', '`', '^']) {
      expect(segments(`$ go build ${mark}`, `  -gcflags=-m ${mark}  `, '  .', 'done')).toEqual([
        ['command', `go build     -gcflags=-m       .`],
        ['lines', 'done']
      ])
    }
  })

  test('are one each', () => {
    expect(segments('$ go vet', '$ go build')).toEqual([
      ['command', 'go vet'],
      ['command', 'go build']
    ])
  })

  test('name the file of the code that they show, and of no more than that', () => {
    expect(segments('$ cat a.go', 'x := 1', '$ ls', 'y := 2')).toEqual([
      ['command', 'cat a.go'],
      ['code', 'x := 1', 'a.go'],
      ['command', 'ls'],
      ['code', 'y := 2', null]
    ])
  })
})

describe('archives', () => {
  test('name their files', () => {
    expect(segments('-- a.go --', 'x := 1', '-- dir/b.go --', '', 'y := 2', '')).toEqual([
      ['code', 'x := 1', 'a.go'],
      ['code', 'y := 2', 'dir/b.go']
    ])
  })

  test('name the first code of a file', () => {
    expect(segments('-- a.go --', 'Look here, all of you:', '', 'package a')).toEqual([
      ['lines', 'Look here, all of you:\n'],
      ['code', 'package a', 'a.go']
    ])
  })
})

describe('what stands in a comment', () => {
  const output = './a.go:1:2: moved to heap: x'

  test('is no output, from the line that opens it to the one that closes it', () => {
    const code = ['/* The compiler says:', output, '/* and more', '*/', 'var x int']
    expect(segments(...code)).toEqual([['code', code.join('\n'), null]])
  })
})

describe('output', () => {
  const output = './a.go:1:2: moved to heap: x'

  test('is one run with the lines around it that are no code', () => {
    expect(segments('$ go vet', output, 'hello', output)).toEqual([
      ['command', 'go vet'],
      ['lines', [output, 'hello', output].join('\n')]
    ])
  })

  it.each([
    ['in a block comment', ['/*', output, '*/', 'package a']],
    ['in one that ends where code begins', ['/*', output, '*/ package a']],
    ['in one of a single line', ['/* x */', 'package a']]
  ])('%s is part of the code', (_, rows) => {
    expect(segments(...rows)).toEqual([['code', rows.join('\n'), null]])
  })

  test('is none of a comment that is closed before, or never', () => {
    expect(segments('/* x */', output)).toEqual([['lines', ['/* x */', output].join('\n')]])
    expect(segments('/*/', output, 'x := 1')).toEqual([
      ['lines', ['/*/', output].join('\n')],
      ['code', 'x := 1', null]
    ])
    expect(segments('/* a', '*/', output, '/* b', '*/')[0]).toEqual([
      'lines',
      ['/* a', '*/', output, '/* b', '*/'].join('\n')
    ])
  })
})

test('empty lines around code count only where it is all that there is', () => {
  expect(segments('', 'x := 1', '')).toEqual([['code', '\nx := 1\n', null]])
  expect(segments('$ ls', '', 'x := 1', '')).toEqual([
    ['command', 'ls'],
    ['code', 'x := 1', null]
  ])
  expect(segments('$ ls', '')).toEqual([['command', 'ls']])
})
