import type {Preset} from 'unified'
import goBlockCompiles from './go-block-compiles.ts'
import goClaimError from './go-claim-error.ts'
import goClaimMessage from './go-claim-message.ts'
import goClaimOffset from './go-claim-offset.ts'
import goClaimPosition from './go-claim-position.ts'
import goClaimWording from './go-claim-wording.ts'
import goClaimsDirective from './go-claims-directive.ts'
import goCommand from './go-command.ts'

export type {Settings} from '../src/options.ts'

/**
 * Preset with every rule that is on by default.
 *
 * What the rules share is given once, as `settings.goClaims` of the configuration.
 */
const preset: Preset = {
  plugins: [
    goClaimMessage,
    goClaimError,
    goClaimPosition,
    goClaimOffset,
    goClaimWording,
    goBlockCompiles,
    goCommand,
    goClaimsDirective
  ]
}

export default preset
