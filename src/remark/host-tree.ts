import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isMdx, mayMatter} from '../extract/index.ts'
import {type HostParser, readsAsWeDo} from './same-syntax.ts'
import {copyTree} from './tree-copy.ts'

/** A file as its host parsed it. */
interface Parsed {
  readonly source: string
  readonly tree: Root
  readonly parser: HostParser
}

/** Extensions that syntax plugins pass to remark-parse. */
interface Data {
  readonly micromarkExtensions?: unknown
}

const parsed = new WeakMap<VFile, Parsed>()

/**
 * Remember the trees that the parser of a processor makes, before any plugin gets hold of them.
 *
 * Which plugins stand before ours, and what they do to the tree, must not change what is found; but
 * parsing an article a second time would double what remark takes for it.
 */
export function rememberTrees(processor: Processor): void {
  const {parser: parse} = processor
  if (!parse) return
  processor.parser = (source, file) => {
    const tree = parse(source, file)
    const {path = ''} = file
    if (!isMdx(path) && isRoot(tree) && mayMatter(source, path)) {
      const copy = copyTree(tree)
      const {micromarkExtensions: extensions}: Data = processor.data()
      if (copy) parsed.set(file, {source, tree: copy, parser: {parse, extensions}})
    }
    return tree
  }
}

/**
 * Take the tree of a file as its host parsed it, which is then remembered no more.
 *
 * @returns What gives the tree; `null` where that is not known to be what our own parser would make
 *   of the file.
 */
export function takeHostTree(file: VFile, source: string): () => Root | null {
  const known = parsed.get(file)
  parsed.delete(file)
  return () => {
    const isShared = known?.source === source && readsAsWeDo(known.parser, source)
    return isShared ? known.tree : null
  }
}

function isRoot(tree: Node): tree is Root {
  return tree.type === 'root'
}
