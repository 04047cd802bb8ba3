import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {execa} from 'execa'

/** Resources that one process used. */
export interface Measured {
  /** Seconds from start to end. */
  readonly seconds: number
  /** Most memory that it held, in MB; of the process itself, not of those that it started. */
  readonly megabytes: number
  readonly output: string
  readonly errors: string
}

/** Written in CommonJS, so that it can be loaded before the program. */
const probe = `process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_PROBE, String(process.resourceUsage().maxRSS))
})`

/** Run a Node program, and measure it. */
export async function measureNode(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {}
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'goclaims-bench-'))
  const script = join(folder, 'probe.cjs')
  const result = join(folder, 'memory')
  writeFileSync(script, probe)
  writeFileSync(result, '0')
  try {
    const started = performance.now()
    const {stdout, stderr} = await execa(process.execPath, ['--require', script, ...args], {
      cwd,
      env: {...env, BENCH_PROBE: result},
      reject: false,
      maxBuffer: 2 ** 30
    })
    const seconds = (performance.now() - started) / 1000
    const megabytes = Number(readFileSync(result, 'utf8')) / 1024
    return {seconds, megabytes, output: stdout, errors: stderr}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Run a line of shell, and measure how long it takes, in seconds. */
export async function measureShell(
  line: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {}
): Promise<number> {
  const started = performance.now()
  await execa('bash', ['-c', line], {cwd, env, reject: false, stdio: 'ignore'})
  return (performance.now() - started) / 1000
}

/** The one in the middle; of two in the middle, what is between them. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
