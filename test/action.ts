import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import * as v from 'valibot'
import {onTestFinished} from 'vitest'
import {parse} from 'yaml'

const root = fileURLToPath(new URL('../', import.meta.url))

const texts = v.record(v.string(), v.string())
const runStep = v.strictObject({
  name: v.string(),
  id: v.optional(v.string()),
  shell: v.literal('bash'),
  'working-directory': v.optional(v.string()),
  env: v.optional(texts),
  run: v.string()
})
const usesStep = v.strictObject({
  name: v.string(),
  if: v.optional(v.string()),
  uses: v.string(),
  with: v.record(v.string(), v.union([v.string(), v.boolean()]))
})
const schema = v.strictObject({
  name: v.string(),
  description: v.string(),
  branding: v.strictObject({icon: v.string(), color: v.string()}),
  inputs: v.record(v.string(), v.strictObject({description: v.string(), default: v.string()})),
  outputs: v.record(v.string(), v.strictObject({description: v.string(), value: v.string()})),
  runs: v.strictObject({
    using: v.literal('composite'),
    steps: v.array(v.union([runStep, usesStep]))
  })
})

/** The action, as `action.yml` has it. */
export const action = v.parse(schema, parse(await readFile(join(root, 'action.yml'), 'utf8')))

/** What came of the shell steps of the action. */
interface ActionRun {
  /** Exit code of the last step that was run. */
  readonly exitCode: number | undefined
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Folder of the runner for what goes away with the job. */
  readonly temp: string
}

/**
 * Run the shell steps of the action as a runner of GitHub does, one after the other, until one fails.
 *
 * @param workspace The checkout.
 * @param actionPath Where the action is; without it, this repository.
 */
export async function runAction(
  workspace: string,
  given: Readonly<Record<string, string>>,
  {actionPath = root, env = {}}: {actionPath?: string; env?: Readonly<Record<string, string>>} = {}
): Promise<ActionRun> {
  const temp = await realpath(await mkdtemp(join(tmpdir(), 'goclaims-runner-')))
  onTestFinished(() => rm(temp, {recursive: true}))
  const [outputFile, summaryFile] = [join(temp, 'output'), join(temp, 'summary')]
  await Promise.all([outputFile, summaryFile].map(file => writeFile(file, '')))
  await mkdir(join(temp, 'scripts'))

  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
  const inputs: Record<string, string> = {...Object.fromEntries(defaults), ...given}
  const log = {exitCode: 0 as number | undefined, stdout: '', stderr: ''}
  let outputs: Record<string, string> = {}
  for (const step of action.runs.steps) {
    if (!('run' in step)) continue
    const fill = (text: string) => fillIn(text, {inputs, outputs, temp})
    const script = join(temp, 'scripts', `${step.name}.sh`)
    await writeFile(script, fill(step.run))
    const values = Object.entries(step.env ?? {}).map(([name, text]) => [name, fill(text)])
    const result = await execa('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(workspace, fill(step['working-directory'] ?? '.')),
      reject: false,
      env: {
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...env,
        ...Object.fromEntries(values)
      }
    })
    log.exitCode = result.exitCode
    log.stdout += result.stdout
    log.stderr += result.stderr
    outputs = readOutputs(await readFile(outputFile, 'utf8'))
    if (result.exitCode !== 0) break
  }
  return {...log, outputs, summary: await readFile(summaryFile, 'utf8'), temp}
}

interface Context {
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly temp: string
}

/** Put values in for `${{ … }}`: names only, since shell steps need no more. */
function fillIn(text: string, {inputs, outputs, temp}: Context): string {
  return text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    if (expression === 'runner.temp') return temp
    const [, input, output] =
      /^(?:inputs\.([\w-]+)|steps\.check\.outputs\.(\w+))$/.exec(expression) ?? []
    const value = input ? inputs[input] : output ? (outputs[output] ?? '') : undefined
    if (value === undefined) throw new Error(`the action asks for \`${expression}\``)
    return value
  })
}

function readOutputs(text: string): Record<string, string> {
  const lines = text.split('\n').filter(Boolean)
  return Object.fromEntries(lines.map(line => line.split(/=(.*)/s)))
}
