import {describe, expect, it} from 'vitest'
import {filesUnit} from '../../src/pair/files.ts'
import {articleWith, go, output} from './articles.ts'

/** The unit of the files that the last listing names: each with its lines. */
const filesFor = (...parts: readonly string[]) => {
  const {article, listing} = articleWith(...parts)
  const found = filesUnit(article, listing.claims, listing.order)
  return (
    found && {
      isSaid: found.isSaid,
      shape: found.unit.shape,
      files: Object.fromEntries(
        found.unit.files.map(({name, lines}) => [name, lines.map(({text}) => text).join('\n')])
      )
    }
  )
}

const lamp = 'package home\n\nfunc lamp() *int {\n\twatt := 40\n\treturn &watt\n}'
const door = 'package home\n\n// A door.\n\nfunc door() *int {\n\theight := 2\n\treturn &height\n}'
const claimed = output('./lamp.go:4:2: moved to heap: watt', './door.go:6:2: moved to heap: height')

describe('files that blocks say they are', () => {
  it('makes one unit of them, whole where each is', () => {
    expect(filesFor(go(`// lamp.go\n${lamp}`), go(`// door.go\n${door}`), claimed)).toMatchObject({
      isSaid: true,
      shape: 'file',
      files: {'lamp.go': `// lamp.go\n${lamp}`, 'door.go': `// door.go\n${door}`}
    })
  })

  it('takes the last version before the listing, else the first after it', () => {
    const newer = lamp.replace('40', '60')
    const files = filesFor(
      go(`// lamp.go\n${lamp}`),
      go(`// lamp.go\n${newer}`),
      claimed,
      go(`// door.go\n${door}`),
      go(`// door.go\n${door.replace('2', '3')}`)
    )?.files
    expect(files?.['lamp.go']).toContain('watt := 60')
    expect(files?.['door.go']).toContain('height := 2')
  })

  it('is a program where one of them is', () => {
    const main = 'package main\n\nfunc main() {\n\tlamp()\n}'
    const unit = filesFor(
      go(`// lamp.go\n${lamp.replace('home', 'main')}`),
      go(`// main.go\n${main}`),
      output('./lamp.go:5:2: moved to heap: watt', './main.go:4:6: inlining call to lamp')
    )
    expect(unit?.shape).toBe('program')
  })

  it('is none where a listing names one file, or code is shown for one only', () => {
    const one = output('./lamp.go:4:2: moved to heap: watt', './lamp.go:3:6: can inline lamp')
    expect(filesFor(go(`// lamp.go\n${lamp}`), go(`// door.go\n${door}`), one)).toBeNull()
    expect(filesFor(go(`// lamp.go\n${lamp}`), claimed)).toBeNull()
  })
})

describe('files that no block says', () => {
  it('gives each name to the block that fits it', () => {
    for (const blocks of [
      [lamp, door],
      [door, lamp]
    ]) {
      expect(filesFor(...blocks.map(go), claimed)).toMatchObject({
        isSaid: false,
        files: {'lamp.go': lamp, 'door.go': door}
      })
    }
  })

  it('takes no block that says another name, comes later, or has no claimed column', () => {
    expect(filesFor(go(lamp), go(`// gate.go\n${door}`), claimed)).toBeNull()
    expect(filesFor(go(lamp), claimed, go(door))).toBeNull()
    const odd = output(
      './lamp.go:4:2: moved to heap: watt',
      './door.go:6:40: moved to heap: height'
    )
    expect(filesFor(go(lamp), go(door), odd)).toBeNull()
  })

  it('takes the one that fits where it stands before one that needs an offset', () => {
    const moved = `// Package home.\n${lamp}`
    for (const blocks of [
      [moved, lamp],
      [lamp, moved]
    ]) {
      expect(filesFor(...blocks.map(go), go(door), claimed)?.files['lamp.go']).toBe(lamp)
    }
  })

  it('takes the nearest of two that fit alike, and no block twice', () => {
    const newer = lamp.replace('40', '60')
    expect(filesFor(go(lamp), go(newer), go(door), claimed)?.files['lamp.go']).toBe(newer)
    const same = output('./a.go:4:2: moved to heap: watt', './b.go:4:2: moved to heap: watt')
    expect(filesFor(go(lamp), same)).toBeNull()
  })

  it('looks back over eight blocks', () => {
    const filler = (count: number) =>
      Array.from({length: count}, (_, index) => go(`type filler${index} int`))
    expect(filesFor(go(lamp), ...filler(6), go(door), claimed)).not.toBeNull()
    expect(filesFor(go(lamp), ...filler(7), go(door), claimed)).toBeNull()
  })
})

describe('files that go on', () => {
  const bell = 'func bell() *int {\n\ttone := 7\n\treturn &tone\n}'
  const named = [go(`// lamp.go\n${lamp}`), go(`// door.go\n${door}`)]
  const more = (line: string) =>
    output('./lamp.go:5:2: moved to heap: watt', './door.go:7:2: moved to heap: height', line)

  it('adds a later piece to the file whose claims it explains', () => {
    const inLamp = filesFor(...named, go(bell), more('./lamp.go:10:2: moved to heap: tone'))
    expect(inLamp?.files).toEqual({
      'lamp.go': `// lamp.go\n${lamp}\n\n${bell}`,
      'door.go': `// door.go\n${door}`
    })
    const inDoor = filesFor(...named, go(bell), more('./door.go:12:2: moved to heap: tone'))
    expect(inDoor?.files).toEqual({
      'lamp.go': `// lamp.go\n${lamp}`,
      'door.go': `// door.go\n${door}\n\n${bell}`
    })
  })

  it('adds no piece that explains nothing, that says its name, or that comes too late', () => {
    const line = './lamp.go:10:2: moved to heap: tone'
    const tones = (...parts: readonly string[]) =>
      Object.values(filesFor(...parts)?.files ?? {}).some(text => text.includes('tone'))
    expect(tones(...named, go(bell), more('./lamp.go:4:6: can inline lamp'))).toBe(false)
    expect(tones(...named, go(`// bell.go\n${bell}`), more(line))).toBe(false)
    expect(tones(...named, more(line), go(bell))).toBe(false)
    expect(tones(go(bell), ...named, more(line))).toBe(false)
  })
})
