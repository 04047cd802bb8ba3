import {readdir, readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {expect, test} from 'vitest'

/**
 * What each part may import besides itself, the vocabulary (`src/types.ts`) and libraries. Data
 * goes one way: a stage knows the shared bases, never another stage; only the road knows them all.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/types': [],
  'src/types.ts': ['src/types'],
  'src/options.ts': [],
  'src/grammar': [],
  'src/cache': [],
  'src/go-source': ['src/grammar'],
  'src/go': ['src/grammar'],
  'src/extract': ['src/grammar', 'src/go-source', 'src/go'],
  'src/pair': ['src/grammar', 'src/go-source', 'src/go'],
  'src/compile': ['src/grammar', 'src/go-source', 'src/go', 'src/cache'],
  'src/reconcile': ['src/grammar', 'src/go-source'],
  'src/sound-compiler.ts': [],
  'src/error-claims.ts': ['src/grammar', 'src/reconcile'],
  'src/check-listing.ts': [
    'src/error-claims.ts',
    'src/sound-compiler.ts',
    'src/pair',
    'src/compile',
    'src/reconcile'
  ],
  'src/expected-failures': ['src/grammar', 'src/go-source'],
  'src/broken-blocks.ts': [
    'src/expected-failures',
    'src/check-listing.ts',
    'src/sound-compiler.ts',
    'src/go-source',
    'src/extract',
    'src/pair',
    'src/compile',
    'src/reconcile'
  ],
  'src/commands': ['src/grammar', 'src/go', 'src/extract'],
  'src/idle-directives.ts': ['src/go-source', 'src/reconcile'],
  'src/analyze.ts': [
    'src/check-listing.ts',
    'src/broken-blocks.ts',
    'src/error-claims.ts',
    'src/expected-failures',
    'src/sound-compiler.ts',
    'src/commands',
    'src/idle-directives.ts',
    'src/extract',
    'src/pair',
    'src/compile',
    'src/reconcile'
  ],
  'src/plugin': [
    'src/analyze.ts',
    'src/options.ts',
    'src/cache',
    'src/extract',
    'src/compile',
    'src/reconcile'
  ],
  rules: ['src/options.ts', 'src/plugin'],
  'src/report': ['src/options.ts', 'src/plugin', 'src/reconcile'],
  'src/explain': [
    'src/grammar',
    'src/extract',
    'src/go-source',
    'src/go',
    'src/plugin',
    'src/reconcile',
    'rules'
  ],
  'src/fix': ['src/grammar', 'src/go-source', 'src/extract', 'src/reconcile'],
  'src/cli': [
    'src/options.ts',
    'src/cache',
    'src/plugin',
    'src/fix',
    'src/report',
    'src/explain',
    'rules'
  ],
  'src/whole-plugin.ts': ['src/options.ts', 'src/plugin', 'rules'],
  'src/index.ts': ['src/options.ts', 'src/whole-plugin.ts'],
  'src/language-server': ['src/whole-plugin.ts', 'src/cli'],
  'src/markdownlint': ['src/whole-plugin.ts', 'src/plugin', 'src/cli', 'rules'],
  'src/hosts': ['src/options.ts', 'src/analysis', 'src/remark', 'src/wording', 'rules']
}

/** Libraries and modules of Node that only one part may use, since only it touches the world. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'nano-spawn': ['src/compile', 'src/cli'],
  'node:child_process': ['src/compile', 'src/hosts'],
  'node:fs': ['src/cache', 'src/compile', 'src/cli', 'src/hosts'],
  'node:fs/promises': ['src/compile', 'src/cli', 'src/hosts'],
  commander: ['src/cli'],
  'remark-message-control': ['src/plugin']
}

interface Import {
  readonly file: string
  readonly target: string
}

const root = new URL('../', import.meta.url)
const imports = (await Promise.all(['src', 'rules'].map(importsBelow))).flat()

test('every part that there is has a row', () => {
  expect(imports.length).toBeGreaterThan(200)
  expect(imports.filter(({file}) => !mayImport[partOf(file)])).toEqual([])
})

test('data goes one way: no part imports what comes after it', () => {
  const wrong = imports.filter(({file, target}) => {
    if (!target.startsWith('src/') && !target.startsWith('rules/')) return false
    const [from, to] = [partOf(file), partOf(target)]
    return from !== to && to !== 'src/types.ts' && !mayImport[from]?.includes(to)
  })
  expect(wrong).toEqual([])
})

test('only the parts that may touch the world', () => {
  const wrong = imports.filter(
    ({file, target}) => reserved[target] && !reserved[target].includes(partOf(file))
  )
  expect(wrong).toEqual([])
})

test('the table has no cycle', () => {
  const visit = (part: string, path: readonly string[]): readonly string[] => {
    if (path.includes(part)) return [...path, part]
    return (mayImport[part] ?? []).flatMap(next => visit(next, [...path, part]))
  }
  expect(Object.keys(mayImport).flatMap(part => visit(part, []))).toEqual([])
})

/** Every import of the files of a folder; those of our own files as paths from the root. */
async function importsBelow(folder: string): Promise<Import[]> {
  const files = await readdir(new URL(folder, root), {recursive: true})
  const sources = files.filter(file => file.endsWith('.ts')).map(file => `${folder}/${file}`)
  const found = await Promise.all(
    sources.map(async file => {
      const text = await readFile(new URL(file, root), 'utf8')
      return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
        file,
        target: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target
      }))
    })
  )
  return found.flat()
}

/** The part that a file belongs to: a folder of `src/`, a file right in it, or `rules`. */
function partOf(file: string): string {
  return file.startsWith('rules/') ? 'rules' : file.split('/').slice(0, 2).join('/')
}
