import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import * as v from 'valibot'
import {mayMatter} from '../../analysis/index.ts'
import {goOfCommand} from '../../remark/index.ts'

const messageSchema = v.object({
  ruleId: v.nullable(v.string()),
  messageId: v.optional(v.nullable(v.string())),
  severity: v.string(),
  line: v.nullable(v.number()),
  column: v.nullable(v.number()),
  endLine: v.nullable(v.number()),
  endColumn: v.nullable(v.number()),
  reason: v.string(),
  expected: v.optional(v.nullable(v.array(v.string())))
})
const reportSchema = v.object({files: v.array(v.object({messages: v.array(messageSchema)}))})

/** A message of the command, as its report has it. */
export type Said = v.InferOutput<typeof messageSchema>

/** What the command says of an article, or why it can say nothing. */
export type Answer =
  | {readonly ok: true; readonly messages: readonly Said[]}
  | {readonly ok: false; readonly problem: string}

/** Where ESLint may be told of a Go. */
const goOfEslint = '`settings.goClaims.go` of your ESLint configuration'

const command = fileURLToPath(new URL('../../../bin/goclaims.js', import.meta.url))

/**
 * Ask the command about an article that may not be saved yet, with the nearest configuration of its
 * folder. Rules of ESLint cannot wait, and to wait for another process is all that can be done; most
 * articles need none, and of one that has not changed the command knows the answer.
 *
 * @param go The Gos to ask; with none, what the configuration of the folder says.
 */
export function askCommand(text: string, file: string, go: readonly string[]): Answer {
  const value = Buffer.from(text)
  if (!mayMatter(value, file)) return {ok: true, messages: []}
  const args = [command, 'check', '--format', 'json', '--quiet', '--stdin-filename', file]
  if (go.length > 0) args.push('--go', go.join(','))
  args.push('-')
  const {stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: path.dirname(file),
    input: value,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  try {
    const {files} = v.parse(reportSchema, JSON.parse(stdout))
    return {ok: true, messages: files.flatMap(({messages}) => messages)}
  } catch {
    return {
      ok: false,
      problem: stderr
        .trim()
        .replace(/^goclaims: /, '')
        .replace(goOfCommand, goOfEslint)
    }
  }
}
