import {fromLevel, type KindRow, means, statesOnly, whenInlining} from './row.ts'

/** Inlining and devirtualizing. */
export const inliningKinds = {
  /** Fields: `cost`, `body` (signature and body). */
  'can-inline': {
    forms: [
      {
        template: 'can inline {subject:function} with cost {cost:number} as: {body:body}',
        level: 2,
        since: '1.15'
      },
      {template: 'can inline {subject:function} as: {body:body}', level: 2, until: '1.14'},
      {
        template: 'can inline {subject:function} with cost {cost:number}',
        level: 2,
        since: '1.15'
      },
      {template: 'can inline {subject:function}'}
    ],
    sense: means('inlinable', true),
    flags: whenInlining(1)
  },
  /** Fields: `signature` (signature and body), `score`. */
  'inlining-call': {
    forms: [
      {
        template: 'inlining call to {subject:function} with score {score:number}',
        level: 2,
        since: '1.22'
      },
      {template: 'inlining call to {subject:function} {signature:body}', level: 2, until: '1.17'},
      {template: 'inlining call to {subject:function}'}
    ],
    sense: statesOnly,
    flags: whenInlining(1)
  },
  /** Fields: `reason`, `into` (the caller that it is not inlined into), `variable` (why a closure is not). */
  'cannot-inline': {
    forms: [
      {
        template: 'cannot inline {subject:function} into {into:function}: {reason:reason}',
        level: 2,
        since: '1.24'
      },
      {
        template: 'cannot inline global closure variable {subject:variable}',
        set: {variable: 'global'},
        until: '1.16'
      },
      {
        template: 'cannot inline escaping closure variable {subject:variable}',
        set: {variable: 'escaping'},
        until: '1.16'
      },
      {template: 'cannot inline {subject:function}: {reason:reason}'}
    ],
    sense: fields => (fields.into === undefined ? {fact: 'inlinable', holds: false} : null),
    flags: whenInlining(2)
  },
  /** Fields: `effect`. */
  'big-function': {
    forms: [{template: "function {subject:function} considered 'big'; {effect:text}"}],
    sense: statesOnly,
    flags: whenInlining(2)
  },
  /** Fields: `to`, `how` (`partially`, `PGO interface call`, `PGO function call`). */
  devirtualizing: {
    forms: [
      {
        template: 'partially devirtualizing {subject:expression} to {to:type}',
        set: {how: 'partially'},
        since: '1.22'
      },
      {
        template: 'PGO devirtualizing interface call {subject:expression} to {to:type}',
        set: {how: 'PGO interface call'},
        since: '1.22'
      },
      {
        template: 'PGO devirtualizing function call {subject:expression} to {to:type}',
        set: {how: 'PGO function call'},
        since: '1.22'
      },
      {template: 'devirtualizing {subject:expression} to {to:type}', since: '1.16'}
    ],
    sense: means('devirtualized', true),
    flags: fromLevel(1)
  },
  /** Fields: `reason` (`shaped receiver T`). */
  'cannot-devirtualize': {
    forms: [{template: 'cannot devirtualize {subject:expression}: {reason:shape}', since: '1.20'}],
    sense: means('devirtualized', false),
    flags: fromLevel(1)
  }
} as const satisfies Record<string, KindRow>
