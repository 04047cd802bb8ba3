/**
 * Tell whether a terminal knows letters only: its locale has no Unicode, or it is the bare console. Where
 * no locale is set it is taken to know all.
 */
export function hasLettersOnly(
  env: Readonly<Record<string, string | undefined>> = process.env
): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return env.TERM === 'linux' || (locale !== '' && !/utf-?8/i.test(locale))
}
