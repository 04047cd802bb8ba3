import {fromLevel, type KindRow, means, statesOnly} from './row.ts'

/** Kinds of messages about escaping, leaking and staying. */
export const escapeKinds = {
  'moved-to-heap': {
    forms: [{template: 'moved to heap: {subject:variable}'}],
    sense: means('heap', true),
    flags: fromLevel(1)
  },
  escapes: {
    forms: [{template: '{subject:expression} escapes to heap'}],
    sense: means('heap', true),
    flags: fromLevel(1)
  },
  /** Fields: `in` (function, Go 1.13 and before). */
  'does-not-escape': {
    forms: [
      {template: '{subject:expression} does not escape'},
      {template: '{in:function} {subject:expression} does not escape', until: '1.13'}
    ],
    sense: means('heap', false),
    flags: fromLevel(1)
  },
  /** Fields: `result`, `level`, `part` (`content`). */
  'leaking-param': {
    forms: [
      {
        template: 'leaking param: {subject:variable} to result {result:result} level={level:number}'
      },
      {
        template: 'leaking param: {subject:variable} to result {result:result}',
        until: '1.4'
      },
      {template: 'leaking param content: {subject:variable}', set: {part: 'content'}},
      {template: 'leaking param: {subject:variable}'}
    ],
    sense: means('heap', true),
    flags: fromLevel(1)
  },
  'leaking-closure': {
    forms: [{template: 'leaking closure reference {subject:variable}', until: '1.12'}],
    sense: means('heap', true),
    flags: fromLevel(1)
  },
  /** Fields: `in` (function), `word` (`in` or `to`). */
  'self-assignment': {
    forms: [
      {
        template: '{in:function} ignoring self-assignment in {subject:text}',
        set: {word: 'in'},
        since: '1.12'
      },
      {
        template: '{in:function} ignoring self-assignment to {subject:text}',
        set: {word: 'to'},
        until: '1.11'
      }
    ],
    sense: statesOnly,
    flags: fromLevel(1)
  },
  'zero-copy': {
    forms: [{template: 'zero-copy string->[]byte conversion', since: '1.22'}],
    sense: statesOnly,
    flags: fromLevel(1)
  }
} as const satisfies Record<string, KindRow>
