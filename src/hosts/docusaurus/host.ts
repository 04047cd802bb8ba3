/**
 * What of Docusaurus this plugin uses: its own types would make it a dependency of everybody. It is
 * the same in all of Docusaurus 3.
 */

export interface LoadContext {
  readonly siteDir: string
  readonly siteConfig: {readonly markdown?: {readonly format?: 'mdx' | 'md' | 'detect'}}
}

/** What plugins have loaded, by the name of the plugin and the id of its instance. */
export type AllContent = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface DocusaurusPlugin {
  readonly name: string
  allContentLoaded(args: {readonly allContent: AllContent}): Promise<void>
}

/** How much of a problem something is, as `onBrokenLinks` and its like have it. */
export type ReportingSeverity = 'ignore' | 'log' | 'warn' | 'throw'
