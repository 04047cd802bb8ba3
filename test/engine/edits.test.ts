import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {edits} from '../../engine/edits.ts'
import {editFiles, readerOf} from '../../engine/overlay.ts'

const [goroot = '', version = ''] = execFileSync('go', ['env', 'GOROOT', 'GOVERSION'], {
  encoding: 'utf8'
}).split('\n')
const isWrittenFor = version.startsWith('go1.26')

test(`the edits are for Go 1.26 (this is ${version})`, () => {
  const result = editFiles(edits, readerOf(goroot))
  const touched = result.ok ? [...result.files.keys()] : []
  // Another Go may have other sources; then the build says so, in these words.
  expect(result.ok ? touched.includes('compile/main.go') : result.problem).toEqual(
    isWrittenFor ? true : expect.stringMatching(/^The edit “.+” does not apply/)
  )
})
