import type {TargetWords} from '../../model/index.ts'
import {mergeWords, targetWordsIn} from '../target/index.ts'
import {plainShell, readShell, type ShellCommand} from './shell-words.ts'

/** Commands that set variables for those that come after them. */
const setting = /^(?:export|setx?|setenv|go env -w|\$?env:\w+ ?=)(?= |\w|$)/i

/** Return what a shown line says of the target of the commands after it: `export GOOS=linux`. */
export function readSettings(line: string): TargetWords {
  return settingsOf(readShell(plainShell(line)))
}

/** Return what commands say of the target of those after them; the last one counts. */
export function settingsOf(commands: readonly ShellCommand[]): TargetWords {
  return mergeWords(...commands.map(settingOf).toReversed())
}

function settingOf({words}: ShellCommand): TargetWords {
  const text = words.map(word => word.text).join(' ')
  if (!setting.test(text)) return {}
  // `$env:GOOS = "windows"` of PowerShell, whose dollar may be taken for a prompt; `setenv GOOS windows` of the C shell.
  const plain = text.replace(/^\$?env:(\w+) ?= ?/i, '$1=').replace(/^(setenv \w+) /i, '$1=')
  return targetWordsIn(plain.split(' '))
}
