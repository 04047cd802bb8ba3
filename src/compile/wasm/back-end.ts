/** Settings of `-d` that make the back end of the compiler print something. */
const settings = /^(?:ssa\/|(?:append|defer|nil|typeassert|wb)(?:=|$))/

/** Tell whether a flag makes the back end print something, which a front end alone cannot. */
export function needsBackEnd(flag: string): boolean {
  if (/^-live(?:=|$)/.test(flag)) return true
  return (
    flag.startsWith('-d=') &&
    flag
      .slice(3)
      .split(',')
      .some(each => settings.test(each))
  )
}
