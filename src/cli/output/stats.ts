import {counts} from '../../analysis/index.ts'
import {targetText} from '../../go/target/index.ts'
import type {Toolchain} from '../../model/index.ts'
import {count} from '../../wording/index.ts'
import type {Tally} from '../check/checker.ts'

/** A clock that says how long each part of a run took. */
export interface Clock {
  /** A part is over; the next begins. */
  lap(name: string): void
  readonly laps: readonly (readonly [name: string, milliseconds: number])[]
}

/** Start a clock when our code is loaded: what was before is the first part. */
export function startClock(): Clock {
  const laps: [string, number][] = [['starting', performance.now()]]
  let last = performance.now()
  return {
    laps,
    lap(name) {
      const now = performance.now()
      laps.push([name, now - last])
      last = now
    }
  }
}

/** Find where the time of a run went, in lines for people. */
export function writeStats(
  {known, idle, checked}: Tally,
  {laps}: Clock,
  toolchain: Toolchain
): string {
  const files = `${count(known + idle + checked, 'article')}: ${known} known, ${idle} without anything to check, ${checked} checked`
  const {version, engine = 'native', sandbox} = toolchain
  const how = sandbox ? `${engine} in a sandbox (${sandbox})` : engine
  const compiles = `${version}, ${how}, ${targetsOf(toolchain)}: ${count(counts.runs, 'run')} of the compiler (${seconds(counts.milliseconds)}), ${count(counts.known, 'result')} known`
  const byVersion = [...counts.byVersion]
    .sort(([one], [other]) => one.localeCompare(other, 'en', {numeric: true}))
    .map(([name, runs]) => `${name} ${runs}`)
  const runs = byVersion.length > 1 ? [`runs by version: ${byVersion.join(', ')}`] : []
  const parts = laps.map(([name, milliseconds]) => `${name} ${seconds(milliseconds)}`)
  const {maxRSS} = process.resourceUsage()
  return [files, compiles, ...runs, `${parts.join(', ')}; ${(maxRSS / 1024).toFixed(0)} MB`].join(
    '\n  '
  )
}

/**
 * Return what was compiled for: the usual target, then others, with how many results are for each.
 */
function targetsOf(usual: Toolchain): string {
  const others = [...counts.targets].map(([target, results]) => `${results} for ${target}`)
  return [targetText(usual), ...others].join(', ')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`
}
