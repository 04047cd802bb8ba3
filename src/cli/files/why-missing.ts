import {existsSync} from 'node:fs'
import path from 'node:path'
import {closestMatch} from 'leven'
import {commandNames, isCommandName} from '../command-line/commands.ts'
import {articleEndings} from './article-endings.ts'

/** Words of other tools for what we call something else. */
const otherWords: ReadonlyMap<string, string> = new Map([
  [
    'fix',
    '`goclaims --fix FILE` corrects positions and wording, `goclaims update FILE` also contradicted claims'
  ],
  ['lint', '`goclaims FILE` checks an article'],
  ['run', '`goclaims FILE` checks an article'],
  ['test', '`goclaims FILE` checks an article'],
  ['watch', '`goclaims --watch FILE` rechecks on change'],
  ['version', '`goclaims --version` prints the version'],
  ['why', '`goclaims explain FILE:LINE` says why']
])

/** Say why nothing has this name, and what may be meant. */
export function whyMissing(operand: string, cwd: string): string {
  const why = 'there is no such file or folder'
  const meant = meantBy(operand, cwd)
  return meant === null ? why : `${why}; ${meant}`
}

function meantBy(operand: string, cwd: string): string | null {
  if (isCommandName(operand)) return 'a command comes before its options'
  const file = articleEndings
    .map(ending => `${operand}.${ending}`)
    .find(name => existsSync(path.resolve(cwd, name)))
  if (file !== undefined) return `did you mean \`${file}\`?`
  const other = otherWords.get(operand)
  if (other !== undefined) return other
  const near = closestMatch(operand, [...commandNames], {maxDistance: 2})
  return near === undefined || operand.length <= 2 ? null : `did you mean \`goclaims ${near}\`?`
}
