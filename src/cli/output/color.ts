/** Variables of the environment, as far as they are there. */
type Environment = Readonly<Record<string, string | undefined>>

/**
 * Tell whether what goes to a stream is coloured: if it is a terminal that can show it. `NO_COLOR`
 * says no, `FORCE_COLOR` yes (`0` and `false`: no), and of both the latter counts, as in Node; a
 * variable that is empty says nothing (<https://no-color.org>, <https://force-color.org>).
 */
export function hasColor(stream: NodeJS.WriteStream, env: Environment = process.env): boolean {
  const {NO_COLOR: no, FORCE_COLOR: force, ...others} = env
  if (force) return force !== '0' && force !== 'false'
  if (no || !stream.isTTY) return false
  return stream.hasColors(others)
}

/**
 * Tell whether words on a terminal can lead to a page: asked only where there are colours at all.
 */
export async function hasLinks(stream: NodeJS.WriteStream): Promise<boolean> {
  if (!hasColor(stream)) return false
  const {createSupportsHyperlinks} = await import('supports-hyperlinks')
  return createSupportsHyperlinks(stream)
}
