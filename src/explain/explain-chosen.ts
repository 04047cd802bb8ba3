import type {Analysis, Compiler} from '../model/index.ts'
import {type Chosen, type CompilerOutput, compilerOf, detailedFlags} from './compiler-output.ts'
import {explainListing} from './explain.ts'
import type {FileExplanation} from './explanation.ts'

/** Explain what was chosen of an article. */
export async function explainChosen(
  analysis: Analysis,
  chosen: readonly Chosen[],
  compiler: Compiler
): Promise<FileExplanation> {
  const verdicts = analysis.listings.flatMap(listing => listing.verdicts)
  const listings = await Promise.all(
    chosen.map(async each => explainListing(analysis, each, await tellOf(analysis, each, compiler)))
  )
  return {
    path: analysis.article.path,
    claims: verdicts.length,
    confirmed: verdicts.filter(({kind}) => kind === 'confirmed').length,
    listings
  }
}

/** Have the compiler that a listing was held to say everything about its unit. */
async function tellOf(
  analysis: Analysis,
  {reconciled}: Chosen,
  given: Compiler
): Promise<CompilerOutput | null> {
  const {pairing} = reconciled
  if (!pairing) return null
  const {unit, flags} = pairing
  const compiler = await compilerOf(analysis, reconciled, given)
  const [plain, detailed] = await Promise.all([
    compiler.compile(unit, flags),
    compiler.compile(unit, detailedFlags(flags))
  ])
  return {plain, detailed}
}
