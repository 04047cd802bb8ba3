import {fromLevel, type KindRow, means, statesOnly} from './row.ts'

/** The reasons that `-m=2` adds to the messages of `-m`. */
export const explanationKinds = {
  /** Fields: `in` (function, from Go 1.25 on). */
  'escapes-head': {
    forms: [
      {
        template: '{subject:expression} escapes to heap in {in:function}:',
        since: '1.25'
      },
      {template: '{subject:expression} escapes to heap:', since: '1.14', until: '1.24'}
    ],
    sense: means('heap', true),
    flags: fromLevel(2)
  },
  /** Fields: `result`, `derefs`, `in` (function, from Go 1.25 on). */
  'leaks-head': {
    forms: [
      {
        template:
          'parameter {subject:variable} leaks to {result:location} for {in:function} with derefs={derefs:number}:',
        since: '1.25'
      },
      {
        template:
          'parameter {subject:variable} leaks to {result:location} with derefs={derefs:number}:',
        since: '1.14',
        until: '1.24'
      }
    ],
    sense: means('heap', true),
    flags: fromLevel(2)
  },
  /** Subject: where the value comes from. Fields: `to`, `operator` (`&`, `*`…, or none), `arrow`. */
  'flow-step': {
    forms: [
      {
        template: 'flow: {to:location} ← {operator:operator}{subject:location}:',
        set: {arrow: '←'},
        since: '1.25'
      },
      {
        template: 'flow: {to:location} = {operator:operator}{subject:location}:',
        set: {arrow: '='},
        since: '1.14',
        until: '1.24'
      }
    ],
    sense: statesOnly,
    flags: fromLevel(2)
  },
  /** Fields: `why`, `at` (the position as written), and read from it `atFile`, `atLine`, `atColumn`. */
  'from-step': {
    forms: [{template: 'from {subject:text} ({why:why}) at {at:at}'}],
    sense: statesOnly,
    flags: fromLevel(2)
  },
  /** Fields: `in`, `how` (`ref`, `value`), `addr`, `assign`, `width`. */
  capture: {
    forms: [
      {
        template:
          '{in:function} capturing by {how:word}: {subject:variable} (addr={addr:word} assign={assign:word} width={width:number})'
      },
      {
        template:
          'capturing by {how:word}: {subject:variable} (addr={addr:word} assign={assign:word} width={width:number})'
      }
    ],
    sense: fields => ({fact: 'captured-by-reference', holds: fields.how === 'ref'}),
    flags: fromLevel(2)
  }
} as const satisfies Record<string, KindRow>
