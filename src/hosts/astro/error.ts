import {GoClaimsError, withFrame} from '../core/error.ts'
import {nameOf} from '../core/finding.ts'

/** The error as Astro has its own: it tells them by their type, and prints hint and location. */
export class AstroGoClaimsError extends GoClaimsError {
  readonly type = 'AstroError'
  readonly title = 'The Go compiler disagrees with an article'
  readonly hint: string | undefined
  loc: {file: string; line: number; column: number} | undefined

  constructor(error: GoClaimsError) {
    super(withFrame(error), error.findings)
    const [first] = error.findings
    if (!first) return
    const {file, line, column} = first
    this.loc = {file, line, column}
    this.hint = `\`npx goclaims check --fix ${nameOf(file)}\` corrects positions and wording. With \`failOn: 'never'\`, the integration only warns.`
  }
}
