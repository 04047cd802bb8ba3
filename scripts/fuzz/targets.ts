/** Targets of fuzzing, with their properties. A target throws on a violation. */
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {openStore} from '../../src/cache/store.ts'
import {parseConfig} from '../../src/config/parse-config.ts'
import {compareMessages, parseLine, parseMessage} from '../../src/go/messages/index.ts'
import {parseOptions} from '../../src/options.ts'
import {joinReports, parseBaseline, parseJsonReport} from '../../src/report/index.ts'
import {articles, messageLines} from './articles.ts'
import {holdArticle} from './hold-article.ts'

const text = fc.string({unit: 'binary', maxLength: 400})
/** Pieces of configurations, so that most get past the parser. */
const yaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'rules:',
        '  go-claim-offset: off',
        'go: x',
        'timeLimit: 1',
        '- a',
        '&a [*a]'
      ),
      fc.constantFrom('{', '}', '"', "'", '<<: *a', '---', '!!js/function x', '__proto__: 1', '\t'),
      fc.string({maxLength: 12})
    ),
    {maxLength: 8}
  )
  .map(lines => lines.join('\n'))

/** Result of the runs of a target. */
export interface Outcome {
  readonly failed: boolean
  readonly runs: number
  /** The seed, and the smallest input that fails. */
  readonly report: string
}

/** Try a property with one value after the other. */
type Run = <T>(property: fc.IAsyncProperty<T>) => Promise<Outcome>

export const targets = {
  article: (run: Run) => run(fc.asyncProperty(articles, holdArticle)),

  messages: (run: Run) =>
    run(
      fc.asyncProperty(messageLines, messageLines, async (claimed, printed) => {
        parseLine(claimed)
        const [one, other] = [parseMessage(claimed), parseMessage(printed)]
        if (one && other) compareMessages(one, other)
      })
    ),

  configuration: (run: Run) =>
    run(
      fc.asyncProperty(fc.oneof(yaml, text), async source => {
        const config = await parseConfig('.goclaimsrc', source)
        const parsed = config.ok ? parseOptions(config.value, '.goclaimsrc') : config
        if (!parsed.ok && /[\p{Cc}]/u.test(parsed.problem)) {
          throw new Error(`control characters in a sentence: ${JSON.stringify(parsed.problem)}`)
        }
      })
    ),

  reports: (run: Run) =>
    run(
      fc.asyncProperty(fc.jsonValue(), async value => {
        parseBaseline(JSON.stringify(value))
        const report = parseJsonReport(value)
        if (report) joinReports([report, report])
      })
    ),

  cache: (run: Run) =>
    run(
      fc.asyncProperty(fc.string({minLength: 1}), text, async (wanted, noise) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-of-go-claims-'))
        try {
          const store = openStore(folder, {limit: 2 ** 20})
          store.setText('key', Buffer.from(wanted))
          store.flush()
          damage(folder, noise)
          const read = openStore(folder, {limit: 2 ** 20}).getText('key')
          if (read && Buffer.from(read).toString() !== wanted) throw new Error('a forged result')
        } finally {
          rmSync(folder, {recursive: true, force: true})
        }
      })
    )
}

/** Put something into every file of a folder, at a place that depends on what it is. */
function damage(folder: string, noise: string): void {
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    const at = noise.length % (bytes.length + 1)
    writeFileSync(
      file,
      Buffer.concat([bytes.subarray(0, at), Buffer.from(noise), bytes.subarray(at + 1)])
    )
  }
}
