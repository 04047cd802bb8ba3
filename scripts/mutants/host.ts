/** What the host gives the tests in the bundle: `vitest` itself is here the one that runs us. */
export {expect, vi} from 'vitest'
