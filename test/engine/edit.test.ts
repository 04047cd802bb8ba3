import {describe, expect, test} from 'vitest'
import {applyEdit} from '../../engine/edit.ts'
import {editFiles} from '../../engine/overlay.ts'

const source = 'package main\n\nfunc one() {}\n\nfunc two() {\n\trun()\n}\n'
const edit = {file: 'main.go', why: 'try', put: ''}

describe('an edit', () => {
  test('replaces a text that is there once', () => {
    const result = applyEdit(source, {...edit, find: 'func one() {}\n', put: 'func none() {}\n'})
    expect(result).toEqual({ok: true, text: source.replace('one', 'none')})
  })

  test('takes out all from one text to before another', () => {
    const result = applyEdit(source, {
      ...edit,
      from: 'func two',
      until: '\n}\n',
      put: 'func two() {'
    })
    expect(result).toEqual({ok: true, text: source.replace('\n\trun()', '')})
  })

  test('replaces each match of a pattern', () => {
    const result = applyEdit(source, {...edit, every: /func (\w+)/g, put: 'func my_$1'})
    expect(result).toEqual({ok: true, text: source.replaceAll('func ', 'func my_')})
  })

  test('puts a file in the place of another', () => {
    expect(applyEdit(source, {...edit, whole: true, put: 'package other\n'})).toEqual({
      ok: true,
      text: 'package other\n'
    })
  })

  test.for([
    [{find: 'func three'}, '“try” does not apply to main.go: "func three" is not there'],
    [{find: 'func '}, '“try” does not apply to main.go: "func " is there twice'],
    [{from: 'func two', until: '\n)'}, '“try” does not apply to main.go: "\\n)" is not there'],
    [{every: /class \w+/g}, '“try” does not apply to main.go: /class \\w+/g is not there']
  ] as const)('that finds nothing says which it is: %o', ([place, said]) => {
    expect(applyEdit(source, {...edit, ...place})).toEqual({ok: false, problem: `The edit ${said}`})
  })
})

describe('edits', () => {
  const files: Readonly<Record<string, string>> = {'main.go': source}
  const read = (file: string) => files[file] ?? null

  test('build on each other', () => {
    const result = editFiles(
      [
        {...edit, find: 'one', put: 'three'},
        {...edit, find: 'three', put: 'four'}
      ],
      read
    )
    expect(result.ok && result.files.get('main.go')).toBe(source.replace('one', 'four'))
  })

  test('of a file that is not there fail', () => {
    const result = editFiles([{...edit, file: 'gone.go', find: 'x'}], read)
    expect(result).toEqual({
      ok: false,
      problem: 'The edit “try” does not apply: there is no gone.go'
    })
  })
})
