import {codeChanges} from './code.ts'
import {looks} from './looks.ts'
import type {Mutation} from './mutation.ts'
import {positionFaults} from './positions.ts'
import {oldWords, wordFaults} from './wording.ts'

/** Every way in which the truth is changed. To add one, add a row to one of these. */
export const mutations: readonly Mutation[] = [
  ...positionFaults,
  ...wordFaults,
  ...oldWords,
  ...codeChanges,
  ...looks
]
