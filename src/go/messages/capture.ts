import type {Fact} from './rewording-row.ts'

/**
 * Tell whether two messages are about one captured variable: up to Go 1.16 the closure was named
 * (`f.func1`, in Go 1.9 `<S>`), at the use; since then the function that declares the variable, at
 * the declaration.
 */
export function isCaptureOf(old: Fact, now: Fact): boolean {
  if (old.kind !== 'capture' || now.kind !== 'capture' || old.subject !== now.subject) return false
  const closure = old.fields.in ?? ''
  const outer = now.fields.in ?? ''
  if (closure === '<S>') return true
  return (
    closure.startsWith(`${outer}.`) &&
    /^(?:func)?\d+(?:\.\d+)*$/.test(closure.slice(outer.length + 1))
  )
}

/**
 * Tell whether such messages state one fact, too; whether an address was taken is counted
 * otherwise.
 */
export function isSameCapture(old: Fact, now: Fact): boolean {
  const names = ['how', 'assign', 'width']
  return isCaptureOf(old, now) && names.every(name => old.fields[name] === now.fields[name])
}
