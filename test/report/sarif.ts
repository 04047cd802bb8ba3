import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import ajvDraft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type {Log} from 'sarif'

const require = createRequire(import.meta.url)
const schemaPath = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')

// One pattern of the schema is none with the `u` flag.
const ajv = new ajvDraft4.default({strict: false, allErrors: true, unicodeRegExp: false})
addFormats.default(ajv)
const validate = ajv.compile<Log>(JSON.parse(await readFile(schemaPath, 'utf8')))

/** Read a log of SARIF, held to the schema of the standard. */
export function readSarif(text: string): Log {
  const log: unknown = JSON.parse(text)
  if (validate(log)) return log
  throw new Error(ajv.errorsText(validate.errors, {separator: '\n'}))
}
