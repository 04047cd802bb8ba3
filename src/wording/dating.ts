import type {Dating} from '../model/index.ts'
import {count} from './sentence.ts'

/** Write the versions that an article was written for: `Go 1.11 – 1.12`. */
export function writeRange({from, to}: Pick<Dating, 'from' | 'to'>): string {
  return from === to ? `Go ${from}` : `Go ${from} – ${to}`
}

/** Say what an article was written for, and how sure that is. */
export function writeDating(dating: Dating | null, version: string): string {
  if (!dating) return 'No claim of this article can be held to any Go on this machine'
  const {certainty, held, lost, claims, chosen} = dating
  const words = {
    sure: 'Written for',
    likely: 'Probably written for',
    open: 'Perhaps written for'
  }[certainty]
  const now =
    lost.length === 0
      ? `${version} says so, too`
      : `${lost.length} of these no longer with ${version}`
  return `${words} ${writeRange(dating)}: ${held} of ${count(claims, 'claim')} ${held === 1 ? 'is' : 'are'} right with Go ${chosen}, ${now}`
}
