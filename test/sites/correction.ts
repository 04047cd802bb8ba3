/** What is to be written in the wrong article, and where, as every host prints it. */
export function correction(file: string, line = 23): RegExp {
  const name = file.replaceAll('.', '\\.')
  return new RegExp(`${name}:${line}:13 Unexpected position \`6:2\`, expected \`9:2\``)
}

/** The wrong article, put right. */
export function corrected(article: string): string {
  return article.replace('./ticket.go:6:2:', './ticket.go:9:2:')
}

/** Words of the articles that their pages have. */
export const content = {
  right: 'Nobody keeps the address of this counter',
  wrong: 'hands the address of its ticket'
}
