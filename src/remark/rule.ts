import type {Analysis, Finding, RuleId} from '../model/index.ts'

/** Where the pages of the rules are; package.json has the same address as `homepage`. */
export const homepage = 'https://github.com/remark-lint-go-claims/remark-lint-go-claims'

/** What there is to know about a rule without running it. */
export interface RuleMeta {
  readonly id: RuleId
  /** One line for tables: what the rule reports. */
  readonly description: string
  /** Whether it runs unless something says otherwise. */
  readonly default: 'warn' | 'off'
  /** How often it is right, as code scanning names it. */
  readonly precision: 'very-high' | 'high' | 'medium'
  /** Its page. */
  readonly url: string
}

/** A rule: which findings there are in an article. */
export interface Rule {
  readonly meta: RuleMeta
  find(analysis: Analysis): readonly Finding[]
}

/** Address of a rule's page. */
export function pageOf(id: RuleId): string {
  return `${homepage}/blob/main/rules/${id}.md`
}
