import type {TrueArticle} from '../article.ts'
import type {Mutated} from '../expected.ts'
import type {Random} from '../random.ts'
import type {Look} from '../sheet.ts'
import {asItStands, type Mutation} from './mutation.ts'

/** Shows the article in another way; everything stays as true as it was. */
function look(change: (random: Random) => Partial<Look>) {
  return ({sheet}: TrueArticle, random: Random): Mutated => {
    const changed = change(random)
    const what = JSON.stringify({...changed, path: changed.path?.('x.go')})
    return {sheet: {...sheet, look: {...sheet.look, ...changed}}, expected: asItStands(sheet), what}
  }
}

/** Keeps these lines of the listing, in this order. */
function keep(article: TrueArticle, indexes: readonly number[], what: string): Mutated | null {
  const {sheet} = article
  const all = asItStands(sheet)
  const listing = indexes.flatMap(index => sheet.listing[index] ?? [])
  if (!indexes.some(index => all[index]?.verdicts.length === 1)) return null
  return {sheet: {...sheet, listing}, expected: indexes.map(index => all[index] ?? null), what}
}

function shuffle(article: TrueArticle, random: Random): Mutated | null {
  return keep(article, random.shuffle([...article.sheet.listing.keys()]), 'shuffled')
}

function leaveOut(article: TrueArticle, random: Random): Mutated | null {
  const indexes = [...article.sheet.listing.keys()]
  const count = random.int(1, Math.max(1, indexes.length - 1))
  const kept = random
    .shuffle(indexes)
    .slice(0, count)
    .sort((a, b) => a - b)
  return keep(article, kept, `${count} of ${indexes.length} lines kept`)
}

function grep(article: TrueArticle, random: Random): Mutated | null {
  const {sheet} = article
  const words = ['escape', 'escapes', 'heap', 'inline', 'inlin', 'leaking']
  const word = random.pick(
    words.filter(some => sheet.listing.some(({message}) => message.includes(some)))
  )
  if (!word) return null
  const indexes = sheet.listing.flatMap(({message}, index) =>
    message.includes(word) ? [index] : []
  )
  const kept = keep(article, indexes, `| grep ${word}`)
  const pipe = ` 2>&1 | grep ${word}`
  return kept && {...kept, sheet: {...kept.sheet, look: {...sheet.look, pipe}}}
}

const paths: readonly Look['path'][] = [
  name => `.\\${name}`,
  name => name,
  name => `/home/ann/src/shop/${name}`,
  name => `example.com/shop/${name}`
]

const gutters: readonly NonNullable<Look['gutter']>[] = [
  line => `${String(line).padStart(6)}\t`,
  line => `${String(line).padStart(4)}  `,
  line => `${String(line).padStart(4, '0')} `,
  line => `${String(line).padStart(4)} | `
]

export const looks: readonly Mutation[] = [
  {name: 'unchanged', sort: 'harmless', summary: 'nothing is changed', apply: look(() => ({}))},
  {name: 'shuffled', sort: 'harmless', summary: 'the listing in another order', apply: shuffle},
  {name: 'left-out', sort: 'harmless', summary: 'lines are left out', apply: leaveOut},
  {name: 'grep', sort: 'harmless', summary: 'what `| grep` leaves', apply: grep},
  {
    name: 'prompt',
    sort: 'harmless',
    summary: 'prompt, command and package header stand in the listing',
    apply: look(random => ({prompt: random.pick(['$ ', '% ', '> ', 'ann@host:~/shop$ ', ''])}))
  },
  {
    name: 'path',
    sort: 'harmless',
    summary: '`.\\x.go`, `x.go`, absolute paths, import paths',
    apply: look(random => ({path: random.pick(paths) ?? (name => name)}))
  },
  {
    name: 'no-columns',
    sort: 'harmless',
    summary: 'lines without columns, as Go 1.8 wrote them',
    apply: look(() => ({columns: false}))
  },
  {
    name: 'no-file',
    sort: 'harmless',
    summary: 'the file name is left out: `:46:19: …`',
    apply: look(() => ({path: () => ''}))
  },
  {
    name: 'crlf',
    sort: 'harmless',
    summary: 'CRLF line endings',
    apply: look(() => ({lineEnding: '\r\n'}))
  },
  {
    name: 'gutter',
    sort: 'harmless',
    summary: 'the code has line numbers',
    apply: look(random => ({gutter: random.pick(gutters)}))
  },
  {
    name: 'list-item',
    sort: 'harmless',
    summary: 'code and output stand in a list item',
    apply: look(random => ({listIndent: random.int(2, 4)}))
  }
]
