/** Meaning of the exit codes of the command. */
export const exitCodes = {
  /** Every file was checked and there is nothing to do. */
  clean: 0,
  /** There are findings. */
  findings: 1,
  /** The job, or a part of it, could not be done; a sentence on the error output says why. */
  trouble: 2
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
