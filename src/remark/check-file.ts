import type {Root} from 'mdast'
import {CONTINUE, EXIT, visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {analysisOf, parse, type Unanalyzed} from '../analysis/index.ts'
import {mayMatter} from '../extract/index.ts'
import type {Settings} from '../options.ts'
import {cannotCheck} from './cannot-check.ts'
import {failOnFindings} from './fail-on.ts'
import {tellMissingGo} from './missing-go.ts'
import {messageSource} from './report-finding.ts'
import {type RuleAtLevel, reportFindings, rulesThatAreOn} from './report-findings.ts'

/** How the files of a host are checked. */
export interface FileCheck {
  readonly rules: Iterable<RuleAtLevel>
  readonly settings: Settings
  /** What a writer calls the setting that names the `go` command. */
  readonly setting: string
}

/**
 * Check a file of a host, and add the messages to it.
 *
 * @param tree The file as the host has it, which only says what syntax the host reads.
 * @throws VFileMessage where the file fails.
 */
export async function checkFile(
  tree: Root,
  file: VFile,
  {rules, settings: {missingGo = 'warn', failOn = 'never', ...settings}, setting}: FileCheck
): Promise<void> {
  const on = rulesThatAreOn(rules)
  const source = String(file)
  if (on.length === 0 || !mayMatter(source, file.path ?? '')) return
  const result = await analysisOf(file, settings)
  if (!result.ok) return tellUnanalyzed(file, result, {missingGo, setting})

  // Only our own messages are ours to switch off.
  const own = new VFile({path: file.path, value: source})
  const commented = parseAsMdx(source, file.path ?? '', tree) ?? result.tree
  const {unreadable} = reportFindings(own, {analysis: result.analysis, tree: commented}, on)
  file.messages.push(...own.messages)
  if (unreadable) throw unreadable
  failOnFindings(file, own.messages, failOn)
}

function tellUnanalyzed(
  file: VFile,
  {cause, problem, place}: Unanalyzed,
  host: Parameters<typeof tellMissingGo>[2]
): void {
  if (cause === 'go') tellMissingGo(file, problem, host)
  else
    file.fail(problem, {
      ...(place ? {place} : {}),
      ruleId: cannotCheck,
      source: messageSource
    })
}

/** An article whose comments are expressions, since the host takes it for MDX, whatever its name. */
function parseAsMdx(source: string, path: string, tree: Root): Root | null {
  if (/\.mdx$/i.test(path) || !source.includes('lint') || !readsMdx(tree)) return null
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
