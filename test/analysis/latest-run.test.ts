import {once} from 'node:events'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {latestRuns} from '../../src/analysis/latest-run.ts'

const open = () => new VFile({data: {lspDocumentUri: 'file:///post.md'}})

/** A run that ends only when it is stopped. */
async function endless(signal?: AbortSignal): Promise<string> {
  if (signal && !signal.aborted) await once(signal, 'abort')
  return 'stopped'
}

test('a newer run of a document stops those before, and they have its result', async () => {
  const runs = latestRuns<string>()
  const ended: string[] = []
  const results = [
    runs.start(open(), '', endless).finally(() => ended.push('first')),
    runs.start(open(), '', endless).finally(() => ended.push('second')),
    runs.start(open(), '', async () => 'newest').finally(() => ended.push('third'))
  ]
  expect(await Promise.all(results)).toEqual(['newest', 'newest', 'newest'])
  expect(ended.at(-1)).toBe('third')
})

test('what has ended is neither stopped nor kept', async () => {
  const runs = latestRuns<boolean>()
  let first: AbortSignal | undefined
  await runs.start(open(), '', async signal => {
    first = signal
    return true
  })
  expect(await runs.start(open(), '', async signal => signal?.aborted ?? true)).toBe(false)
  expect(first?.aborted).toBe(false)
})

test('a run that fails fails those that it took the place of, and nothing after', async () => {
  const runs = latestRuns<string>()
  const first = runs.start(open(), '', endless)
  const second = runs.start(open(), '', () => Promise.reject(new Error('broken')))
  expect((await Promise.allSettled([first, second])).map(({status}) => status)).toEqual([
    'rejected',
    'rejected'
  ])
  expect(await runs.start(open(), '', async () => 'fine')).toBe('fine')
})

test('files of the disk, other documents and other runs of one document go on', async () => {
  const runs = latestRuns<string>()
  const other = new VFile({data: {lspDocumentUri: 'file:///other.md'}})
  const files = [new VFile({path: 'post.md'}), new VFile({path: 'post.md'}), other, open()]
  const results = files.map((file, index) => runs.start(file, '', async () => `${index}`))
  expect(await Promise.all([...results, runs.start(open(), 'b', async () => 'b')])).toEqual([
    '0',
    '1',
    '2',
    '3',
    'b'
  ])
})
