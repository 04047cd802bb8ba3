import {type ChildProcess, fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {
  defaultArticleTime,
  defaultMemory,
  inTemporaryFolder,
  slowdown,
  trustsReplacements,
  withinProcessLimit
} from '../../analysis/index.ts'
import type {Options} from '../../options.ts'
import {type Stored, storeReport} from '../../report/index.ts'
import type {Input} from '../files/input.ts'
import {type CheckedFile, type Manner, unchecked} from './check-file.ts'

/** What a process of its own does with an article. */
export interface ArticleJob {
  readonly input: Input
  readonly options: Options
  readonly explains: boolean
  readonly trust: boolean
}

/** What becomes of it. */
export interface ArticleResult {
  readonly stored: Stored
  readonly checked: boolean
  readonly isCacheable: boolean
  readonly missingGo: readonly string[]
}

/** Return what is kept of a checked file. */
export function resultOf({report, isCacheable, missingGo}: CheckedFile): ArticleResult {
  return {stored: storeReport(report), checked: report.checked, isCacheable, missingGo}
}

/**
 * Bytes of an article from which on it is watched: twice those of the longest that was met. Below,
 * `test/growth.test.ts` holds what reading takes to the length of the text.
 */
const longArticle = 400_000

/** Tell whether an article is so long that it is checked in a process of its own. */
export function isLong(input: Input): boolean {
  return input.ok && input.value.length > longArticle
}

/**
 * Check a long article in a process of its own, which is ended when it shows no life any more or
 * takes too much memory: that is then said of this article, and the others go on.
 */
export async function checkWatched(
  input: Input,
  options: Options,
  {explains, signal}: Manner
): Promise<ArticleResult> {
  const job = {input, options, explains, trust: trustsReplacements()}
  const work = () => inTemporaryFolder(folder => inProcess(job, folder, signal))
  return (await withinProcessLimit(work, signal)) ?? lost(input, 'it was stopped')
}

function inProcess(
  job: ArticleJob,
  folder: string,
  signal: AbortSignal | undefined
): Promise<ArticleResult> {
  const {articleTimeLimit: time = defaultArticleTime, memoryLimit = defaultMemory} = job.options
  const mebibytes = Math.max(64, Math.ceil((2 * memoryLimit) / 2 ** 20))
  const child = fork(fileURLToPath(new URL('./article-process.js', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${mebibytes}`],
    // All that it makes is in this folder, so that nothing is left of it when it is ended.
    env: {...process.env, TMPDIR: folder, TMP: folder, TEMP: folder},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced'
  })
  return new Promise(resolve => {
    const watch = watchLife(child, time, () => end('time'))
    let result: ArticleResult | null = null
    let cause: 'time' | 'stop' | null = null
    const end = (why: typeof cause) => {
      cause ??= why
      child.kill('SIGKILL')
    }
    const stop = () => end('stop')
    signal?.addEventListener('abort', stop, {once: true})
    child.on('message', (message: ArticleResult | 'beat') => {
      if (message !== 'beat') result = message
    })
    child.on('error', () => end(null))
    child.on('close', (code, name) => {
      watch.stop()
      signal?.removeEventListener('abort', stop)
      resolve(result ?? lost(job.input, whyLost(cause, {code, name, time, mebibytes})))
    })
    child.send(job, error => error && end(null))
  })
}

/** Call back when a process has given no sign of life for so long, a busy machine granted. */
function watchLife(child: ChildProcess, time: number, onDeath: () => void): {stop(): void} {
  let last = performance.now()
  child.on('message', () => {
    last = performance.now()
  })
  const timer = setInterval(() => {
    if (performance.now() - last > time * slowdown()) onDeath()
  }, 100)
  return {stop: () => clearInterval(timer)}
}

interface End {
  readonly code: number | null
  readonly name: NodeJS.Signals | null
  readonly time: number
  readonly mebibytes: number
}

function whyLost(cause: 'time' | 'stop' | null, {code, name, time, mebibytes}: End): string {
  if (cause === 'time')
    return `reading it takes longer than ${time / 1000} s (\`articleTimeLimit\`)`
  if (cause === 'stop') return 'it was stopped'
  // V8 aborts where its heap is full; the system kills where its own memory is.
  if (name === 'SIGABRT' || name === 'SIGKILL' || code === 134) {
    return `reading it takes more than ${mebibytes} MiB of memory (twice \`memoryLimit\`)`
  }
  return `the process that read it ended with ${name ?? code}`
}

function lost({path}: Input, why: string): ArticleResult {
  return resultOf(unchecked(path, {problem: `Cannot check this file: ${why}`, place: null}))
}
