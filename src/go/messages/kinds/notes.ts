import type {Form} from '../form.ts'
import {fromLevel, type KindRow, statesOnly} from './row.ts'

/** The wordings about `uintptr` parameters, with the function's name up to Go 1.13. */
const uintptrForms = [
  ['assuming {subject:parameter} is unsafe uintptr', 'unsafe uintptr'],
  ['marking {subject:parameter} as escaping uintptr', 'escaping uintptr'],
  ['marking {subject:parameter} as escaping ...uintptr', 'escaping ...uintptr']
].flatMap(([template = '', about = '']): readonly Form[] => [
  {template, set: {about}},
  {template: `{in:function} ${template}`, set: {about}, until: '1.13'}
])

/** Rare remarks of the compiler about none of the other kinds. */
export const noteKinds = {
  /** Fields: `about`. */
  note: {
    forms: [
      {
        template:
          'warning: truncated explanation due to assignment cycle; see golang.org/issue/35518',
        set: {about: 'explanation'},
        level: 2,
        since: '1.14'
      },
      ...uintptrForms,
      {
        template: 'mark escaped content: {subject:variable}',
        set: {about: 'content'},
        until: '1.12'
      },
      {template: 'imprecise interface call', set: {about: 'call'}, needsPosition: true},
      {
        template: 'function {part:word} will be kept alive',
        level: 2,
        needsPosition: true,
        since: '1.26'
      },
      {
        template: '{subject:function} will be kept alive',
        level: 2,
        needsPosition: true,
        since: '1.26'
      }
    ],
    sense: statesOnly,
    flags: fromLevel(1)
  }
} as const satisfies Record<string, KindRow>
