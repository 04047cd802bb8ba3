import {mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {onTestFinished} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Build the compile stage for plain Node, so that a test can run it in a process of its own.
 * Answers with the path of its `index.js`; it is gone after the test.
 */
export async function builtStage(): Promise<string> {
  const folder = path.join(root, 'node_modules', '.cache', `built-for-test-${process.pid}`)
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await mkdir(folder, {recursive: true})
  const config = path.join(folder, 'tsconfig.json')
  await writeFile(
    config,
    JSON.stringify({
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions: {noEmit: false, rootDir: path.join(root, 'src'), outDir: folder},
      files: [path.join(root, 'src/compile/index.ts')],
      include: []
    })
  )
  await execa('tsc', ['-p', config], {preferLocal: true, localDir: root, reject: false})
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}')
  return path.join(folder, 'compile', 'index.js')
}
