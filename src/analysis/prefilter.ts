import {mayMatter as mayTextMatter} from '../extract/index.ts'

/** Tell whether there may be anything for us in an article, as it was read. */
export function mayMatter(value: Uint8Array, path: string): boolean {
  return mayTextMatter(Buffer.from(value.buffer, value.byteOffset, value.length).toString(), path)
}
