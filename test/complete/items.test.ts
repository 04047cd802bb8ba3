import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {itemsOf} from '../../src/complete/items.ts'
import {mayBeStandard, stdPackages, stdPackagesNamed} from '../../src/complete/std-packages.ts'
import {tokensOf} from '../../src/complete/tokens.ts'

function kinds(code: string): readonly string[] {
  return itemsOf(tokensOf(code)).map(({kind, names}) => [kind, ...names].join(' '))
}

describe('itemsOf', () => {
  it.each([
    ['func (t T) M() {}', ['method M']],
    ['func (t *T[P]) M() {}', ['method M']],
    ['func F[P any](p P) {}', ['func F']],
    ['func() {}()', ['statement']],
    ['func(a int) (b int) { return a }(1)', ['statement']],
    ['func(a int) pkg.T { return a }(1)', ['statement']],
    ['func(f func(int)) func(int) { return f }(nil)', ['statement']],
    ['var a, b int = c, d', ['var a b']],
    ['var (\n\ta = f(b, c)\n\td, e int\n)', ['var a d e']],
    ['const (\n\tA = iota\n\tB\n)', ['const A B']],
    ['type (\n\tA struct{ x int }\n\tB = A\n)', ['type A B']],
    ['outer:\nfor {\n}', ['statement']],
    ['x :=\n\t1\ny := 2', ['statement', 'statement']],
    ['a.\n\tb()', ['statement']],
    ['s := `a\n}`; t := 1', ['statement', 'statement']],
    ['f() /* a\n*/ g()', ['statement', 'statement']],
    ['', []]
  ])('reads %j', (code, expected) => {
    expect(kinds(code)).toEqual(expected)
  })

  it('finds no statement at the top level of any file of the library', async context => {
    const found = await findToolchain({})
    if (!found.ok) throw new Error(found.problem)
    const library = path.join(found.toolchain.goroot, 'src')
    const folders = ['go/types', 'net/http', 'slices', 'runtime', 'fmt', 'crypto/x509']
    const files = folders.flatMap(folder =>
      readdirSync(path.join(library, folder))
        .filter(name => name.endsWith('.go'))
        .map(name => path.join(library, folder, name))
    )
    if (files.length === 0) context.skip('this Go came without the source of its library')
    const misread = files.filter(file => {
      const [first, ...rest] = kinds(readFileSync(file, 'utf8'))
      return (
        !first?.startsWith('package ') || rest.some(kind => /^(?:statement|package)/.test(kind))
      )
    })
    expect(misread).toEqual([])
  })
})

describe('std packages', () => {
  it('has each name, with the likeliest first', () => {
    expect(stdPackagesNamed('http')).toEqual(['net/http'])
    expect(stdPackagesNamed('rand')[0]).toBe('math/rand')
    expect(stdPackagesNamed('constructor')).toEqual([])
  })

  it('knows every package of that name, and only real ones', () => {
    for (const name of ['rand', 'template', 'pprof', 'scanner']) {
      const all = [...stdPackages].filter(each => each.replace(/\/v\d+$/, '').endsWith(`/${name}`))
      expect(stdPackagesNamed(name).toSorted()).toEqual(all.toSorted())
    }
  })

  it.each(['std', 'all', 'cmd/go', 'fmt/...', 'C', './fmt', 'fmt@latest', '-x', 'example.com/a'])(
    'does not take %s for one',
    name => {
      expect(mayBeStandard(name)).toBe(false)
    }
  )
})
