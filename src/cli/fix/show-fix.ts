import {styleText} from 'node:util'
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import type {Change} from '../../model/index.ts'
import {count, quote} from '../../wording/index.ts'
import type {FileFix} from './fix-file.ts'

/** A fix as a unified diff. */
export function writeDiff(name: string, {before, after}: FileFix, color: boolean): string {
  const diff = createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY
  })
  return color ? diff.split('\n').map(colorLine).join('\n') : diff
}

const colors = [
  [/^(?:---|\+\+\+)/, 'bold'],
  [/^@@/, 'cyan'],
  [/^-/, 'red'],
  [/^\+/, 'green']
] as const

/** A line of a diff for a terminal, which must not take anything in it for a command. */
function colorLine(line: string): string {
  const shown = line.replace(/[^\P{Cc}\t]/gu, '')
  const color = colors.find(([pattern]) => pattern.test(shown))?.[1]
  return color ? styleText(color, shown, {validateStream: false}) : shown
}

/** The sentences about a fix that a writer has to read: those where the article says something else. */
export function meaningChanges(name: string, {changes}: FileFix): readonly string[] {
  return changes.flatMap(change => {
    const sentence = meaningOf(change)
    return sentence ? `${name}:${change.claim.ranges.claim.start.line}: ${sentence}` : []
  })
}

const prose = 'the prose around it may need you'

function meaningOf(change: Change): string | null {
  const was = quote(change.claim.text)
  switch (change.kind) {
    case 'opposite':
      return `${was} becomes ${quote(change.words)}: ${prose}`
    case 'taken-out': {
      const why =
        change.instead === null
          ? ', the compiler prints no such message'
          : `: ${quote(change.instead)} says ${change.denied ? 'the contrary' : 'it'}`
      return `${was} is taken out${why}${change.denied ? `: ${prose}` : ''}`
    }
    case 'added':
      return `${count(change.amount, 'message')} that the compiler prints ${change.amount === 1 ? 'is' : 'are'} added to this listing`
    default:
      return null
  }
}
