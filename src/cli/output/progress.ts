import {counts} from '../../analysis/index.ts'

/** A line on a terminal that says how far a run is. */
export interface Progress {
  /** Count one more file as done. */
  step(isKnown: boolean): void
  /** Remove the line. */
  end(): void
}

const silent: Progress = {step() {}, end() {}}
const format = '{bar} {value}/{total} articles, {known} known, {runs} compiled{left}'

/** Milliseconds after which the time that is left can be told from the time that it took. */
const enoughToTell = 2000

/** Start a progress bar, where there is a terminal that can take it away again. */
export async function startProgress(total: number, stream: NodeJS.WriteStream): Promise<Progress> {
  if (!stream.isTTY || process.env.TERM === 'dumb' || total < 2) return silent
  const {Presets, SingleBar} = await import('cli-progress')
  const bar = new SingleBar({stream, format, clearOnComplete: true}, Presets.shades_classic)
  let known = 0
  let done = 0
  const start = performance.now()
  bar.start(total, 0, {known, runs: counts.runs, left: ''})
  return {
    step(isKnown) {
      if (isKnown) known++
      done++
      const left = timeLeft({done: done - known, open: total - done}, performance.now() - start)
      bar.increment(1, {known, runs: counts.runs, left})
    },
    end: () => bar.stop()
  }
}

/**
 * Say how long the rest takes, if that is known: what an earlier run knew says nothing of it.
 *
 * @param milliseconds Since the start.
 */
export function timeLeft(
  {done, open}: {readonly done: number; readonly open: number},
  milliseconds: number
): string {
  if (done === 0 || open === 0 || milliseconds < enoughToTell) return ''
  const seconds = Math.ceil((milliseconds / done) * open) / 1000
  return seconds < 60 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`
}
