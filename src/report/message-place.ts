import type {VFileMessage} from 'vfile-message'

/** Write where a message stands, so that terminals and editors lead there: `post.md:27:11`. */
export function messagePlace(path: string, {line, column}: VFileMessage): string {
  return line ? `${path}:${line}:${column ?? 1}` : path
}
