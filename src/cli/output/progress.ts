import {counts} from '../../analysis/index.ts'

/** A line on a terminal that says how far a run is. */
export interface Progress {
  /** Count one more file as done. */
  step(isKnown: boolean): void
  /** Remove the line. */
  end(): void
}

const silent: Progress = {step() {}, end() {}}
const format =
  '{bar} {value}/{total} articles, {known} known, {runs} compiled, {eta_formatted} left'

/** Start a progress bar, where there is a terminal that can take it away again. */
export async function startProgress(total: number, stream: NodeJS.WriteStream): Promise<Progress> {
  if (!stream.isTTY || process.env.TERM === 'dumb' || total < 2) return silent
  const {Presets, SingleBar} = await import('cli-progress')
  const bar = new SingleBar({stream, format, clearOnComplete: true}, Presets.shades_classic)
  let known = 0
  bar.start(total, 0, {known, runs: counts.runs})
  return {
    step(isKnown) {
      if (isKnown) known++
      bar.increment(1, {known, runs: counts.runs})
    },
    end: () => bar.stop()
  }
}
