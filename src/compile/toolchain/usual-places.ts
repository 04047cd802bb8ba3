import {homedir} from 'node:os'
import path from 'node:path'
import {isFile} from './find-command.ts'
import {executable, namesIn} from './installed.ts'

/**
 * Places that installers put the `go` command in, as a writer would name them: programs that are
 * not started from a terminal (editors, hooks, build servers) often have a PATH without them.
 */
export function usualPlaces(): readonly string[] {
  return process.platform === 'win32'
    ? [String.raw`C:\Program Files\Go\bin`, String.raw`~\sdk\go1*\bin`, String.raw`~\go\bin`]
    : ['/usr/local/go/bin', '/opt/homebrew/bin', '/usr/local/bin', '~/sdk/go1*/bin', '~/go/bin']
}

/** Path of a `go` command in one of them; `null` if there is none. */
export function findInUsualPlaces(): string | null {
  const name = executable('go')
  const files = usualPlaces()
    .flatMap(foldersOf)
    .map(folder => path.join(folder, name))
  return files.find(isFile) ?? null
}

/** The folders that a place stands for; of several versions the newest comes first. */
function foldersOf(place: string): readonly string[] {
  const [before = '', after] = place.replace(/^~/, homedir()).split('*')
  if (after === undefined) return [before]
  const parent = path.dirname(before)
  const newestFirst = new Intl.Collator('en', {numeric: true}).compare
  return namesIn(parent)
    .filter(name => name.startsWith(path.basename(before)))
    .toSorted((a, b) => newestFirst(b, a))
    .map(name => path.join(parent, name + after))
}
