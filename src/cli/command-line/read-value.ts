import {InvalidArgumentError} from 'commander'
import {closestMatch} from 'leven'
import {parseShard, type Shard} from '../files/shard.ts'

/**
 * Return what takes one of some words.
 *
 * @throws InvalidArgumentError where it is none, with the one that is meant.
 */
export function readWord<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return value => {
    const word = words.find(each => each === value)
    if (word !== undefined) return word
    const near = closestMatch(value, [...words], {maxDistance: 2})
    const meant = near === undefined ? '' : `Did you mean ${near}? `
    throw new InvalidArgumentError(`${meant}Allowed choices are ${words.join(', ')}.`)
  }
}

/** @throws InvalidArgumentError where it is no part of anything. */
export function readShard(value: string): Shard {
  const shard = parseShard(value)
  if (shard) return shard
  throw new InvalidArgumentError('It has to be a part of a number of parts, as in `2/5`.')
}

/** @throws InvalidArgumentError where it is no whole number. */
export function readCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It has to be a whole number.')
}
