/** What the host gives the bundled tests. */
declare module 'mutants:host' {
  export {expect, vi} from 'vitest'
}
