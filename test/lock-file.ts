import {readFile} from 'node:fs/promises'

export const root = new URL('../', import.meta.url)

/** A package of the lock file. */
interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Read a file of JSON below the repository. */
export async function readJson(file: string) {
  return JSON.parse(await readFile(new URL(file, root), 'utf8'))
}

/** Packages of the lock file by their place, `node_modules/leven`; our own has the empty one. */
export async function lockedPackages(): Promise<Readonly<Record<string, Locked>>> {
  return (await readJson('package-lock.json')).packages
}

/** Every package that an install of some brings along, by its place in the lock file. */
export async function closureOf(names: readonly string[]): Promise<ReadonlySet<string>> {
  const packages = await lockedPackages()
  const found = new Set<string>()
  const add = (from: string, name: string): void => {
    const place = [...foldersUp(from)].map(folder => `${folder}node_modules/${name}`)
    const at = place.find(each => packages[each] !== undefined)
    if (at === undefined || found.has(at)) return
    found.add(at)
    for (const each of Object.keys(packages[at]?.dependencies ?? {})) add(at, each)
  }
  for (const name of names) add('', name)
  return found
}

function* foldersUp(place: string): Generator<string> {
  for (let folder = place; folder !== ''; ) {
    yield `${folder}/`
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  }
  yield ''
}
