import {createHash} from 'node:crypto'
import {digestOf} from '../../cache/index.ts'
import {targetText} from '../../go/target/index.ts'
import type {Target} from '../../model/index.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/** Return a toolchain that compiles for another target; itself where that is its own. */
export function retarget(toolchain: NativeToolchain, target: Target): NativeToolchain {
  const {goos, goarch, tuning = []} = target
  if (targetText(target) === targetText(toolchain)) return toolchain
  const tuned = tuning.map(word => word.split('=', 2) as [string, string])
  const {tuning: _, ...usual} = toolchain
  return {
    ...usual,
    ...target,
    environment: {
      ...toolchain.environment,
      GOOS: goos,
      GOARCH: goarch,
      // Code of another system has no C of this one.
      CGO_ENABLED: '0',
      ...Object.fromEntries(tuned)
    },
    identity: createHash('sha256')
      .update(JSON.stringify([targetText(target), toolchain.identity]))
      .digest('hex'),
    build: digestOf(targetText(target), toolchain.build)
  }
}
