import {type CommandName, commandNames, commandOf, optionsOf} from '../command-line/commands.ts'
import {namesOf, type OptionName, optionOf} from '../command-line/options.ts'
import type {Value} from '../command-line/value.ts'

/** The script for zsh: to be sourced, or to be found as `_goclaims` in a folder of `fpath`. */
export function script(): string {
  const check = commandOf('check')
  const summaries = commandNames.map(name => quote(`${name}:${commandOf(name).summary}`))
  return `#compdef goclaims
# Completion of goclaims for zsh, written by \`goclaims completion zsh\`.

_goclaims() {
  local name
  if ((CURRENT > 2)) && [[ \${words[2]} == (${commandNames.join('|')}) ]]; then
    name=\${words[2]}
    words=("goclaims-$name" "\${(@)words[3,-1]}")
    ((CURRENT--))
  fi
  case $name in
${commandNames.map(commandCase).join('\n')}
    *)
      ${argumentsOf([...optionsOf(check), 'version'], '*: :_goclaims_first')}
      ;;
  esac
}

# What can stand first: a command or an article.
_goclaims_first() {
  local -a names
  names=(
    ${summaries.join('\n    ')}
  )
  ((CURRENT == 2)) && _describe -t commands command names
  ${completing(check.operand)}
}

_goclaims_assignment() {
  if compset -P '*='; then
    _files
  else
    compadd -S '=' -- "$@"
  fi
}

_goclaims_revisions() {
  compadd -- \${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"}
}

if [[ \${funcstack[1]} == _goclaims ]]; then
  _goclaims "$@"
else
  compdef _goclaims goclaims
fi
`
}

function commandCase(name: CommandName): string {
  const row = commandOf(name)
  const {operand} = row
  const spec = `${operand.isRepeatable ? '*' : '1'}:${operand.name}:${completing(operand)}`
  return `    ${name})\n      ${argumentsOf(optionsOf(row), spec)}\n      ;;`
}

/** A call of zsh's own completion, with the options and the operand of a command. */
function argumentsOf(options: readonly OptionName[], operand: string): string {
  return ['_arguments -s -S :', ...options.map(optionSpec), quote(operand)].join(' \\\n        ')
}

/** An option as `_arguments` takes it: `'(-f --format)'{-f+,--format=}'[what it does]:NAME:(a b)'`. */
function optionSpec(name: OptionName): string {
  const {value, description} = optionOf(name)
  const names = namesOf(name)
  const forms = names.map(each => (value ? `${each}${each.startsWith('--') ? '=' : '+'}` : each))
  const other = value?.kind === 'assignment' ? '*' : `(${names.join(' ')})`
  const form = forms.length > 1 ? `{${forms.join(',')}}` : forms.join()
  const takes = value ? `:${value.name}:${completing(value)}` : ''
  return `${quote(other)}${form}${quote(`[${description.replaceAll(/[[\]\\]/g, '\\$&')}]${takes}`)}`
}

/** Return what completes a value, as an action of `_arguments`. */
function completing(value: Value): string {
  switch (value.kind) {
    case 'word':
      return `(${value.words.join(' ')})`
    case 'file':
      // Parentheses around one ending would be a qualifier of zsh's.
      if (value.endings.length < 2) return ['_files', ...value.endings.map(patternFor)].join(' ')
      return `_files ${patternFor(`(${value.endings.join('|')})`)}`
    case 'folder':
      return '_files -/'
    case 'assignment':
      return `_goclaims_assignment ${value.words.join(' ')}`
    case 'revision':
      return '_goclaims_revisions'
    case 'free':
      // A space is nothing.
      return ' '
  }
}

function patternFor(ending: string): string {
  return `-g "*.${ending}"`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
