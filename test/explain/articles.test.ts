/**
 * What `explain` prints for articles, as snapshots on disk to be read in a diff: of
 * `docs-fixtures/`, and of `articles/` for what these do not show. They are for one Go minor.
 */
import {expect, test} from 'vitest'
import {analysisOf, explained, installedGo, textOf} from './explained.ts'

const snapshotsGo = '1.26'

test.for([
  ['moved', '../../docs-fixtures/weather.md', null],
  ['shifted', '../../docs-fixtures/konten.md', null],
  ['opposite', '../../docs-fixtures/caja.md', 38],
  ['silent', '../../docs-fixtures/shapes.md', 38],
  ['reworded', '../../docs-fixtures/dingdan.md', 47],
  ['does-not-compile', '../../docs-fixtures/forgot-a-variable.md', null],
  ['needs-module', '../../docs-fixtures/metrics-module.md', 23],
  ['skipped', '../../docs-fixtures/follow-the-flow.md', null],
  ['flow', '../../docs-fixtures/follow-the-flow.md', 30],
  ['inlining', '../../docs-fixtures/inlining-budget.md', null],
  ['comment', '../../docs-fixtures/said-in-comments.md', 25],
  ['fragment', '../../docs-fixtures/minuteurs.md', 26],
  ['pieces', '../../docs-fixtures/events-in-pieces.md', 36],
  ['two-files', '../../docs-fixtures/gauges.md', 39],
  ['bounds', '../../docs-fixtures/bounds-checks.md', null],
  ['all-confirmed', '../../docs-fixtures/generics.md', null],
  ['no-claims', '../../docs-fixtures/in-general.md', null],
  ['gutter', 'articles/gutter.md', null],
  ['wide', 'articles/wide.md', null],
  ['chain', 'articles/chain.md', null],
  ['captured', 'articles/chain.md', 32],
  ['outer-loop', 'articles/chain.md', 33],
  ['switched-off', 'articles/switched-off.md', null]
] as const)('%s', async ([name, article, line], {skip}) => {
  skip(installedGo !== snapshotsGo, `snapshots are for Go ${snapshotsGo}, this is ${installedGo}`)
  const analysis = await analysisOf(new URL(article, import.meta.url))
  const text = textOf(await explained(analysis, {line}))
  await expect(text).toMatchFileSnapshot(`snapshots/${name}.txt`)
})

/** `explain --trace`: how verdicts came about, and which code was tried. */
test.for([
  ['trace-shifted', '../../docs-fixtures/konten.md', 22],
  ['trace-silent', '../../docs-fixtures/shapes.md', 38],
  ['trace-skipped', '../../docs-fixtures/follow-the-flow.md', null],
  ['trace-several-blocks', '../../docs-fixtures/events-in-pieces.md', 36],
  ['trace-does-not-compile', '../../docs-fixtures/forgot-a-variable.md', null]
] as const)('%s', async ([name, article, line], {skip}) => {
  skip(installedGo !== snapshotsGo, `snapshots are for Go ${snapshotsGo}, this is ${installedGo}`)
  const analysis = await analysisOf(new URL(article, import.meta.url))
  const text = textOf(await explained(analysis, {line}), true)
  await expect(text).toMatchFileSnapshot(`snapshots/${name}.txt`)
})
