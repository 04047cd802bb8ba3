// Put the command and all that it needs into a few files: `dist/bin/goclaims.js`, and what it loads
// only when it needs it. Finding and reading a hundred and fifty modules takes longer than checking
// an article does. Everybody else gets the modules that `tsc` writes.
import {createHash} from 'node:crypto'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {licensesOf, manifestAbove} from './licenses.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'dist/bin')
/** Stands for the name of the version until all code is known that it is the name of. */
const placeholder = 'version-of-this-bundle'

/** Write the bundle, with the licences of the libraries in it. */
export async function writeBundle() {
  const {version} = manifestAbove(join(root, 'src'))
  const bundle = await rolldown({
    cwd: root,
    input: {
      goclaims: 'src/cli/main.ts',
      'goclaims-language-server': 'src/language-server/main.ts',
      worker: 'src/compile/wasm/worker.ts',
      'article-process': 'src/cli/check/article-process.ts'
    },
    platform: 'node',
    transform: {
      define: {
        BUNDLE_VERSION: JSON.stringify(placeholder),
        PACKAGE_VERSION: JSON.stringify(version)
      }
    }
  })
  // White space is a third of it, which takes time to read; names stay, for the sake of stacks.
  const minify = {mangle: false, compress: false, codegen: {removeWhitespace: true}}
  const {output} = await bundle.generate({
    format: 'esm',
    minify,
    chunkFileNames: '[name]-[hash].js'
  })
  await bundle.close()
  const chunks = output.flatMap(file => (file.type === 'chunk' ? [file] : []))
  const code = chunks.map(chunk => `${chunk.fileName}\n${chunk.code}`).sort()
  const name = createHash('sha256').update(JSON.stringify(code)).digest('base64url')
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  for (const chunk of chunks) {
    writeFileSync(join(folder, chunk.fileName), chunk.code.replaceAll(placeholder, name))
  }
  writeFileSync(join(folder, 'LICENSES.txt'), licensesOf(chunks.flatMap(chunk => chunk.moduleIds)))
}
