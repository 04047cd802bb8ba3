import {minorOf} from '../go/version/index.ts'
import type {AcrossGos, WithGo} from '../model/index.ts'

/** Words before the versions with this verdict. */
const words = {
  confirmed: 'right with',
  shifted: 'off by lines with',
  moved: 'at another place with',
  reworded: 'in other words with',
  refuted: 'wrong with',
  unverifiable: 'not to be told with',
  there: 'so with',
  'not-there': 'not with'
} satisfies Record<WithGo['stands'], string>

/**
 * Say with which Gos of a run a finding stands how: `wrong with Go 1.26; right with Go 1.21 and
 * 1.24`. What it speaks of comes first.
 */
export function writeAcross({gos}: AcrossGos): string {
  const speaker = gos.find(({isTold}) => isTold)
  const ordered = speaker ? [speaker, ...gos.filter(each => each !== speaker)] : gos
  return [...new Set(ordered.map(wordsFor))]
    .map(said => `${said} Go ${writeList(gos.filter(each => wordsFor(each) === said))}`)
    .join('; ')

  function writeList(some: readonly WithGo[]): string {
    const names = some.map(({go}) => nameOf(go, gos)).reverse()
    const last = names.pop() ?? ''
    return names.length === 0 ? last : `${names.join(', ')} and ${last}`
  }
}

/** A shift that nothing is told of is none: another listing counts so, too. */
function wordsFor({stands, isTold}: WithGo): string {
  return words[stands === 'shifted' && !isTold ? 'confirmed' : stands]
}

/** The minor of a version, if no other of the run has it. */
function nameOf(go: string, gos: readonly WithGo[]): string {
  const minor = minorOf({version: go})
  const isOnly = gos.filter(other => minorOf({version: other.go}) === minor).length === 1
  return minor !== null && isOnly ? minor : go.replace(/^go/, '')
}
