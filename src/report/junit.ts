import type {VFileMessage} from 'vfile-message'
import {create} from 'xmlbuilder2'
import {isOfRule} from '../remark/index.ts'
import {reasonSentence, unverifiableReason, visible, visibleLines} from '../wording/index.ts'
import type {Detail} from './detail.ts'
import {messageName} from './message-name.ts'
import type {ClaimReport, FileReport, Report} from './report.ts'
import {severityOf} from './severity.ts'

/** A test as JUnit has it: each claim is one, and each message that stands at no claim. */
interface TestCase {
  readonly name: string
  readonly line: number | null
  readonly messages: readonly VFileMessage[]
  /** Reason why it could not be checked, if any. */
  readonly skipped: string | null
}

/** Outcome of a test. */
type Outcome = 'error' | 'failure' | 'skipped' | 'passed'

/** Write a report as JUnit XML: a suite for each file. */
export function write({files}: Report): string {
  const suites = Array.from(files, suite)
  const total = (name: '@tests' | '@failures' | '@errors' | '@skipped') =>
    suites.reduce((sum, one) => sum + one[name], 0)
  const document = create(
    // XML has no way to write most control characters.
    {version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD'},
    {
      testsuites: {
        '@name': 'goclaims',
        '@tests': total('@tests'),
        '@failures': total('@failures'),
        '@errors': total('@errors'),
        '@skipped': total('@skipped'),
        '@time': 0,
        testsuite: suites
      }
    }
  )
  return `${document.end({prettyPrint: true})}\n`
}

function suite(file: FileReport) {
  const cases = testCases(file)
  const count = (outcome: Outcome) => cases.filter(one => outcomeOf(one) === outcome).length
  return {
    '@name': visible(file.path),
    '@tests': cases.length,
    '@failures': count('failure'),
    '@errors': count('error'),
    '@skipped': count('skipped'),
    // Several files are checked at once: no file has a time of its own. Readers want one.
    '@time': 0,
    testcase: cases.map(one => element(file.path, one))
  }
}

function testCases({listings, messages, details}: FileReport): readonly TestCase[] {
  const claims = listings.flatMap(listing => listing.claims)
  const owners = new Map(
    messages.map(message => [message, claimsOf(claims, message, details.get(message))] as const)
  )
  const ofClaims = claims.map(
    (claim): TestCase => ({
      name: `${claim.text} (line ${claim.line})`,
      line: claim.line,
      messages: messages.filter(message => owners.get(message)?.includes(claim)),
      skipped: whySkipped(claim)
    })
  )
  const others = messages.filter(message => owners.get(message)?.length === 0)
  return [...ofClaims, ...others.map(ofMessage)]
}

function ofMessage(message: VFileMessage): TestCase {
  const line = message.line ?? null
  const name = isOfRule(message.ruleId) ? message.ruleId : 'can be checked'
  return {name: line ? `${name} (line ${line})` : name, line, messages: [message], skipped: null}
}

/** The claims that a message speaks of: each fails. Else the last that starts on its line, not after it. */
function claimsOf(
  claims: readonly ClaimReport[],
  {line, column}: VFileMessage,
  detail: Detail | undefined
): readonly ClaimReport[] {
  const told = detail?.claims ?? []
  const meant = claims.filter(claim =>
    told.some(each => each.line === claim.line && each.column === claim.column)
  )
  if (meant.length > 0) return meant
  const at = claims.findLast(claim => claim.line === line && claim.column <= (column ?? 0))
  return at ? [at] : []
}

function whySkipped({verdict, reason}: ClaimReport): string | null {
  const why = unverifiableReason({kind: verdict, reason})
  return why ? reasonSentence(why) : null
}

function outcomeOf({messages, skipped}: TestCase): Outcome {
  if (messages.some(({ruleId}) => !isOfRule(ruleId))) return 'error'
  if (messages.some(message => severityOf(message) !== 'info')) return 'failure'
  return skipped ? 'skipped' : 'passed'
}

function element(path: string, test: TestCase) {
  const attributes = {
    // A reader makes a space of a line ending in an attribute.
    '@name': visible(test.name),
    '@classname': visible(path),
    '@file': visible(path),
    ...(test.line ? {'@line': test.line} : {}),
    '@time': 0
  }
  const outcome = outcomeOf(test)
  if (outcome === 'skipped') return {...attributes, skipped: {'@message': test.skipped}}
  const infos = test.messages.filter(message => severityOf(message) === 'info')
  const failures = test.messages.filter(message => severityOf(message) !== 'info')
  return {
    ...attributes,
    // Readers take one of these, so that what further rules say stands in its text.
    ...(outcome === 'passed' ? {} : {[outcome]: failed(failures)}),
    ...(infos.length > 0 ? {'system-out': infos.map(describe).join('\n')} : {})
  }
}

function failed(messages: readonly VFileMessage[]) {
  const [first] = messages
  return {
    '@message': visible(first?.reason ?? ''),
    '@type': first ? messageName(first) : 'goclaims',
    '#': messages.map(describe).join('\n')
  }
}

function describe({line, column, reason, note, url}: VFileMessage): string {
  const place = line ? `${line}:${column ?? 1}: ` : ''
  return [`${place}${visible(reason)}`, visibleLines(note ?? ''), url].filter(Boolean).join('\n')
}
