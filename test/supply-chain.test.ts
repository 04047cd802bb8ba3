/** What reaches a user's machine: our own files, what others wrote, and nothing that runs at an install. */
import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {closureOf, lockedPackages, readJson, root} from './lock-file.ts'

const manifest = await readJson('package.json')
const packages = await lockedPackages()
const installed = [...(await closureOf(Object.keys(manifest.dependencies)))]

describe('the packed package', () => {
  /** The kinds of files that are packed: the folder, and how the names end. */
  const kinds: Readonly<Record<string, RegExp>> = {
    'package.json': /^package\.json$/,
    'LICENSE, README.md': /^(?:LICENSE|README\.md)$/,
    'the command': /^dist\/bin\/[\w-]+\.js$/,
    'modules with their types': /^dist\/(?:src|rules)\/(?:[\w-]+\/)*[\w-]+\.(?:js|d\.ts)$/,
    'licences of what is built in': /^dist\/(?:bin|src)\/LICENSES\.txt$/,
    'the manual': /^docs\/goclaims\.1$/,
    'pages of rules': /^rules\/go-[\w-]+\.md$/
  }

  test('has files of these kinds and no others, and all of these', async () => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
    const {stdout} = await execa('npm', args, {cwd: fileURLToPath(root)})
    const [{files, size}]: [{files: {path: string}[]; size: number}] = JSON.parse(stdout)
    const paths = files.map(({path}) => path)
    const all = Object.values(kinds)
    expect(paths.filter(path => !all.some(kind => kind.test(path)))).toEqual([])
    expect(all.filter(kind => !paths.some(path => kind.test(path)))).toEqual([])
    expect(size).toBeLessThan(3_000_000)
  })
})

describe('the lock file', () => {
  test('says what package.json says', () => {
    const {dependencies, devDependencies} = manifest
    expect(packages['']).toMatchObject({dependencies, devDependencies})
  })

  test('binds each package to its bytes', () => {
    const loose = Object.entries(packages).filter(([place, {integrity}]) => place && !integrity)
    expect(loose).toEqual([])
  })

  test('is what is installed', async () => {
    for (const place of installed) {
      expect({place, version: (await readJson(`${place}/package.json`)).version}).toEqual({
        place,
        version: packages[place]?.version
      })
    }
  })
})

describe('what an install brings along', () => {
  test('runs nothing', async () => {
    for (const place of installed) {
      expect(packages[place], place).not.toHaveProperty('hasInstallScript', true)
      const {scripts = {}} = await readJson(`${place}/package.json`)
      const run = ['preinstall', 'install', 'postinstall'].filter(name => name in scripts)
      const files = await readdir(new URL(place, root))
      expect({place, run, isBuilt: files.includes('binding.gyp')}).toEqual({
        place,
        run: [],
        isBuilt: false
      })
    }
    const own = ['preinstall', 'install', 'postinstall'].filter(name => name in manifest.scripts)
    expect(own).toEqual([])
  })

  test('is at most 45 packages of 20 MB', async () => {
    expect(installed.length).toBeGreaterThan(10)
    expect(installed.length).toBeLessThanOrEqual(45)
    const sizes = await Promise.all(installed.map(sizeOf))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000_000)
  })
})

/** Bytes of the files of a package, without packages in it: these are places of their own. */
async function sizeOf(place: string): Promise<number> {
  const folder = fileURLToPath(new URL(place, root))
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !file.slice(folder.length).includes('node_modules'))
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

describe('licences', () => {
  const allowed = [
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'ISC',
    'MIT'
  ]

  /** Libraries whose code is in a built file, by the list beside it. */
  async function builtInto(folder: string): Promise<readonly (readonly [string, string])[]> {
    const text = await readFile(new URL(`dist/${folder}/LICENSES.txt`, root), 'utf8')
    return [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.*)\)$/gm)].map(
      ([, name = '', licence = '']) => [name, licence] as const
    )
  }

  test('of all that is installed or built in are listed, and let everybody use it', async () => {
    const libraries = [
      ...installed.map(
        place => [place.replace(/^.*node_modules\//, ''), packages[place]?.license ?? ''] as const
      ),
      ...(await builtInto('bin')),
      ...(await builtInto('src'))
    ]
    expect(libraries.length).toBeGreaterThan(installed.length + 50)
    expect(libraries.filter(([, licence]) => !allowed.includes(licence))).toEqual([])
    const rows = [...new Map(libraries.toSorted(([one], [other]) => (one < other ? -1 : 1)))]
    const page = [
      '# Licences',
      '',
      'Libraries that an install brings along, or whose code is in what is built, with their licences. `test/supply-chain.test.ts` writes this page (`npx vitest run -u test/supply-chain.test.ts`), and allows no other licences than ' +
        `${allowed.join(', ')}.`,
      '',
      '| library | licence |',
      '| --- | --- |',
      ...rows.map(([name, licence]) => `| \`${name}\` | ${licence} |`),
      ''
    ]
    await expect(page.join('\n')).toMatchFileSnapshot('../docs/licences.md')
  })
})
