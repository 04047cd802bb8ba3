/**
 * The part of Docusaurus that this plugin uses: its own types would make it a dependency of everybody. It is
 * the same in all of Docusaurus 3.
 */

export interface LoadContext {
  readonly siteDir: string
  readonly siteConfig: {readonly markdown?: {readonly format?: 'mdx' | 'md' | 'detect'}}
}

/** Content loaded by plugins, by plugin name and instance id. */
export type AllContent = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface DocusaurusPlugin {
  readonly name: string
  allContentLoaded(args: {readonly allContent: AllContent}): Promise<void>
}

/** Severity in the terms of `onBrokenLinks` and its like. */
export type ReportingSeverity = 'ignore' | 'log' | 'warn' | 'throw'
