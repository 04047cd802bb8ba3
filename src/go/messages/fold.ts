const quotedOrSpace = /(?<!\\)"(?:[^"\\\n]|\\.)*"|\s+/g

/** Fold each run of white space to one space and trim; what stands in double quotes stays as it is. */
export function foldSpace(text: string): string {
  return text.replace(quotedOrSpace, run => (run.startsWith('"') ? run : ' ')).trim()
}
