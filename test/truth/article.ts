import {basename} from 'node:path'
import {checkExpectations, type ErrorcheckFile, type ExpectationMiss} from './errorcheck.ts'
import {plainLook, readListing, type Sheet} from './sheet.ts'
import type {Printer} from './toolchain.ts'

/** A file of the compiler team as an article whose every line is true. */
export interface TrueArticle {
  readonly path: string
  readonly sheet: Sheet
  /** Spaces for a tab with which the file says the same (`%v` of a tab in a string would not). */
  readonly retabs: readonly number[]
}

export type TrueArticleResult =
  | {readonly ok: true; readonly article: TrueArticle; readonly withComments: TrueArticle}
  | {readonly ok: false; readonly path: string; readonly misses: readonly ExpectationMiss[]}

/**
 * Makes the article of a file: the file, the command, and what the compiler really prints.
 *
 * In `article`, the `// ERROR "…"` comments are cut from the code, as no article has them; every
 * position stays what it was. In `withComments` they stay.
 */
export async function makeArticle(
  file: ErrorcheckFile,
  printer: Printer
): Promise<TrueArticleResult> {
  const {path, flags} = file
  const fileName = basename(path)
  const printed = await printer.print(fileName, file.source, flags)
  const misses = checkExpectations(file, printed.output, fileName)
  if (!printed.ok || misses.length > 0) return {ok: false, path, misses}
  const lines = file.source.trimEnd().split('\n')
  const code = lines.map(cutExpectations)
  const listing = readListing(printed.output)
  const sheet: Sheet = {fileName, code, flags, listing, look: plainLook}
  const retabs = []
  for (const width of [2, 4]) {
    const again = await printer.print(fileName, `${retab(code, width).join('\n')}\n`, flags)
    if (again.ok && sameMessages(listing, readListing(again.output))) retabs.push(width)
  }
  return {
    ok: true,
    article: {path, sheet, retabs},
    withComments: {path, sheet: {...sheet, code: lines}, retabs: []}
  }
}

/** Cuts the comment that states the expectations; code and other comments stay. */
function cutExpectations(text: string): string {
  return text.replace(/\s*\/\/ (?:GC_)?ERROR(?:AUTO)? .*$/, '')
}

/** Turns the tabs that lines begin with into `width` spaces each. */
export function retab(code: readonly string[], width: number): string[] {
  return code.map(text => text.replace(/^\t+/, tabs => ' '.repeat(tabs.length * width)))
}

/** Same messages on the same lines, whatever their columns. */
function sameMessages(one: Sheet['listing'], other: Sheet['listing']): boolean {
  const key = (listing: Sheet['listing']) =>
    listing.map(({line, message}) => `${line} ${message.replace(/:\d+:\d+$/, '')}`).join('\n')
  return key(one) === key(other)
}
