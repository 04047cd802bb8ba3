# Print what zsh would complete: complete.zsh SCRIPT WORD...
# It completes only where somebody types, so that takes a terminal.
zmodload zsh/zpty
export GOCLAIMS_SCRIPT=$1 GOCLAIMS_FOUND=$(mktemp)
shift
zpty shell "PS1= zsh --no-rcs --interactive"
zpty -w shell 'unsetopt zle_bracketed_paste
autoload -Uz compinit && compinit -u -d $GOCLAIMS_SCRIPT.dump
source $GOCLAIMS_SCRIPT
# Whatever is to be offered goes through here.
compadd() {
  local -a found
  [[ $* == *-[OAD]* ]] || builtin compadd -O found "$@"
  print -rl -- $found >>$GOCLAIMS_FOUND
  builtin compadd "$@"
}
finish() { print -r -- FINI""SHED }
zle -N finish
bindkey "^Xf" finish
print -r -- REA""DY'
zpty -r -m shell output '*READY*'
zpty -w -n shell "goclaims $*"$'\t\x18f'
zpty -r -m shell output '*FINISHED*'
zpty -d shell
sort -u $GOCLAIMS_FOUND
rm $GOCLAIMS_FOUND
