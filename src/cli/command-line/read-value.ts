import {InvalidArgumentError} from 'commander'
import {type EngineName, engines} from '../../options.ts'
import {parseShard, type Shard} from '../files/shard.ts'

/** @throws InvalidArgumentError where it names no engine. */
export function readEngine(value: string): EngineName {
  const engine = engines.find(name => name === value)
  if (engine) return engine
  throw new InvalidArgumentError(`It has to be one of ${engines.join(', ')}.`)
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
