/** Error numbers of WASI preview 1, those that we answer with. */
export const errno = {
  success: 0,
  badDescriptor: 8,
  invalid: 28,
  isDirectory: 31,
  noEntry: 44,
  notSupported: 58,
  readOnly: 69
} as const

export type Errno = (typeof errno)[keyof typeof errno]
