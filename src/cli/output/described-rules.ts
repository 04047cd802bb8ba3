import {readFile} from 'node:fs/promises'
import {allRules} from '../../../rules/index.ts'
import type {DescribedRule} from '../../report/index.ts'

/** Return every rule with its page, which the package has beside the bundle that this becomes part of. */
export function describedRules(): Promise<readonly DescribedRule[]> {
  return Promise.all(
    allRules.map(async ({meta}) => {
      const file = new URL(`../../rules/${meta.id}.md`, import.meta.url)
      return {...meta, page: await readFile(file, 'utf8').catch(() => null)}
    })
  )
}
