import type {FailOn} from '../../options.ts'
import {count} from '../../wording/index.ts'
import type {CheckedSite} from './check-site.ts'
import {nameOf, type SiteFinding} from './finding.ts'

/**
 * The error that stops a build: the Go compiler disagrees with articles, or there is none to ask. All but its
 * message is behind getters, since hosts print whatever stands in an error itself.
 */
export class GoClaimsError extends Error {
  override readonly name = 'GoClaimsError'
  readonly #findings: readonly SiteFinding[]

  constructor(message: string, findings: readonly SiteFinding[]) {
    super(message)
    this.#findings = findings
  }

  /** Everything that was found; nothing where Go is missing. */
  get findings(): readonly SiteFinding[] {
    return this.#findings
  }

  /** Absolute path of the first article that is wrong. */
  get file(): string | undefined {
    return this.#findings[0]?.file
  }

  /** 1-based line of the first place. */
  get line(): number | undefined {
    return this.#findings[0]?.line
  }

  /** 1-based column of the first place, in UTF-16 code units. */
  get column(): number | undefined {
    return this.#findings[0]?.column
  }

  /** The lines around the first place. */
  get frame(): string | undefined {
    return this.#findings[0]?.frame
  }
}

const fails = {
  never: () => false,
  error: ({severity}) => severity === 'error',
  warning: () => true
} satisfies Record<FailOn, (finding: SiteFinding) => boolean>

/** The error that what was found is to the build of a site; `null` if it is none. */
export function failureOf(
  {findings, missingGo}: CheckedSite,
  failOn: FailOn
): GoClaimsError | null {
  if (findings.some(fails[failOn])) return new GoClaimsError(listOf(findings), findings)
  return missingGo === null ? null : new GoClaimsError(missingGo, [])
}

/**
 * Return what an error says, with the lines around the first place, for hosts that have no place
 * for them.
 */
export function withFrame({message, frame}: GoClaimsError): string {
  return frame === undefined ? message : `${message}\n\n${frame}`
}

/** All that was found, a line each, below a sentence. */
export function listOf(findings: readonly SiteFinding[]): string {
  const articles = new Set(findings.map(({file}) => file)).size
  const where = `${count(findings.length, 'place')} of ${count(articles, 'article')}`
  return [`The Go compiler disagrees in ${where}:`]
    .concat(findings.map(finding => `  ${lineOf(finding)}`))
    .join('\n')
}

/** One finding on a line, as terminals link it. */
export function lineOf({file, line, column, reason, ruleId}: SiteFinding): string {
  const rule = ruleId === null ? '' : ` (${ruleId})`
  return `${nameOf(file)}:${line}:${column} ${reason}${rule}`
}
