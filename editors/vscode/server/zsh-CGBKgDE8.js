import{i as commandOf,r as commandNames,s as optionsOf}from"./shard-DNohIfom.js";import{r as optionOf,t as namesOf}from"./options-CSh6AmGV.js";function script(){const check=commandOf(`check`);const summaries=commandNames.map(name=>quote(`${name}:${commandOf(name).summary}`));return`#compdef goclaims
# Completion of goclaims for zsh, written by \`goclaims completion zsh\`.

_goclaims() {
  local name
  if ((CURRENT > 2)) && [[ \${words[2]} == (${commandNames.join(`|`)}) ]]; then
    name=\${words[2]}
    words=("goclaims-$name" "\${(@)words[3,-1]}")
    ((CURRENT--))
  fi
  case $name in
${commandNames.map(commandCase).join(`
`)}
    *)
      ${argumentsOf([...optionsOf(check),`version`],`*: :_goclaims_first`)}
      ;;
  esac
}

# What can stand first: a command or an article.
_goclaims_first() {
  local -a names
  names=(
    ${summaries.join(`
    `)}
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
`}function commandCase(name){const row=commandOf(name);const{operand}=row;const spec=`${operand.isRepeatable?`*`:`1`}:${operand.name}:${completing(operand)}`;return`    ${name})\n      ${argumentsOf(optionsOf(row),spec)}\n      ;;`}function argumentsOf(options,operand){return[`_arguments -s -S :`,...options.map(optionSpec),quote(operand)].join(` \\
        `)}function optionSpec(name){const{value,description}=optionOf(name);const names=namesOf(name);const forms=names.map(each=>value?`${each}${each.startsWith(`--`)?`=`:`+`}`:each);const other=value?.kind===`assignment`?`*`:`(${names.join(` `)})`;const form=forms.length>1?`{${forms.join(`,`)}}`:forms.join();const takes=value?`:${value.name}:${completing(value)}`:``;return`${quote(other)}${form}${quote(`[${description.replaceAll(/[[\]\\]/g,`\\$&`)}]${takes}`)}`}function completing(value){switch(value.kind){case`word`:return`(${value.words.join(` `)})`;case`file`:if(value.endings.length<2)return[`_files`,...value.endings.map(patternFor)].join(` `);return`_files ${patternFor(`(${value.endings.join(`|`)})`)}`;case`folder`:return`_files -/`;case`assignment`:return`_goclaims_assignment ${value.words.join(` `)}`;case`revision`:return`_goclaims_revisions`;case`free`:return` `}}function patternFor(ending){return`-g "*.${ending}"`}function quote(text){return`'${text.replaceAll(`'`,`'\\''`)}'`}export{script};