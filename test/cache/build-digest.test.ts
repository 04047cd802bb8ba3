import {cp, mkdir, readFile, symlink, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {expect, test} from 'vitest'
import {folderWith} from '../cli/command.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A copy of the package as it is installed, and what it says its version is. */
async function installed() {
  const folder = await folderWith({})
  const own = join(folder, 'node_modules/remark-lint-go-claims')
  await mkdir(own, {recursive: true})
  await cp(join(root, 'dist'), join(own, 'dist'), {recursive: true, preserveTimestamps: true})
  await cp(join(root, 'package.json'), join(own, 'package.json'))
  await symlink(join(root, 'node_modules'), join(own, 'node_modules'))
  const cache = join(folder, 'cache')
  const script = `import {ownVersion} from ${JSON.stringify(join(own, 'dist/src/cache/build-digest.js'))}
process.stdout.write(ownVersion(process.argv[1] || null))`
  const version = async (kept = cache) =>
    (await execa(process.execPath, ['--input-type=module', '--eval', script, kept])).stdout
  return {folder, own, cache, version}
}

test('is the same for the same code, kept or not', async () => {
  const {cache, version} = await installed()
  const first = await version('')
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(await version()).toBe(first)
  expect(await readFile(join(cache, 'own-version'), 'utf8')).toContain(first)
  expect(await version()).toBe(first)
  await writeFile(join(cache, 'own-version'), 'damaged')
  expect(await version()).toBe(first)
  // Other times, as after an installation on another machine.
  const other = await installed()
  await utimes(join(other.own, 'dist/rules/index.js'), 1, 1)
  expect(await other.version()).toBe(first)
})

test('is another for other code', async () => {
  const {own, version} = await installed()
  const first = await version()
  const file = join(own, 'dist/src/go/messages/fold.js')
  await writeFile(file, `${await readFile(file, 'utf8')}\n// changed\n`)
  expect(await version()).not.toBe(first)
})

test('is another for another version of a library', async () => {
  const {folder, own, version} = await installed()
  const first = await version()
  const manifest = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'))
  const {name, ...rest} = JSON.parse(
    await readFile(join(root, 'node_modules/yaml/package.json'), 'utf8')
  )
  // Installed beside ours, and found first.
  await mkdir(join(own, 'dist/node_modules/yaml'), {recursive: true})
  await writeFile(
    join(own, 'dist/node_modules/yaml/package.json'),
    JSON.stringify({...rest, name, version: '999.0.0'})
  )
  await writeFile(join(own, 'dist/package.json'), JSON.stringify({...manifest}))
  await mkdir(join(folder, 'node_modules'), {recursive: true})
  await writeFile(join(folder, 'node_modules/.package-lock.json'), '{}')
  expect(await version()).not.toBe(first)
})
