import type {Nodes, Root} from 'mdast'
import type {Directive, MappedText} from '../model/index.ts'
import {countOf, type Draft} from './article-builder.ts'
import {namedFile} from './classify/named-file.ts'
import {htmlPre, type OpenNodes} from './containers/html-pre.ts'
import {jsxPre} from './containers/jsx-pre.ts'
import {type Preformatted, readCode} from './containers/preformatted.ts'
import {type DirectiveReading, mergeReadings, readDirective} from './directives/directive.ts'
import {directiveComments, misplacedDirectives} from './directives/directive-comment.ts'
import {readPreformatted} from './read-preformatted.ts'
import {readProse} from './read-prose.ts'
import {childrenOf, proseOf} from './text/prose-text.ts'

/** Nodes that are still to be read, all of one parent. */
interface Open extends OpenNodes {
  /** Text of the comment before the parent. */
  readonly directive: Directive | null
}

/** Read the whole tree in order. Not recursive: quotes may be nested as deep as anyone likes. */
export function walk(draft: Draft, tree: Root): void {
  const open: Open[] = [opened(tree.children, null, true)]
  for (let here = open.at(-1); here; here = open.at(-1)) {
    const node = here.nodes[here.at]
    if (!node) {
      open.pop()
      continue
    }
    const comments = directiveComments(draft.lines, node)
    here.at++
    if (comments.length > 0) {
      const inner = readDirected(draft, here, comments)
      if (inner) open.push(inner)
    } else if (!readLeaf(draft, here, node, here.directive) && 'children' in node) {
      open.push(opened(childrenOf(node), here.directive, false))
    }
  }
}

function opened(nodes: readonly Nodes[], directive: Directive | null, isTop: boolean): Open {
  return {nodes, at: 0, isTop, directive, isUnclosed: false}
}

/** Read what comes after a directive, with it; what is returned is to be read next, for a node with children. */
function readDirected(draft: Draft, here: Open, comments: readonly MappedText[]): Open | null {
  const said = [...comments]
  for (let next = here.nodes[here.at]; next; next = here.nodes[here.at]) {
    const more = directiveComments(draft.lines, next)
    if (more.length === 0) break
    said.push(...more)
    here.at++
  }
  const reading = said
    .map((text): DirectiveReading => readDirective(draft.lines, text, true))
    .reduce(mergeReadings)
  draft.problems.push(...reading.problems)
  const node = here.nodes[here.at++]
  const before = countOf(draft)
  if (node && !readLeaf(draft, here, node, reading.directive) && 'children' in node) {
    return opened(childrenOf(node), reading.directive, false)
  }
  if (countOf(draft) > before) return null
  // A comment that says nothing has its own problem.
  const range = reading.directive?.range
  const problem = 'No Go code and no compiler output follows right after this comment'
  if (range) draft.problems.push({range, problem})
  return null
}

/** Read a node that holds text itself; `false` if its children are to be read instead. */
function readLeaf(draft: Draft, here: Open, node: Nodes, directive: Directive | null): boolean {
  switch (node.type) {
    case 'heading': {
      const prose = proseOf(draft.lines, node)
      draft.section++
      draft.headingFile = namedFile(prose?.words ?? '')
      draft.proseFile = null
      if (prose) readProse(draft, prose, directive)
      return true
    }
    case 'paragraph':
    case 'tableRow': {
      const prose = proseOf(draft.lines, node)
      if (prose?.written.includes('goclaims')) {
        draft.problems.push(...misplacedDirectives(draft.lines, node))
      }
      if (node.type === 'paragraph') draft.proseFile = namedFile(prose?.words ?? '')
      if (prose) readProse(draft, prose, directive)
      return !/mdxJsx/.test(node.children[0]?.type ?? '')
    }
    case 'code': {
      const source = readCode(draft.lines, node)
      if (source) readWithMeta(draft, source, directive)
      draft.proseFile = null
      return true
    }
    case 'html':
      for (const source of htmlPre(draft, here, node)) readWithMeta(draft, source, directive)
      return true
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const found = node.name === 'pre' ? jsxPre(draft.lines, node) : []
      for (const source of found) readWithMeta(draft, source, directive)
      return found.length > 0
    }
    default:
      return false
  }
}

/** Read a preformatted text with what the words after its language say. */
function readWithMeta(draft: Draft, source: Preformatted, comment: Directive | null): void {
  const meta = readDirective(draft.lines, source.meta, false)
  const {directive, problems} = mergeReadings({directive: comment, problems: []}, meta)
  const before = countOf(draft)
  readPreformatted(draft, source, directive)
  // In fences that are not about Go, such words are another site's.
  if (countOf(draft) > before) draft.problems.push(...problems)
}
