import {uniformInt} from 'pure-rand/distribution/uniformInt'
import {xoroshiro128plus} from 'pure-rand/generator/xoroshiro128plus'

/** A seeded source of choices. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** One of them, `null` if there are none. */
  pick<T>(items: readonly T[]): T | null
  /** All of them in another order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** Choices that depend on these words only, so that one case can be replayed without the others. */
export function randomFor(...words: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(hash(words.join('\n')))
  const int = (min: number, max: number) => uniformInt(generator, min, max)
  return {
    int,
    pick: items => items[int(0, Math.max(0, items.length - 1))] ?? null,
    shuffle(items) {
      const keyed = items.map(item => ({item, key: int(0, 0x7fffffff)}))
      return keyed.sort((a, b) => a.key - b.key).map(({item}) => item)
    }
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return value | 0
}
