import {parseBareMessage, parseLine} from '../src/go/messages/index.ts'
import type {Claim, Diagnostic, Listing, Pairing, Range} from '../src/model/index.ts'
import {singleUnit} from '../src/pair/join.ts'
import {sourceEvidence} from '../src/pair/source-fit.ts'
import {blockOf} from './blocks.ts'

const nowhere: Range = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0}
}

/** A claim as a listing has it: `main.go:8:2: moved to heap: x`. */
export function claimOf(line: string, codeLine: number | null = null): Claim {
  const parsed = parseLine(line) ?? parseBareMessage(line)
  if (!parsed) throw new Error(`no message: ${line}`)
  const ranges = {claim: nowhere, position: nowhere, message: nowhere, subject: nowhere}
  return {...parsed.message, position: parsed.position, line, ranges, codeLine}
}

/** What a compiler printed, a line each. */
export function diagnosticsOf(...lines: readonly string[]): readonly Diagnostic[] {
  return lines.map(line => {
    const parsed = parseLine(line, 'compiler')
    if (!parsed) throw new Error(`no diagnostic: ${line}`)
    return {...parsed.message, position: parsed.position}
  })
}

/** A listing of these claims, right after the first block. */
export function listingOf(claims: readonly Claim[], more: Partial<Listing> = {}): Listing {
  const [first, ...rest] = claims
  if (!first) throw new Error('a listing has claims')
  return {
    form: 'output',
    line: 20,
    order: 1,
    section: 0,
    claims: [first, ...rest],
    ownBlock: null,
    elided: false,
    filtered: false,
    directive: null,
    ...more
  }
}

/** The pairing of a listing with the block that it follows. */
export function pairingOf(
  code: string,
  claims: readonly Claim[],
  more: Partial<Pairing> = {}
): Pairing {
  const unit = singleUnit(blockOf(code))
  const evidence = sourceEvidence(claims, unit)
  return {unit, flags: ['-m'], basis: 'preceding', near: true, evidence, command: null, ...more}
}
