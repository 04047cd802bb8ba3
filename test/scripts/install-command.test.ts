import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {onlyNeeded} from '../../scripts/install-command.mjs'

const read = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8'))
const whole = await read('package-lock.json')
const {manifest, lock} = onlyNeeded(whole)
const places = Object.keys(lock.packages)

test('what the command is built with is a part of what the lock file names', () => {
  expect(places.length).toBeLessThan(Object.keys(whole.packages).length / 2)
  expect(Object.keys(manifest.dependencies)).toEqual(
    expect.arrayContaining(['commander', 'rolldown', 'remark-parse', 'vscode-languageserver'])
  )
  expect(places).not.toContain('node_modules/vitest')
  expect(places).not.toContain('node_modules/typescript')
})

test('and nothing that it needs is left out', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, locked]) =>
    Object.keys(Object(locked).dependencies ?? {}).filter(
      name => !places.some(other => other.endsWith(`node_modules/${name}`)) && place !== name
    )
  )
  expect(missing).toEqual([])
})

test('in the versions of the lock file', () => {
  for (const place of places.filter(Boolean)) {
    expect(lock.packages[place]?.version).toBe(whole.packages[place].version)
  }
})
