import {commandNames, commandOf, optionsOf} from '../command-line/commands.ts'
import {namesOf, optionNames, optionOf} from '../command-line/options.ts'
import type {Value} from '../command-line/value.ts'

/**
 * The script for bash. It does without the package bash-completion, and without what bash got after
 * 3.2, which is what macOS has.
 */
export function script(): string {
  const names = commandNames.join('|')
  return `# Completion of goclaims for bash, written by \`goclaims completion bash\`.

_goclaims() {
  local word words count=0 current previous='' command=check first=1 option value isAll='' i
  # Bash takes \`--format=json\` for three words: here it is one.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((count > 0)) && [[ $word == '='* || \${words[count - 1]} == *= ]]; then
      words[count - 1]+=$word
    else
      words[count]=$word
      count=$((count + 1))
    fi
  done
  current=\${words[count - 1]}
  ((count > 1)) && previous=\${words[count - 2]}
  if ((count > 1)); then
    case \${words[0]} in ${names}) command=\${words[0]} first=2 ;; esac
  fi
  for ((i = 0; i < count - 1; i++)); do [[ \${words[i]} == -- ]] && isAll=1; done

  COMPREPLY=()
  option=$previous value=$current
  if [[ $current == --*=* ]]; then option=\${current%%=*} value=\${current#*=}; fi
  if [[ $isAll ]] || ! _goclaims_value "$option" "$value"; then
    if [[ ! $isAll && $current == -* ]]; then
      ((count == 1)) && _goclaims_words "$current" --version
      _goclaims_options "$command" "$current"
    else
      ((count == 1)) && _goclaims_words "$current" '${commandNames.join(' ')}'
      _goclaims_operand "$command" "$current" "$((count == first))"
    fi
  elif [[ $COMP_WORDBREAKS != *=* ]]; then
    COMPREPLY=("\${COMPREPLY[@]/#/\${current%"\${value##*=}"}}")
  fi
}

# Complete the value of an option; fail if it takes none.
_goclaims_value() {
  case $1 in
${valueCases().join('\n')}
    *) return 1 ;;
  esac
  return 0
}

_goclaims_options() {
  case $1 in
${optionCases().join('\n')}
  esac
}

# Complete an operand of a command; $3 says whether it is the first one.
_goclaims_operand() {
  case $1 in
${operandCases().join('\n')}
  esac
}

_goclaims_words() {
  local word
  for word in $2; do [[ $word == "$1"* ]] && COMPREPLY+=("$word"); done
}

# Complete folders, and files whose name matches a pattern.
_goclaims_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -d -- "$1")
  while IFS= read -r file; do
    [[ ! -d $file && $file =~ $2 ]] && COMPREPLY+=("$file")
  done < <(compgen -f -- "$1")
}

_goclaims_assignment() {
  if [[ $1 == *=* ]]; then
    _goclaims_files "\${1#*=}" '.'
  else
    compopt -o nospace 2>/dev/null
    _goclaims_words "$1" "$2"
  fi
}

complete -F _goclaims goclaims
`
}

/** Return what an option takes, for each that takes something. */
function valueCases(): readonly string[] {
  return optionNames.flatMap(name => {
    const {value} = optionOf(name)
    return value ? [`    ${namesOf(name).join(' | ')}) ${completing(value)} ;;`] : []
  })
}

function optionCases(): readonly string[] {
  return commandNames.map(name => {
    const words = optionsOf(commandOf(name)).map(option => `--${option}`)
    return `    ${name}) _goclaims_words "$2" '${words.join(' ')}' ;;`
  })
}

function operandCases(): readonly string[] {
  return commandNames.map(name => {
    const {operand} = commandOf(name)
    const guard = operand.isRepeatable ? '' : '(($3)) && '
    return `    ${name}) ${guard}${completing(operand)} ;;`
  })
}

/** The line that completes what begins as `$2`. */
function completing(value: Value): string {
  switch (value.kind) {
    case 'word':
      return `_goclaims_words "$2" '${value.words.join(' ')}'`
    case 'file': {
      const pattern = value.endings.length > 0 ? `\\.(${value.endings.join('|')})$` : '.'
      return `_goclaims_files "$2" '${pattern}'`
    }
    case 'folder':
      return `_goclaims_files "$2" '^$'`
    case 'assignment':
      return `_goclaims_assignment "$2" '${value.words.map(word => `${word}=`).join(' ')}'`
    case 'revision':
      return `_goclaims_words "$2" "$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"`
    case 'free':
      return ':'
  }
}
