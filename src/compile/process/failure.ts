import {
  type Completion,
  isOwnMistake,
  type SourceError,
  toCompileError
} from '../../complete/index.ts'
import type {CompileFailure} from '../../model/index.ts'

/** Errors of the system rather than of the code. */
const systemFault =
  /no space left|quota exceeded|read-only file system|permission denied|operation not permitted|input\/output error|cannot allocate memory|too many open files|no such file or directory|resource temporarily unavailable|file too large/i

/**
 * Return what it means that the compiler ended with a code other than 0.
 *
 * @param errors Those that it printed.
 */
export function failureOf(
  errors: readonly SourceError[],
  {files}: Completion,
  {output, code}: {readonly output: string; readonly code: number}
): CompileFailure {
  const fault = errors.find(isSystemFault)
  if (fault) return unusable(`The Go compiler failed: ${fault.message.split('\n')[0]}`)
  const [first, ...rest] = errors.map(error => toCompileError(error, files))
  if (first) return {kind: 'errors', errors: [first, ...rest]}
  if (isOwnMistake(output)) return {kind: 'crash', detail: output.trim().split('\n')[0] ?? ''}
  return unusable(`The Go compiler does not work: it ended with ${code} and named no error`)
}

/** Return the failure that is none of the code. */
export function unusable(detail: string): CompileFailure {
  return {kind: 'unusable', detail}
}

/** Return the failure that an exception of the system is; `null` for any other exception. */
export function systemFailure(error: unknown): CompileFailure | null {
  const isOfSystem = error instanceof Error && 'syscall' in error
  return isOfSystem ? unusable(`Cannot run the Go compiler: ${error.message}`) : null
}

/** Export data vanished after it was listed, as when Go is replaced. */
const lostExport = /^could not import \S+ \(open /

function isSystemFault({file, message}: SourceError): boolean {
  return (file === null && systemFault.test(message)) || lostExport.test(message)
}
