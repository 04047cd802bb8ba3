import{i as commandOf,r as commandNames,s as optionsOf}from"./shard-DNohIfom.js";import{n as optionNames,r as optionOf}from"./options-CSh6AmGV.js";function script(){return`# Completion of goclaims for fish, written by \`goclaims completion fish\`.

# How many words there are before the one that is completed.
function __goclaims_words
    count (commandline -opc)
end

# Whether the command is one of these; without the name of one it is check.
function __goclaims_is
    set -l words (commandline -opc)
    set -l name check
    contains -- "$words[2]" ${commandNames.join(` `)}; and set name $words[2]
    contains -- $name $argv
end

# Folders, and files with one of these endings.
function __goclaims_files
    for file in (__fish_complete_path (commandline -ct))
        string match -qr -- "(?:/|\\.(?:$argv[1]))(?:\\t|\\$)" $file; and echo $file
    end
end

complete -c goclaims -f
${commandNames.map(commandLine).join(`
`)}
${commandNames.map(operandLine).join(`
`)}
${optionNames.map(optionLine).join(`
`)}
`}const isFirst=`test (__goclaims_words) -eq 1`;function commandLine(name){return line(isFirst,`-a ${name} -d ${quote(commandOf(name).summary)}`)}function operandLine(name){const{operand}=commandOf(name);const is=`__goclaims_is ${name}`;return line(operand.isRepeatable?is:`${is}; and test (__goclaims_words) -eq 2`,completing(operand))}function optionLine(name){const{short,value,description}=optionOf(name);const owners=commandNames.filter(each=>optionsOf(commandOf(each)).includes(name));return line(owners.length>0?`__goclaims_is ${owners.join(` `)}`:isFirst,`${short===void 0?``:`-s ${short} `}-l ${name}${value?` -r ${completing(value)}`:``} -d ${quote(description)}`)}function line(condition,rest){return`complete -c goclaims -n ${quote(condition)} ${rest}`}function completing(value){switch(value.kind){case`word`:return`-f -a ${quote(value.words.join(` `))}`;case`file`:return value.endings.length>0?`-f -a ${quote(`(__goclaims_files ${quote(value.endings.join(`|`))})`)}`:`-F`;case`folder`:return`-f -a ${quote(`(__fish_complete_directories)`)}`;case`assignment`:return`-F -a ${quote(value.words.map(word=>`${word}=`).join(` `))}`;case`revision`:return`-f -a ${quote(`(git for-each-ref --format='%(refname:short)' 2>/dev/null)`)}`;case`free`:return`-f`}}function quote(text){return`'${text.replaceAll(/['\\]/g,`\\$&`)}'`}export{script};