import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {type PluggableList, type Plugin, unified} from 'unified'
import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/analysis/index.ts'
import remarkLintGoClaims from '../../src/index.ts'
import {rememberTrees, takeHostTree} from '../../src/remark/host-tree.ts'
import {copyTree} from '../../src/remark/tree-copy.ts'
import {findings} from '../articles.ts'

/** An article with a claim in a table, and front matter before it. */
const article = `---\ntitle: Boxes\n---\n\n${findings}\n| claim | of |\n| --- | --- |\n| \`./main.go:6:2: moved to heap: kept\` | \`kept\` |\n`

const ours: PluggableList = [[remarkFrontmatter, ['yaml', 'toml']], remarkGfm]

const remembering: Plugin<[], Root> = function () {
  rememberTrees(this)
}

/** The tree of an article that a host hands on, after its own plugins have run. */
async function treeOf(syntax: PluggableList, source: string, plugins: PluggableList = []) {
  const file = new VFile({path: 'post.md', value: source})
  const processor = unified().use(remarkParse).use(syntax).use(remembering)
  await unified().use(plugins).run(processor.parse(file), file)
  return takeHostTree(file, source)()
}

/** What the plugin says of an article behind other plugins. */
async function said(plugins: PluggableList, source = article) {
  const file = new VFile({path: 'post.md', value: source})
  const processor = unified().use(remarkParse).use(plugins).use(remarkLintGoClaims, {cache: false})
  await processor.run(processor.parse(file), file)
  return file.messages.map(({line, column, reason}) => `${line}:${column} ${reason}`)
}

/** A tree without what no two parsers have to have alike. */
function plain(tree: Node | null): unknown {
  return JSON.parse(JSON.stringify(tree))
}

const upperCase: Plugin<[], Root> = () => tree =>
  visit(tree, node => {
    if ('value' in node) node.value = node.value.toUpperCase()
    if (node.position) node.position.start.line += 3
  })

const empty: Plugin<[], Root> = () => tree => {
  tree.children = []
}

test('an article is not parsed again where its host reads it as we do', async () => {
  const own = parse(article, 'post.md')
  expect(plain(await treeOf(ours, article))).toEqual(plain(own.ok ? own.tree : null))
})

test('a host without a syntax reads as we do what does not use it', async () => {
  expect(await treeOf([], article)).toBeNull()
  expect(await treeOf([remarkFrontmatter], article)).toBeNull()
  expect(await treeOf([remarkGfm], article)).toBeNull()
  expect(await treeOf([], findings)).not.toBeNull()
})

test('a host with another syntax does not, whatever it is used for', async () => {
  expect(await treeOf([...ours, remarkMdx], findings)).toBeNull()
})

test('what plugins do to the tree is not seen', async () => {
  const own = parse(article, 'post.md')
  const tree = await treeOf(ours, article, [upperCase, empty])
  expect(plain(tree)).toEqual(plain(own.ok ? own.tree : null))
})

test('a file has a tree once, and only for the text that was parsed', () => {
  const file = new VFile({path: 'post.md', value: findings})
  const processor = unified().use(remarkParse).use(ours).use(remembering)
  processor.parse(file)
  expect(takeHostTree(file, `${findings}more`)()).toBeNull()
  expect(takeHostTree(file, findings)()).toBeNull()
})

test('a copy shares nothing that can change, and is none of a tree with anything unknown', () => {
  const own = parse(article, 'post.md')
  const tree = own.ok ? own.tree : null
  const copy = tree && copyTree(tree)
  expect(plain(copy)).toEqual(plain(tree))
  const nodes = new Set<Nodes>()
  if (tree) visit(tree, node => void nodes.add(node))
  if (copy) visit(copy, node => expect(nodes.has(node)).toBe(false))
  const math: Node = {type: 'math'}
  const strange: Root = JSON.parse(JSON.stringify({type: 'root', children: [math]}))
  expect(copyTree(strange)).toBeNull()
})

describe('the plugin says the same', () => {
  const hosts: Readonly<Record<string, PluggableList>> = {
    'behind nothing': [],
    'with front matter alone': [remarkFrontmatter],
    'with MDX': [remarkFrontmatter, remarkMdx],
    'behind a plugin that changes every text': [...ours, upperCase],
    'behind a plugin that leaves nothing': [...ours, empty]
  }
  test.for(Object.entries(hosts))('%s', async ([, plugins]) => {
    const expected = await said(ours)
    expect(expected.length).toBeGreaterThanOrEqual(2)
    expect(await said(plugins)).toEqual(expected)
  })
})
