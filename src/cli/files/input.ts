/** A file that was read, or why it could not be. */
export type Input =
  | {readonly ok: true; readonly path: string; readonly value: Uint8Array}
  | {readonly ok: false; readonly path: string; readonly problem: string}
