import type {Analysis, Diagnostic, MessageKind, ReconciledListing} from '../model/index.ts'
import {authorsCount, diagnosticOf, omissionsOf} from '../reconcile/index.ts'
import {writePlace} from './sentence.ts'

/** Omissions of a listing, in words for writers. */
export interface WrittenOmissions {
  /** The compiler and its flags. */
  readonly compiler: string
  /** The missing lines, as the listing would have them. */
  readonly lines: readonly [string, ...string[]]
  /** Kinds of messages that the listing never shows, and how many of the lines are of these. */
  readonly unshownKinds: readonly MessageKind[]
  readonly unshown: number
}

/** Write down what a listing leaves out; `null` if nothing, or nothing that our Go could tell. */
export function omissionsIn(
  {article, toolchain}: Analysis,
  reconciled: ReconciledListing
): WrittenOmissions | null {
  const {pairing, verdicts} = reconciled
  const omissions = omissionsOf({article, toolchain, reconciled})
  if (!omissions || !pairing) return null
  const {missing, unshownKinds} = omissions
  const [first, ...rest] = missing
  const count = authorsCount(reconciled)
  const shown = verdicts.find(
    verdict => diagnosticOf(verdict)?.position.file === first.position.file
  )
  const name = shown?.claim.position.file ?? first.position.file
  const write = ({position, text}: Diagnostic) => {
    const place = count.place(position)
    return `${name}:${place ? `${writePlace(place)}: ` : ' '}${text}`
  }
  return {
    compiler: `${(reconciled.toolchain ?? toolchain).version} with \`${pairing.flags.join(' ')}\``,
    lines: [write(first), ...rest.map(write)],
    unshownKinds,
    unshown: missing.filter(({kind}) => unshownKinds.includes(kind)).length
  }
}
