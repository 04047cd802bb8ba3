import path from 'node:path'
import {folderGo} from '../../analysis/index.ts'
import {
  cacheFolder,
  digestOf,
  digestOfBytes,
  openSignedStore,
  ownVersion
} from '../../cache/index.ts'
import type {Options} from '../../options.ts'
import type {Stored} from '../../report/index.ts'
import type {Input} from '../files/input.ts'

/** Reports of articles, kept between runs. */
export interface KeptReports {
  /** The report of an article that was checked before with the same options; `null` if none was. */
  get(input: Input): Stored | null
  /** Keep a report that would be the same another time. */
  set(input: Input, report: Stored): void
}

/** Bytes on the disk that all reports may take. */
const limit = 64 * 2 ** 20

/**
 * Open what is kept for some options and a toolchain.
 *
 * @param build Changes whenever the output of the compiler may.
 * @param explains Reports say why the compiler contradicts what it does.
 * @returns `null` if nothing is to be kept.
 */
export function keptReports(
  options: Options,
  build: string,
  explains: boolean
): KeptReports | null {
  const folder = cacheFolder(options)
  if (folder === null) return null
  const store = openSignedStore(folder, 'articles', {limit})
  if (!store) return null
  const {rules = {}, go} = options
  const origin = digestOf(ownVersion(folder), build, Object.entries(rules).sort(), explains)
  // Of a path, only two things count: the ending, which tells MDX from Markdown, and the Go that
  // its folder asks for.
  const keyOf = (file: string, value: Uint8Array) => {
    const asked = go === undefined ? folderGo(file) : null
    return digestOf(origin, path.extname(file).toLowerCase(), asked, digestOfBytes(value))
  }
  return {
    get(input) {
      const text = input.ok ? store.getText(keyOf(input.path, input.value)) : undefined
      return text ? {path: input.path, text} : null
    },
    set(input, {text}) {
      if (input.ok) store.setText(keyOf(input.path, input.value), text)
    }
  }
}
