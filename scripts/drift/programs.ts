import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {extract, parseMarkdown} from '../../src/extract/index.ts'
import {findErrorcheckFiles} from '../../test/truth/errorcheck.ts'
import type {TruthGo} from '../../test/truth/toolchain.ts'

/** A Go file that old compilers may compile, and with what besides `-m`. */
export interface Program {
  /** Its origin: `escape2.go`, `pixels-1.9.md:5`. */
  readonly origin: string
  readonly name: string
  readonly source: string
  readonly flags: readonly string[]
}

/** Return the compiler team's tests of `-m`, their expectations cut off as no article has them. */
export async function teamPrograms(go: TruthGo): Promise<readonly Program[]> {
  const {files} = await findErrorcheckFiles(go)
  return files.map(({path, source, flags}) => ({
    origin: path,
    name: path.slice(path.lastIndexOf('/') + 1),
    source: source.replace(/[ \t]*\/\/ (?:GC_)?ERROR(?:AUTO)? .*$/gm, ''),
    flags: flags.filter(flag => !/^-m(?:=\d+)?$/.test(flag))
  }))
}

/** Return the whole programs that the articles of `docs-fixtures/` show. */
export async function fixturePrograms(folder: string): Promise<readonly Program[]> {
  const names = (await readdir(folder)).filter(name => /\.mdx?$/.test(name)).sort()
  const found = await Promise.all(
    names.map(async name => {
      const markdown = await readFile(join(folder, name), 'utf8')
      return extract(parseMarkdown(markdown, name), markdown, name)
        .blocks.filter(({shape}) => shape === 'program')
        .map(({code, line}) => {
          const source = code.text.endsWith('\n') ? code.text : `${code.text}\n`
          return {origin: `${name}:${line}`, name: 'main.go', source, flags: []}
        })
    })
  )
  return found.flat()
}

/** Return the packages that programs import. */
export function importsOf(programs: readonly Pick<Program, 'source'>[]): readonly string[] {
  const paths = programs.flatMap(({source}) =>
    [...source.matchAll(/^\s*(?:import\s+)?(?:[\w.]+\s+)?"([a-z][\w/.-]*)"\s*$/gm)].map(
      ([, path = '']) => path
    )
  )
  return [...new Set(paths)].sort()
}
