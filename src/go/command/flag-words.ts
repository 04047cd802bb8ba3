/** Put the words of a `-gcflags` value into one form: `--m` as `-m`, `-d nil` as `-d=nil`. */
export function compilerFlags(words: readonly string[]): readonly string[] {
  const flags: string[] = []
  for (const [index, word] of words.entries()) {
    if (words[index - 1] === '-d') continue
    if (word === '-d') flags.push(`-d=${words[index + 1] ?? ''}`)
    else if (word.startsWith('-')) flags.push(word.replace(/^--/, '-'))
  }
  return flags
}
