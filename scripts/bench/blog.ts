import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {extract, parseMarkdown} from '../../src/extract/index.ts'
import type {Article} from '../../src/model/index.ts'
import {randomFor} from '../../test/truth/random.ts'
import {renamed} from './rename.ts'

/** A generated article, and the fixture that it was made from. */
export interface Post {
  readonly name: string
  readonly text: string
  readonly fixture: string
}

/** A generated blog. */
export interface Blog {
  readonly posts: readonly Post[]
  /** Go blocks in it, all different. */
  readonly blocks: number
  readonly listings: number
}

/** Go blocks of an article, on average. */
const density = 1.5

/** Make as many articles as asked for, from the fixtures in turn: the same seed, the same blog. */
export async function makeBlog(fixtures: URL, size: number, seed: number): Promise<Blog> {
  const names = (await readdir(fixtures)).filter(name => /\.mdx?$/.test(name)).sort()
  const sources = await Promise.all(
    names.map(async name => ({name, text: await readFile(new URL(name, fixtures), 'utf8')}))
  )
  const posts: Post[] = []
  const seen = new Set<string>()
  let listings = 0
  for (let number = 0; posts.length < size; number++) {
    const source = sources[number % sources.length]
    if (!source) throw new Error('There are no fixtures to make a blog of')
    const text = renamed(source.text, randomFor(seed, number))
    const name = `${String(number).padStart(6, '0')}-${source.name}`
    const article = read(text, name)
    const code = article.blocks.map(block => block.code.text)
    // Too few blocks so far: an article that has more of them comes first.
    if (seen.size < density * posts.length && code.length < density) continue
    // Two blocks alike would be compiled once; the next of this fixture has other names again.
    if (code.some(block => seen.has(block)) || new Set(code).size < code.length) continue
    for (const block of code) seen.add(block)
    listings += article.listings.length
    posts.push({name, text, fixture: source.name})
  }
  return {posts, blocks: seen.size, listings}
}

/** Take a post apart as the road does. */
export function read(text: string, name: string): Article {
  return extract(parseMarkdown(text, name), text, name)
}

/** Write a blog to a folder, a hundred articles each in a folder of its own. */
export async function writeBlog({posts}: Pick<Blog, 'posts'>, folder: string): Promise<void> {
  for (const [index, {name, text}] of posts.entries()) {
    const month = join(folder, String(Math.floor(index / 100)).padStart(4, '0'))
    if (index % 100 === 0) await mkdir(month, {recursive: true})
    await writeFile(join(month, name), text)
  }
}
