import {fromLevel, type KindRow, statesOnly} from './row.ts'

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
      {template: 'assuming {subject:variable} is unsafe uintptr', set: {about: 'unsafe uintptr'}},
      {
        template: 'marking {subject:variable} as escaping uintptr',
        set: {about: 'escaping uintptr'}
      },
      {
        template: 'marking {subject:variable} as escaping ...uintptr',
        set: {about: 'escaping ...uintptr'}
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
