import * as v from 'valibot'
import {type Options, parseHostOptions} from '../../options.ts'
import {taken} from '../core/options.ts'
import type {ReportingSeverity} from './host.ts'

const severities = ['ignore', 'log', 'warn', 'throw'] as const

const ownEntries = {
  /** What to do about what the compiler disagrees with. Development only ever logs. */
  onWrongClaim: v.exactOptional(
    v.picklist(severities, '`ignore`, `log`, `warn` or `throw`'),
    'throw'
  ),
  /** Which instance of the plugin it is; Docusaurus gives every plugin one. */
  id: v.exactOptional(v.string('a text'), 'default')
}

/** Options of the plugin: `onWrongClaim` says here what `failOn` says elsewhere. */
export type DocusaurusOptions = Omit<Options, 'failOn'> & {
  readonly onWrongClaim?: ReportingSeverity
  readonly id?: string
}

/** Options as they were taken. */
export type TakenOptions = DocusaurusOptions & Required<Pick<DocusaurusOptions, 'onWrongClaim'>>

/**
 * Take the options of the plugin, as Docusaurus asks for it.
 *
 * @throws Error with a sentence about the option that is wrong.
 */
export function validateOptions({options}: {readonly options: unknown}): TakenOptions {
  const where = 'the options of `remark-lint-go-claims/docusaurus`'
  const {failOn, ...own} = taken(parseHostOptions(ownEntries, options, where))
  if (failOn === undefined) return own
  throw new Error(`Unknown option \`failOn\` in ${where}: in Docusaurus it is \`onWrongClaim\``)
}
