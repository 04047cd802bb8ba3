# Print what bash would complete: complete.bash SCRIPT WORD...
source "$1"
shift
COMP_WORDS=(goclaims "$@")
COMP_CWORD=$#
COMPREPLY=()
_goclaims
printf '%s\n' "${COMPREPLY[@]}"
