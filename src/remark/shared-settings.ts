import type {Processor} from 'unified'
import {type Parsed, parseSettings, type Settings} from '../options.ts'

/**
 * The settings that rules share: `settings.goClaims` of a remark configuration, or of
 * `processor.data('settings', …)`. They are given once, since the rules share one analysis.
 */
export function sharedSettings(processor: Processor): Parsed<Settings> {
  return parseSettings(processor.data('settings')?.goClaims, '`settings.goClaims`')
}
