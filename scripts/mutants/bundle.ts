import {readFileSync} from 'node:fs'
import path from 'node:path'
import {rolldown} from 'rolldown'
import {instrument, type Mutant} from './instrument.ts'

const entryId = 'mutants:entry'
/** Value that the host provides under this name, for `host.ts`. */
export const hostId = 'mutants:host'

/** Code with all mutants of the rooms in it, and these. */
export interface Bundle {
  readonly code: string
  readonly mutants: readonly Mutant[]
}

/** Bundle tests and the articles' road as one CommonJS module, with every mutant behind a switch. */
export async function bundle(
  root: string,
  rooms: readonly string[],
  testFiles: readonly string[]
): Promise<Bundle> {
  const mutants: Mutant[] = []
  const own = (name: string) => path.join(root, 'scripts/mutants', name)
  const built = await rolldown({
    cwd: root,
    input: entryId,
    platform: 'node',
    external: id => /^[\w@]/.test(id) && !path.isAbsolute(id) && ![entryId, 'vitest'].includes(id),
    treeshake: false,
    plugins: [
      {
        name: 'mutants',
        async resolveId(id, importer, options) {
          if (id === './host.ts') return {id: hostId, external: true}
          if (id === 'vitest') return own('collected-tests.ts')
          if (id === entryId) return id
          const resolved = await this.resolve(id, importer, {...options, skipSelf: true})
          return resolved?.id === path.join(root, 'src/analysis/compilers.ts')
            ? own('compilers.ts')
            : resolved
        },
        load(id) {
          if (id !== entryId) return null
          return [
            ...testFiles.map(file => `import ${JSON.stringify(path.join(root, file))}`),
            `export {tests} from ${JSON.stringify(own('collected-tests.ts'))}`,
            `export {readFixtures, reportOf} from ${JSON.stringify(own('articles.ts'))}`
          ].join('\n')
        },
        transform(_, id) {
          const file = path.relative(root, id)
          if (!rooms.some(room => file.startsWith(`${room}/`))) return null
          const source = readFileSync(id, 'utf8')
          return {code: instrument(source, file, mutant => mutants.push(mutant) - 1), map: null}
        }
      }
    ]
  })
  try {
    const {output} = await built.generate({format: 'cjs', codeSplitting: false})
    // A default import is what an ES module exports by that name, as it is outside of a bundle.
    const code = output[0].code.replaceAll(/__toESM\((.+), 1\);/g, '__toESM($1);')
    return {code, mutants}
  } finally {
    await built.close()
  }
}
