/** Properties of every article, whatever its content. */
import {VFile} from 'vfile'
import {allRules} from '../../rules/index.ts'
import {analyzeTree, parse} from '../../src/analysis/index.ts'
import {fixArticle} from '../../src/fix/index.ts'
import type {Article, Edit} from '../../src/model/index.ts'
import {atLevels, reportFindings, rulesThatAreOn} from '../../src/remark/index.ts'

/** Milliseconds of our own processor time for 100 kB. */
const longest = 5000

/** Every rule, also those that are off by default. */
const on = rulesThatAreOn(
  atLevels(allRules, Object.fromEntries(allRules.map(({meta}) => [meta.id, 'on'])))
)

/** Settings of every run: nothing is kept on the disk, so that each does all the work. */
const settings = {cache: false, timeLimit: 20_000}

/** Check an article, and throw what is wrong about how it was checked. */
export async function holdArticle(source: string): Promise<void> {
  const started = process.cpuUsage()
  const first = await check(source)
  const {user, system} = process.cpuUsage(started)
  const allowed = longest * Math.max(1, source.length / 100_000)
  if ((user + system) / 1000 > allowed) throw new Error(`it took ${(user + system) / 1000} ms`)
  if (first === null) return
  const {file, analysis, findings} = first

  const last = source.split(/\r\n|\r|\n/).length
  for (const {line, endLine, reason} of places(file)) {
    if (line < 1 || endLine > last) throw new Error(`a message outside of the document: ${reason}`)
  }
  const claims = findings.filter(
    ({messageId}) => messageId === 'silent' || messageId === 'opposite'
  )
  if (analysis.article.blocks.length === 0 && claims.length > 0) {
    throw new Error('an alarm about an article without Go')
  }
  const fixed = fixArticle(analysis.article, findings, 'claim')
  if (!fixed.ok) throw new Error(`a fix that cannot be written: ${fixed.problem}`)
  const stray = fixed.edits.find(edit => !isOnClaim(analysis.article, edit))
  if (stray) throw new Error(`a fix beside every claim, at ${stray.from}: ${stray.text}`)
  const second = await check(source)
  if (JSON.stringify(second?.file.messages) !== JSON.stringify(file.messages)) {
    throw new Error('another result the second time')
  }
}

async function check(source: string) {
  const parsed = parse(source, 'article.md')
  if (!parsed.ok) return null
  const result = await analyzeTree(parsed.tree, source, 'article.md', settings)
  if (!result.ok) {
    if (result.cause === 'article') return null
    throw new Error(result.problem)
  }
  const file = new VFile({path: 'article.md', value: source})
  const {found} = reportFindings(file, result, on)
  return {file, findings: [...found.values()], analysis: result.analysis}
}

function places(file: VFile) {
  return file.messages.map(({line, place, reason}) => {
    const end = place && 'end' in place ? place.end.line : (line ?? 1)
    return {line: line ?? 1, endLine: end, reason}
  })
}

/** Tell whether an edit stays on the lines of one claim. */
function isOnClaim({source, listings}: Article, {from, to}: Edit): boolean {
  return listings
    .flatMap(({claims}) => claims)
    .some(
      ({
        ranges: {
          claim: {start, end}
        }
      }) => {
        const first = source.lastIndexOf('\n', start.offset - 1) + 1
        const last = source.indexOf('\n', end.offset)
        return first <= from && to <= (last < 0 ? source.length : last + 1)
      }
    )
}
