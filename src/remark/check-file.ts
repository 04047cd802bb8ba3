import type {Root} from 'mdast'
import {CONTINUE, EXIT, visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {analysisOf, documentUri, folderGo, parse, type Unanalyzed} from '../analysis/index.ts'
import {isMdx, mayMatter} from '../extract/index.ts'
import type {FailOn, Settings} from '../options.ts'
import {type AttachedRule, atAttachedLevels} from './attached-rule.ts'
import {cannotCheck} from './cannot-check.ts'
import {failOnFindings} from './fail-on.ts'
import {takeHostTree} from './host-tree.ts'
import {keptMessages} from './kept-messages.ts'
import {tellMissingGo} from './missing-go.ts'
import {nearestConfig} from './nearest-config.ts'
import {messageSource} from './report-finding.ts'
import {reportFindings, rulesThatAreOn} from './report-findings.ts'
import {restoreMessage, storeMessage} from './stored-message.ts'

/** Settings for the check of the files of a host. */
export interface FileCheck {
  readonly rules: Iterable<AttachedRule>
  readonly settings: Settings
  /** Name of the setting for the `go` command, in words for writers. */
  readonly setting: string
  /** Use of the nearest `.goclaimsrc` for options that the host does not set. */
  readonly followsConfig: boolean
}

/**
 * Check a file of a host, and add the messages to it.
 *
 * @param tree The file as the host has it now, which only says what syntax the host reads.
 * @throws VFileMessage where the file fails.
 */
export async function checkFile(
  tree: Root,
  file: VFile,
  {rules, settings: said, setting, followsConfig}: FileCheck
): Promise<void> {
  const {path = ''} = file
  const source = String(file)
  const hostTree = takeHostTree(file, source)
  if (!mayMatter(source, path)) return
  const {rules: levels, ...own} = followsConfig ? await nearestConfig(file, said.go) : {}
  const {missingGo = 'warn', failOn = 'never', ...settings} = {...own, ...said}
  const on = rulesThatAreOn(atAttachedLevels(rules, levels))
  if (on.length === 0) return
  // An editor has another text each time.
  const kept = documentUri(file) === null ? keptMessages(on, settings) : null
  const withMdxComments = commentsAreMdx(source, path, tree)
  const syntax = `${isMdx(path) ? 'mdx' : 'md'} ${withMdxComments}`
  const text = {source, syntax, go: settings.go === undefined ? folderGo(path) : null}
  const before = await kept?.get(text)
  if (before) {
    const messages = before.map(message => restoreMessage(path, message))
    return tell(file, messages, failOn)
  }

  const result = await analysisOf(file, settings, hostTree)
  if (!result.ok) return tellUnanalyzed(file, result, {missingGo, setting})
  // Only our own messages are ours to switch off.
  const report = new VFile({path: file.path, value: source})
  const {analysis, isCacheable} = result
  const commented = (withMdxComments && parseAsMdx(source)) || result.tree
  const {unreadable} = reportFindings(report, {analysis, tree: commented}, on, settings)
  if (isCacheable && !unreadable) {
    await kept?.set(text, report.messages.map(storeMessage), analysis.toolchain)
  }
  tell(file, report.messages, unreadable ? 'never' : failOn)
  if (unreadable) throw unreadable
}

function tell(file: VFile, messages: readonly VFileMessage[], failOn: FailOn): void {
  file.messages.push(...messages)
  failOnFindings(file, messages, failOn)
}

function tellUnanalyzed(
  file: VFile,
  unanalyzed: Unanalyzed,
  host: Parameters<typeof tellMissingGo>[2]
): void {
  const {cause, problem, place} = unanalyzed
  if (cause === 'go') tellMissingGo(file, unanalyzed, host)
  else
    file.fail(problem, {
      ...(place ? {place} : {}),
      ruleId: cannotCheck,
      source: messageSource
    })
}

/**
 * Tell whether comments are expressions, since the host takes the article for MDX, whatever its
 * name.
 */
function commentsAreMdx(source: string, path: string, tree: Root): boolean {
  return !isMdx(path) && source.includes('lint') && readsMdx(tree)
}

/** `null` where it is no MDX after all. */
function parseAsMdx(source: string): Root | null {
  const parsed = parse(source, 'article.mdx')
  return parsed.ok ? parsed.tree : null
}

function readsMdx(tree: Root): boolean {
  let found = false
  visit(tree, ({type}) => {
    found = type.startsWith('mdx')
    return found ? EXIT : CONTINUE
  })
  return found
}
