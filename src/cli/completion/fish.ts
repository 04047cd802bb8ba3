import {type CommandName, commandNames, commandOf, optionsOf} from '../command-line/commands.ts'
import {type OptionName, optionNames, optionOf} from '../command-line/options.ts'
import type {Value} from '../command-line/value.ts'

/** The script for fish: to be sourced, or to be a file of its folder of completions. */
export function script(): string {
  return `# Completion of goclaims for fish, written by \`goclaims completion fish\`.

# How many words there are before the one that is completed.
function __goclaims_words
    count (commandline -opc)
end

# Whether the command is one of these; without the name of one it is check.
function __goclaims_is
    set -l words (commandline -opc)
    set -l name check
    contains -- "$words[2]" ${commandNames.join(' ')}; and set name $words[2]
    contains -- $name $argv
end

# Folders, and files with one of these endings.
function __goclaims_files
    for file in (__fish_complete_path (commandline -ct))
        string match -qr -- "(?:/|\\.(?:$argv[1]))(?:\\t|\\$)" $file; and echo $file
    end
end

complete -c goclaims -f
${commandNames.map(commandLine).join('\n')}
${commandNames.map(operandLine).join('\n')}
${optionNames.map(optionLine).join('\n')}
`
}

const isFirst = 'test (__goclaims_words) -eq 1'

function commandLine(name: CommandName): string {
  return line(isFirst, `-a ${name} -d ${quote(commandOf(name).summary)}`)
}

function operandLine(name: CommandName): string {
  const {operand} = commandOf(name)
  const is = `__goclaims_is ${name}`
  const condition = operand.isRepeatable ? is : `${is}; and test (__goclaims_words) -eq 2`
  return line(condition, completing(operand))
}

function optionLine(name: OptionName): string {
  const {short, value, description} = optionOf(name)
  const owners = commandNames.filter(each => optionsOf(commandOf(each)).includes(name))
  const condition = owners.length > 0 ? `__goclaims_is ${owners.join(' ')}` : isFirst
  const letter = short === undefined ? '' : `-s ${short} `
  const takes = value ? ` -r ${completing(value)}` : ''
  return line(condition, `${letter}-l ${name}${takes} -d ${quote(description)}`)
}

function line(condition: string, rest: string): string {
  return `complete -c goclaims -n ${quote(condition)} ${rest}`
}

/**
 * Return what completes a value. Nothing but this does: files are completed only where it says so.
 */
function completing(value: Value): string {
  switch (value.kind) {
    case 'word':
      return `-f -a ${quote(value.words.join(' '))}`
    case 'file':
      return value.endings.length > 0
        ? `-f -a ${quote(`(__goclaims_files ${quote(value.endings.join('|'))})`)}`
        : '-F'
    case 'folder':
      return `-f -a ${quote('(__fish_complete_directories)')}`
    case 'assignment':
      return `-F -a ${quote(value.words.map(word => `${word}=`).join(' '))}`
    case 'revision':
      return `-f -a ${quote("(git for-each-ref --format='%(refname:short)' 2>/dev/null)")}`
    case 'free':
      return '-f'
  }
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
