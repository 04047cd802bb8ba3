import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Held, probe} from '../../src/history/index.ts'

const minors = Array.from({length: 18}, (_, at) => `1.${at + 9}`)

/** What each minor prints, and how often one was asked. */
function printing(outputs: readonly string[]) {
  const asked: string[] = []
  const hold = async (minor: string): Promise<Held> => {
    asked.push(minor)
    return {verdicts: [], output: outputs[minors.indexOf(minor)] ?? ''}
  }
  return {asked, hold}
}

async function outputsOf(outputs: readonly string[]) {
  const {asked, hold} = printing(outputs)
  const held = await probe(minors, hold)
  return {asked, found: minors.map(minor => held.get(minor)?.output)}
}

describe('probing', () => {
  test('asks the oldest, the eras and the newest where nothing changes', async () => {
    const {asked, found} = await outputsOf(minors.map(() => 'same'))
    expect(asked).toEqual(['1.9', '1.12', '1.14', '1.17', '1.26'])
    expect(new Set(found)).toEqual(new Set(['same']))
  })

  test('finds what only two versions print, between ends that agree about all else', async () => {
    const outputs = minors.map(minor =>
      ['1.15', '1.16'].includes(minor) ? 'island' : minor >= '1.17' ? 'new' : 'old'
    )
    expect((await outputsOf(outputs)).found).toEqual(outputs)
  })

  test('is what asking everyone says, as long as nothing comes back between two that agree', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), {minLength: 18, maxLength: 18}), async changes => {
        let text = 0
        const outputs = changes.map(change => String(change ? ++text : text))
        const {asked, found} = await outputsOf(outputs)
        expect(found).toEqual(outputs)
        expect(new Set(asked).size).toBe(asked.length)
      })
    ))

  test('takes any set of versions', async () => {
    const {hold} = printing(minors)
    expect([...(await probe(['1.21'], hold)).keys()]).toEqual(['1.21'])
    expect([...(await probe([], hold)).keys()]).toEqual([])
  })
})
