import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {applyEdit, type Edit} from './edit.ts'

export type EditedFiles =
  /** Texts by path below `src/cmd`. */
  | {readonly ok: true; readonly files: ReadonlyMap<string, string>}
  | {readonly ok: false; readonly problem: string}

/** Apply edits, each to what those before it left. */
export function editFiles(
  edits: readonly Edit[],
  read: (file: string) => string | null
): EditedFiles {
  const files = new Map<string, string>()
  for (const edit of edits) {
    const text = files.get(edit.file) ?? read(edit.file)
    if (text === null) {
      const problem = `The edit “${edit.why}” does not apply: there is no ${edit.file}`
      return {ok: false, problem}
    }
    const result = applyEdit(text, edit)
    if (!result.ok) return result
    files.set(edit.file, result.text)
  }
  return {ok: true, files}
}

/** Write edited files into a folder, and beside them what `go build -overlay` reads: its path. */
export function writeOverlay(
  files: ReadonlyMap<string, string>,
  goroot: string,
  folder: string
): string {
  const replaced = [...files].map(([file, text]) => {
    const target = join(folder, file)
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, text)
    return [join(goroot, 'src/cmd', file), target]
  })
  const overlay = join(folder, 'overlay.json')
  writeFileSync(overlay, JSON.stringify({Replace: Object.fromEntries(replaced)}))
  return overlay
}

/** Read a file of the compiler of a GOROOT; `null` where there is none. */
export function readerOf(goroot: string): (file: string) => string | null {
  return file => {
    try {
      return readFileSync(join(goroot, 'src/cmd', file), 'utf8')
    } catch {
      return null
    }
  }
}
