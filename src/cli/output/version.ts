import {createRequire} from 'node:module'
import * as v from 'valibot'

/** The version, where the builder of the bundle has put it (`scripts/bundle.mjs`). */
declare const PACKAGE_VERSION: string | undefined

/** Version of this package, as its package.json has it. */
export function packageVersion(): string {
  if (typeof PACKAGE_VERSION === 'string') return PACKAGE_VERSION
  const require = createRequire(import.meta.url)
  const manifest: unknown = require('remark-lint-go-claims/package.json')
  return v.parse(v.object({version: v.string()}), manifest).version
}
