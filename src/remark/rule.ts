import type {Analysis, Finding, RuleId} from '../model/index.ts'

/** Base URL of the rule pages; package.json has the same address as `homepage`. */
export const homepage = 'https://github.com/remark-lint-go-claims/remark-lint-go-claims'

/** Metadata of a rule. */
export interface RuleMeta {
  readonly id: RuleId
  /** One line for tables: what the rule reports. */
  readonly description: string
  /** Default state of the rule. */
  readonly default: 'warn' | 'off'
  /** Precision, in the terms of code scanning. */
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
