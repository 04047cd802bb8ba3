import {thresholds} from '../../src/thresholds.ts'

/** A number of `src/thresholds.ts`. */
export interface Leaf {
  /** Its path, as `trust.near`. */
  readonly name: string
  readonly value: number
  /** Its new value. */
  readonly others: readonly number[]
  readonly owner: object
  readonly key: string
}

/** Return every number that decides something. */
export function leaves(): readonly Leaf[] {
  return leavesOf(thresholds, '')
}

/** Do something while a number has another value. */
export async function withValue<T>(
  {owner, key, value}: Leaf,
  other: number,
  work: () => Promise<T>
): Promise<T> {
  Reflect.set(owner, key, other)
  try {
    return await work()
  } finally {
    Reflect.set(owner, key, value)
  }
}

function leavesOf(owner: object, path: string): readonly Leaf[] {
  return Object.entries(owner).flatMap(([key, value]: [string, unknown]) => {
    const name = path === '' ? key : `${path}.${key}`
    if (typeof value === 'object' && value !== null) return leavesOf(value, name)
    return typeof value === 'number' ? [{name, value, others: around(value), owner, key}] : []
  })
}

/** Counts go by one, or by half if they are large; shares and weights by half. */
function around(value: number): readonly number[] {
  if (!Number.isInteger(value) || value === 1) return [value * 0.5, value * 1.5]
  return value < 6 ? [value - 1, value + 1] : [value / 2, value * 1.5]
}
