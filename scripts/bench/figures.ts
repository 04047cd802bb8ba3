import type {Again} from './editor.ts'
import {type Measured, median} from './measure.ts'
import type {Round, Side} from './rounds.ts'
import type {Figure} from './table.ts'

/** All that was measured. */
interface Bench {
  readonly rounds: readonly Round[]
  /** The same on the corpus; none where it is missing. */
  readonly real: readonly Side[]
  readonly again: Again
  readonly growth: {
    readonly size: number
    readonly cold: Measured
    readonly warm: Measured
  } | null
  readonly size: number
  readonly sample: number
}

/** Return what the measurements come to, beside what there is to reach. */
export function figuresOf({rounds, real, again, growth, size, sample}: Bench): readonly Figure[] {
  const of = (value: (round: Round) => number) => median(rounds.map(value))
  const cold = of(round => round.cold.seconds)
  const warm = of(round => round.warm.seconds)
  const more = of(round => round.changed.seconds - round.warm.seconds)
  const needed = of(round => round.needed)
  const single = of(round => round.single.seconds)
  const editor = median(again.times)
  const memory = of(round => round.cold.megabytes)
  const runs = rounds.map(round => runsOf(round.warm))
  return [
    ...besideOthers(rounds, 'the blog', sample),
    ...(real.length > 0 ? besideOthers(real, 'the corpus', 1) : []),
    {
      name: `warm, nothing changed, ${size} articles`,
      reach: '≤ 1.5 s, no Go process',
      measured: `${seconds(warm)}, ${Math.max(...runs)} articles checked anew`,
      isReached: warm <= 1.5 && runs.every(count => count === 0),
      how: 'the same again'
    },
    {
      name: `warm, one article of ${size} changed`,
      reach: '≤ 0.3 s more than to parse and compile it',
      measured: `${seconds(more - needed)} more than ${seconds(needed)} for that`,
      isReached: more - needed <= 0.3,
      how: 'the same again, a comment added to a program'
    },
    {
      name: 'one small article, warm',
      reach: '≤ 0.25 s',
      measured: seconds(single),
      isReached: single <= 0.25,
      how: '`goclaims --format json post.md`'
    },
    {
      name: 'editor: the same document, prose changed',
      reach: '≤ 15 ms, no process',
      measured: `${editor.toFixed(1)} ms, ${again.runs} processes`,
      isReached: editor <= 15 && again.runs === 0,
      how: `remark in one process, ${again.times.length} times`
    },
    {
      name: `peak memory, ${size} articles`,
      reach: '≤ 250 MB',
      measured: `${memory.toFixed(0)} MB`,
      isReached: memory <= 250,
      how: 'cold'
    },
    ...(growth ? growthOf(growth, {cold, warm, size, memory}) : [])
  ]
}

/** Cold runs on some articles, beside what people do today and beside the limit. */
function besideOthers(sides: readonly Side[], what: string, sample: number): readonly Figure[] {
  const of = (value: (side: Side) => number) => median(sides.map(value))
  const faster = of(side => side.goBuild / side.cold.seconds)
  const toWin = of(side => side.goBuild / side.bare)
  const slower = of(side => side.cold.seconds / side.bare)
  return [
    {
      name: `${what}: \`go build -gcflags=-m\` for each block, \`xargs -P\` on all cores`,
      reach: '',
      measured: seconds(of(side => side.goBuild)),
      isReached: null,
      how: sample === 1 ? 'every block' : `every ${sample}th block, times ${sample}`
    },
    {
      name: `${what}: bare \`compile\` calls, as many workers as cores`,
      reach: '',
      measured: `${seconds(of(side => side.bare))}, ${toWin.toFixed(1)} times faster`,
      isReached: null,
      how: '`xargs -P`, nothing else'
    },
    {
      name: `${what}, cold, against \`go build\``,
      reach: '≥ 10 times faster',
      measured: `${seconds(of(side => side.cold.seconds))}, ${faster.toFixed(1)} times faster`,
      isReached: faster >= 10,
      how: '`goclaims --format json .`, empty cache'
    },
    {
      name: `${what}, cold, against the bare compiler`,
      reach: '≤ 1.25 times its time',
      measured: `${slower.toFixed(2)} times`,
      isReached: slower <= 1.25,
      how: 'the same runs'
    }
  ]
}

function growthOf(
  {size, cold, warm}: NonNullable<Bench['growth']>,
  before: {
    readonly cold: number
    readonly warm: number
    readonly size: number
    readonly memory: number
  }
): readonly Figure[] {
  const times = cold.seconds / before.cold
  const most = (1.1 * size) / before.size
  return [
    {
      name: `peak memory, ${size} articles`,
      reach: '≤ 250 MB, flat',
      measured: `${cold.megabytes.toFixed(0)} MB cold, ${warm.megabytes.toFixed(0)} MB warm`,
      isReached: cold.megabytes <= 250 && warm.megabytes <= 250,
      how: 'once'
    },
    {
      name: `growth from ${before.size} to ${size} articles`,
      reach: `≤ ${most.toFixed(0)} times the time`,
      measured: `${times.toFixed(1)} times (${seconds(cold.seconds)}); warm ${(warm.seconds / before.warm).toFixed(1)} times (${seconds(warm.seconds)})`,
      isReached: times <= most,
      how: 'once'
    }
  ]
}

/** Tell how many articles a run checked anew, by its own statistics. */
function runsOf({errors}: Measured): number {
  return Number(/(\d+) checked\n/.exec(errors)?.[1] ?? Number.NaN)
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}
