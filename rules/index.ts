import type {RuleId} from '../src/model/index.ts'
import type {Rule, RulePlugin} from '../src/remark/index.ts'
import * as goBlockCompiles from './go-block-compiles.ts'
import * as goClaimError from './go-claim-error.ts'
import * as goClaimMessage from './go-claim-message.ts'
import * as goClaimOffset from './go-claim-offset.ts'
import * as goClaimOmission from './go-claim-omission.ts'
import * as goClaimPosition from './go-claim-position.ts'
import * as goClaimUnverifiable from './go-claim-unverifiable.ts'
import * as goClaimWording from './go-claim-wording.ts'
import * as goClaimsDirective from './go-claims-directive.ts'
import * as goCommand from './go-command.ts'

/** A rule with its remark-lint plugin. */
export type RuleModule = Rule & {readonly default: RulePlugin}

/** Every rule, by name, in the order in which tables show them. */
export const rules = {
  'go-claim-message': goClaimMessage,
  'go-claim-error': goClaimError,
  'go-claim-position': goClaimPosition,
  'go-claim-offset': goClaimOffset,
  'go-claim-wording': goClaimWording,
  'go-claim-unverifiable': goClaimUnverifiable,
  'go-claim-omission': goClaimOmission,
  'go-block-compiles': goBlockCompiles,
  'go-command': goCommand,
  'go-claims-directive': goClaimsDirective
} satisfies Record<RuleId, RuleModule>

/** The rules as a list. */
export const allRules: readonly RuleModule[] = Object.values(rules)
