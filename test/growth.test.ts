/**
 * Articles of strangers, of any length: what is read of a text takes time in proportion to it.
 * Each kind of `growth.ts` repeats something. From one size to one that is sixteen times as long
 * it may take as many times as long, with room for a machine that does other things too; what is
 * quadratic takes 256 times as long.
 */
import {describe, expect, test} from 'vitest'
import {wrongCommands} from '../src/checks/commands/index.ts'
import {extract, parseMarkdown} from '../src/extract/index.ts'
import {mayMatter} from '../src/extract/prefilter.ts'
import {compareMessages, parseMessage} from '../src/go/messages/index.ts'
import {grown, kinds} from './growth.ts'

type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]

/** Processor time in milliseconds, the least of a few runs: of what else goes on, it holds least. */
function least(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    run()
    const {user, system} = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** Times that are too short to say anything by their ratio, in milliseconds. */
const negligible = 60

/** How much more than in proportion a time may grow on a busy machine. */
const room = 6
/**
 * Kinds that still grow faster, and are to be mended: they are held to what is quadratic. A sentence
 * is read again for each claim in it, and a line for each place where its message may begin.
 */
const quadratic: ReadonlySet<Kind> = new Set(['inline claims', 'white space in a message'])

/** Hold the time for something longer to the time for something short. */
function grows(short: number, long: number, times: number, kind?: Kind): void {
  if (long < negligible) return
  const most = kind && quadratic.has(kind) ? times * times * 1.5 : times * room
  expect(long / Math.max(short, negligible / times), `${short} ms, then ${long} ms`).toBeLessThan(
    most
  )
}

describe('a longer text takes longer in proportion', () => {
  test.each(names)('%s', {timeout: 120_000}, kind => {
    const read = (length: number) => {
      const source = grown(kind, length)
      // Markdown itself is read by remark.
      const tree = parseMarkdown(source, 'article.md')
      return least(() => {
        mayMatter(source, 'article.md')
        wrongCommands(extract(tree, source, 'article.md'))
      })
    }
    grows(read(4_000), read(64_000), 16, kind)
  })
})

describe('a longer line takes longer in proportion', () => {
  test.each(names)('%s', {timeout: 120_000}, kind => {
    const read = (length: number) => {
      const source = `${grown(kind, length)}\n\n`.repeat(10)
      const tree = parseMarkdown(source, 'article.md')
      return least(() => extract(tree, source, 'article.md'))
    }
    grows(read(240), read(3_840), 16, kind)
  })
})

test('the look at a text before it is read', () => {
  for (const kind of names) {
    const look = (length: number) => {
      const source = grown(kind, length)
      return least(() => mayMatter(source, 'article.md'))
    }
    grows(look(64_000), look(1_024_000), 16)
  }
})

test('a claim with much left out, and a long body', {timeout: 120_000}, () => {
  const message = (body: string) => parseMessage(`can inline f with cost 3 as: func() { ${body} }`)
  const compare = (length: number) => {
    const claimed = message(`${'a...'.repeat(length)}b`)
    const printed = message('a; '.repeat(length * 4))
    if (!claimed || !printed) throw new Error('no message')
    return least(() => compareMessages(claimed, printed))
  }
  grows(compare(8), compare(128), 16)
})
