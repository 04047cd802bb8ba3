import {readFile} from 'node:fs/promises'
import pLimit from 'p-limit'
import type {Options} from '../../options.ts'
import {withAdvice} from '../../remark/index.ts'
import {type CheckedArticle, checkArticle, type Syntax} from './check-article.ts'
import {nameOf, type SiteFinding} from './finding.ts'

/** Report of the articles of a site. */
export interface CheckedSite {
  /** By article, from top to bottom. */
  readonly findings: readonly SiteFinding[]
  /** Reason why some articles could not be checked. */
  readonly notes: readonly string[]
  /** Reason why no article with Go could be checked, if that fails the site; otherwise `null`. */
  readonly missingGo: string | null
}

/** Something that checks the articles of a site, and those again that have another text. */
export interface SiteChecker {
  /** @param files Absolute paths; those that are not there any more are left out. */
  check(files: readonly string[]): Promise<CheckedSite>
  /** Check the text of one article, wherever that comes from. */
  checkText(file: string, value: Uint8Array): Promise<CheckedSite>
}

/** Whose articles are checked. */
export interface Site {
  readonly options: Options
  /** Name of the setting for the `go` command, in words for writers. */
  readonly setting: string
  /** Parser settings of the host. */
  syntaxesOf?(file: string): readonly Syntax[]
}

/** Articles that are in memory at once: compilers have a limit of their own. */
const atOnce = 8

interface Known {
  readonly value: Uint8Array
  readonly result: Promise<CheckedArticle>
}

type Checked = readonly [file: string, result: CheckedArticle]

/** Create what checks the articles of a site. */
export function createSiteChecker({options, setting, syntaxesOf}: Site): SiteChecker {
  const {missingGo = 'warn', failOn: _, ...own} = options
  const known = new Map<string, Known>()
  const limit = pLimit(atOnce)
  let isTold = false

  async function checkOne(file: string, text?: Uint8Array): Promise<Checked> {
    const value = text ?? (await readFile(file).catch(() => null))
    if (value === null) return [file, {ok: true, findings: []}]
    const before = known.get(file)
    const same = before && Buffer.compare(before.value, value) === 0 ? before : null
    const syntaxes = syntaxesOf?.(file) ?? [/\.mdx$/i.test(file) ? 'mdx' : 'md']
    const now = same ?? {value, result: checkArticle(file, value, syntaxes, own)}
    known.set(file, now)
    return [file, await now.result]
  }

  function sum(checked: readonly Checked[]): CheckedSite {
    const findings = checked.flatMap(([, result]) => (result.ok ? result.findings : []))
    const unread = checked.flatMap(([file, result]) =>
      result.ok || result.cause === 'go' ? [] : `${nameOf(file)}: ${result.problem}`
    )
    const [missing] = checked.flatMap(([, result]) =>
      !result.ok && result.cause === 'go' ? withAdvice(result, setting) : []
    )
    if (missing === undefined || missingGo === 'skip') {
      return {findings, notes: unread, missingGo: null}
    }
    if (missingGo === 'error') return {findings, notes: unread, missingGo: missing}
    const notes = isTold ? unread : [missing, ...unread]
    isTold = true
    return {findings, notes, missingGo: null}
  }

  return {
    check: async files => sum(await Promise.all(files.map(file => limit(checkOne, file)))),
    checkText: async (file, value) => sum([await limit(checkOne, file, value)])
  }
}
