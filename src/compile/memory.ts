import pidusage from 'pidusage'

const interval = 50

// pidusage would write to the console of whoever runs us; what it cannot read is dealt with below.
process.env.PIDUSAGE_SILENT ??= '1'

/** A process that can be watched and killed. */
export interface WatchedProcess {
  readonly pid?: number | undefined
  kill(signal: 'SIGKILL'): boolean
}

/** Kill a process once it holds more resident memory than it may; looked at every 50 ms. */
export function watchMemory(
  child: WatchedProcess,
  bytes: number
): {stop(): void; exceeded(): boolean} {
  let exceeded = false
  let stopped = false
  let timer = setTimeout(look, interval)

  async function look(): Promise<void> {
    if (child.pid === undefined) return
    const usage = await pidusage(child.pid, {maxage: 1000}).catch(() => null)
    if (stopped || !usage) return
    if (usage.memory > bytes) {
      exceeded = true
      child.kill('SIGKILL')
      return
    }
    timer = setTimeout(look, interval)
  }

  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
    exceeded: () => exceeded
  }
}
