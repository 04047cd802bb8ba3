import type {Form} from '../form.ts'
import {type KindRow, statesOnly} from './row.ts'

const form = (template: string, about: string, words: string): Form => ({
  template,
  set: {about, words}
})

/** Kinds of compile errors. */
export const errorKinds = {
  /**
   * Fields: `about` and `words`, which say which error it is and how it is put; `why`; or only
   * `error`, all the words of one that has no form of its own.
   */
  error: {
    forms: [
      form('declared and not used: {subject:variable}', 'unused variable', 'name last'),
      form('{subject:variable} declared but not used', 'unused variable', 'but'),
      form('{subject:variable} declared and not used', 'unused variable', 'and'),
      form('{subject:path} imported and not used', 'unused import', 'name first'),
      form('{subject:path} imported but not used', 'unused import', 'but'),
      form('imported and not used: {subject:path}', 'unused import', 'name last'),
      form('{subject:path} imported as {name:word} and not used', 'unused import', 'named first'),
      form('imported and not used: {subject:path} as {name:word}', 'unused import', 'named last'),
      form('undefined: {subject:expression}', 'undefined', 'undefined'),
      form('undefined: {subject:expression} (but have {other:word})', 'undefined', 'undefined'),
      form('undeclared name: {subject:expression}', 'undefined', 'undeclared'),
      form('cannot refer to unexported name {subject:expression}', 'undefined', 'unexported'),
      {template: 'missing return', set: {about: 'return', words: 'missing'}},
      {
        template: 'missing return at end of function',
        set: {about: 'return', words: 'at end'},
        until: '1.17'
      },
      {
        template: '{subject:expression} undefined ({why:text})',
        set: {about: 'selector'},
        needsPosition: true
      },
      {
        template: '{subject:expression} redeclared in this block',
        set: {about: 'redeclared'},
        needsPosition: true
      },
      {template: '{error:error}', needsPosition: true}
    ],
    sense: statesOnly,
    flags: {level: 0, debug: [], inlining: false}
  }
} as const satisfies Record<string, KindRow>
