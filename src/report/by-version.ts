import type {VerdictKind} from '../model/index.ts'
import type {Report} from './report.ts'
import {toolchainName} from './toolchain-name.ts'

/** Number of claims by verdict. */
type Counts = Map<VerdictKind, number>

const order = ['confirmed', 'shifted', 'moved', 'reworded', 'refuted', 'unverifiable'] as const

/**
 * Say what became of the claims with each Go of a run that has several, a line for each, the newest
 * first; nothing where it has one. What is held to a Go of its own counts with that.
 */
export function versionRows({files, toolchain, older}: Report): readonly string[] {
  if (older.length === 0) return []
  const all = new Map<string, Counts>(
    [toolchain, ...older].map(each => [each.version, new Map()] as const)
  )
  for (const {listings} of files) {
    for (const {claims, go: own = toolchain.version} of listings) {
      for (const {gos, verdict} of claims) {
        for (const one of gos ?? [{go: own, verdict}]) add(all, one.go, one.verdict)
      }
    }
  }
  const width = Math.max(...[...all.keys()].map(go => go.length))
  return [...all].map(([go, counts]) => `  ${go.padEnd(width)}  ${write(counts)}`)
}

/** Name the Gos that articles were held to: those of the run, unless all articles ask for others. */
export function usedGos({files, toolchain, older}: Report): string {
  // Of a list, the rows of versions name the others.
  if (older.length > 0) return [toolchain, ...older].map(toolchainName).join(', ')
  const others = new Set<string>()
  let isUsed = false
  for (const {listings} of files) {
    for (const {go} of listings) {
      if (go === undefined) isUsed = true
      else others.add(go)
    }
  }
  const usual = isUsed || others.size === 0 ? [toolchainName(toolchain)] : []
  return [...usual, ...[...others].sort()].join(', ')
}

function add(all: Map<string, Counts>, go: string, verdict: VerdictKind): void {
  const counts = all.get(go) ?? new Map()
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  all.set(go, counts)
}

function write(counts: Counts): string {
  const said = order.flatMap(kind => {
    const amount = counts.get(kind)
    return amount === undefined ? [] : [`${amount} ${kind}`]
  })
  return said.join(', ') || 'no claims'
}
