import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import {messageIds} from '../../src/wording/sentences.ts'

test('docs name every messageId, each at its rule, once', async () => {
  const page = await readFile(new URL('../../docs/command-line.md', import.meta.url), 'utf8')
  const [, table = ''] = /^\| rule \| `messageId` \|\n.*\n((?:\|.*\n)+)/m.exec(page) ?? []
  const rows = table
    .trimEnd()
    .split('\n')
    .map(row => [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word))
  expect(rows.map(([rule]) => rule)).toEqual(allRules.map(({meta}) => meta.id))
  expect(rows.flatMap(([, ...ids]) => ids).toSorted()).toEqual(messageIds.toSorted())
})
