import {baseName} from '../go-source/file-name.ts'
import type {Article, Block, Claim, Unit} from '../types.ts'
import {singleUnit} from './join.ts'

/**
 * The unit of several files, if a listing names two or more files that blocks of the article say
 * they are. Of several blocks with one name the last before the listing counts.
 */
export function filesUnit(article: Article, claims: readonly Claim[], order: number): Unit | null {
  const names = new Set(
    claims.flatMap(({position}) => (position.file ? baseName(position.file) : []))
  )
  const blocks = [...names].flatMap(name => namedBlock(article.blocks, name, order) ?? [])
  const files = blocks.map(block => singleUnit(block).files[0])
  const [first, ...rest] = files
  if (!first || rest.length === 0) return null
  const shape = blocks.some(block => block.shape === 'program') ? 'program' : 'file'
  return {blocks, files: [first, ...rest], shape}
}

function namedBlock(blocks: readonly Block[], name: string, order: number): Block | undefined {
  const named = blocks.filter(block => block.fileName !== null && baseName(block.fileName) === name)
  return named.findLast(block => block.order < order) ?? named[0]
}
