/** A line on a terminal that says how far a run is. */
export interface Progress {
  /** Count one more file as done. */
  step(): void
  /** Remove the line. */
  end(): void
}

const silent: Progress = {step() {}, end() {}}

/** Start a progress line; where the stream is no terminal, nothing is ever written. */
export function startProgress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || total < 2) return silent
  let done = 0
  const write = () => stream.write(`\r${done}/${total} articles checked`)
  write()
  return {
    step() {
      done++
      write()
    },
    end() {
      stream.clearLine(0)
      stream.cursorTo(0)
    }
  }
}
