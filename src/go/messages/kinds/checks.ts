import {fromLevel, type KindRow, means, statesOnly, withDebug} from './row.ts'

/** Messages of the back end about its checks, barriers and closures. */
export const checkKinds = {
  /** Fields: `what` (`IsInBounds`, `IsSliceInBounds`). */
  'bounds-check': {
    forms: [
      {template: 'Found IsInBounds', set: {what: 'IsInBounds'}},
      {template: 'Found IsSliceInBounds', set: {what: 'IsSliceInBounds'}}
    ],
    sense: means('needs-bounds-check', true),
    flags: withDebug('ssa/check_bce')
  },
  'bounds-check-elided': {
    forms: [{template: 'index bounds check elided'}],
    sense: means('needs-bounds-check', false),
    flags: fromLevel(1)
  },
  /** Fields: `verb`, `what`. */
  prove: {
    forms: [
      {template: 'Proved {what:proof}', set: {verb: 'Proved'}, needsPosition: true},
      {template: 'Disproved {what:proof}', set: {verb: 'Disproved'}, needsPosition: true},
      {template: 'Rewrote {what:text}', set: {verb: 'Rewrote'}, needsPosition: true},
      {template: 'Induction variable: {what:text}', set: {verb: 'Induction variable'}}
    ],
    sense: fields =>
      fields.verb === 'Proved' && /^Is(?:Slice)?InBounds\b/.test(fields.what ?? '')
        ? {fact: 'needs-bounds-check', holds: false}
        : null,
    flags: withDebug('ssa/prove/debug')
  },
  /** Fields: `what` (`generated`, `removed`). */
  'nil-check': {
    forms: [
      {template: 'generated nil check', set: {what: 'generated'}, needsPosition: true},
      {template: 'removed nil check', set: {what: 'removed'}, needsPosition: true}
    ],
    sense: fields => ({fact: 'needs-nil-check', holds: fields.what === 'generated'}),
    flags: withDebug('nil')
  },
  'write-barrier': {
    forms: [{template: 'write barrier', needsPosition: true}],
    sense: statesOnly,
    flags: withDebug('wb')
  },
  /** Subject: the captured variables. Fields: `where` (`heap`, `stack`, `global`). */
  closure: {
    forms: [
      {template: 'heap closure, captured vars = {subject:text}', set: {where: 'heap'}},
      {template: 'stack closure, captured vars = {subject:text}', set: {where: 'stack'}},
      {template: 'closure converted to global', set: {where: 'global'}}
    ],
    sense: fields => ({fact: 'heap', holds: fields.where === 'heap'}),
    flags: withDebug('closure')
  },
  /** Fields: `where` (`heap`, `stack`), `into` (where the loop was inlined). */
  'loop-variable': {
    forms: [
      {
        template:
          'loop variable {subject:variable} now per-iteration, {where:word}-allocated (loop inlined into {into:at})',
        since: '1.21'
      },
      {
        template: 'loop variable {subject:variable} now per-iteration, {where:word}-allocated',
        since: '1.21'
      }
    ],
    sense: fields => ({fact: 'heap', holds: fields.where === 'heap'}),
    flags: withDebug('loopvar=2')
  }
} as const satisfies Record<string, KindRow>
