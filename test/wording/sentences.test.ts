import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import {messageIds} from '../../src/wording/sentences.ts'

test('the README names every messageId, each at its rule, once', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const [, table = ''] = /^\| rule \| `messageId` \|\n.*\n((?:\|.*\n)+)/m.exec(readme) ?? []
  const rows = table
    .trimEnd()
    .split('\n')
    .map(row => [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word))
  expect(rows.map(([rule]) => rule)).toEqual(allRules.map(({meta}) => meta.id))
  expect(rows.flatMap(([, ...ids]) => ids).toSorted()).toEqual(messageIds.toSorted())
})
