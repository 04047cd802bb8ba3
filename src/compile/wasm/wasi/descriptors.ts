import {type Files, filesOf} from './files.ts'

/** Object behind a file descriptor. */
export type Descriptor =
  | {readonly kind: 'input'}
  | {readonly kind: 'output'}
  | {readonly kind: 'folder'; readonly path: string}
  | {readonly kind: 'file'; readonly bytes: Uint8Array; offset: number}

/** The one folder that is open from the start. */
export const rootDescriptor = 3

/** Open descriptors of a run: the standard streams, the root, and later ones. */
export interface Descriptors {
  readonly files: Files
  get(number: number): Descriptor | undefined
  open(descriptor: Descriptor): number
  close(number: number): boolean
}

/** Open the standard streams and the root of some files. */
export function openDescriptors(files: Files = filesOf([])): Descriptors {
  const open: (Descriptor | undefined)[] = [
    {kind: 'input'},
    {kind: 'output'},
    {kind: 'output'},
    {kind: 'folder', path: '/'}
  ]
  return {
    files,
    get: number => open[number],
    open: descriptor => open.push(descriptor) - 1,
    close(number) {
      if (!open[number]) return false
      open[number] = undefined
      return true
    }
  }
}
