import {baseName} from '../go/source/index.ts'
import type {ReconciledListing, UnitFile} from '../model/index.ts'
import {fileOfClaim} from '../reconcile/index.ts'

/** Return what a listing calls a file of its unit: what its readers see, whatever we compile it as. */
export function listingFileName({listing, pairing}: ReconciledListing, file: UnitFile): string {
  if (!pairing) return file.name
  const fileOf = fileOfClaim(listing.claims, pairing.unit)
  const named = listing.claims.find(
    claim => /\.go$/.test(claim.position.file ?? '') && fileOf(claim) === file
  )
  return named?.position.file ? baseName(named.position.file) : file.name
}
