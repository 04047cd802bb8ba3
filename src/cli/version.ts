import {createRequire} from 'node:module'
import * as v from 'valibot'

/** Version of this package, as its package.json has it. */
export function packageVersion(): string {
  const require = createRequire(import.meta.url)
  const manifest: unknown = require('remark-lint-go-claims/package.json')
  return v.parse(v.object({version: v.string()}), manifest).version
}
