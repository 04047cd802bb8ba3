import {type GoCommand, readLine} from '../go/command/index.ts'
import {mergeWords} from '../go/target/index.ts'
import type {MappedText} from '../model/index.ts'
import {rangeOf} from '../model/text/index.ts'
import {type Draft, nextPlace} from './article-builder.ts'

/**
 * Add a shown command, if it runs the Go compiler; `null` if it does not.
 *
 * @param isMention It stands in prose, where "`go build`" and "`-gcflags`" by themselves are words,
 *   not commands that printed anything.
 */
export function addCommand(draft: Draft, shown: MappedText, isMention: boolean): GoCommand | null {
  const {command, shell} = readLine(shown.text)
  if (!command) return null
  if (isMention && command.flags.length === 0 && command.files.length === 0) return null
  const range = rangeOf(draft.lines, shown, 0, shown.text.trimEnd().length)
  draft.filtered = command.filtered
  draft.commands.push({
    line: range.start.line,
    ...nextPlace(draft),
    text: shown.text.trim(),
    flags: command.flags,
    files: command.files,
    target: mergeWords(command.target, draft.exported),
    otherBuild: command.otherBuild,
    isMention,
    shown,
    shell,
    range
  })
  return command
}
