/** Every command that the pages show is run as it stands, or is told here why it cannot be. */
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {commands} from './pages.ts'
import {readersProject, runLine} from './project.ts'

const root = new URL('../../', import.meta.url)
const {scripts} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

/** Commands that cannot run here: why, and which test has them instead. */
const cannotRun: readonly (readonly [RegExp, why: string, test?: string])[] = [
  [/^npm install\b/, 'takes the network', 'test/integration/weight.test.ts'],
  [/^npm (?:init|pack)$/, 'is npm’s own, named only'],
  [/^npm (?:start|test)$|^npm run\b/, 'is a script of this repository: see below'],
  [/^npm run build$/, 'builds a site of examples/', 'test/sites/site.ts'],
  [/^npx vitest\b/, 'runs these very tests: see below'],
  [/^npx @changesets/, 'takes the network'],
  [/^npx (?:husky|lint-staged)\b/, 'is no program of ours', 'test/integration/recipes.test.ts'],
  [/^cd examples\//, 'stands before what builds a site', 'test/sites/site.ts'],
  [/--watch\b/, 'does not end', 'test/cli/watch.test.ts'],
  [/^goclaims mdbook$/, 'reads what mdBook hands it', 'test/cli/mdbook.test.ts'],
  [/^goclaims toolchain\b/, 'takes the network', 'test/integration/toolchain.test.ts'],
  [/--go ~\/sdk\//, 'takes an older Go', 'test/integration/old-go.test.ts'],
  [/--for 1\.22/, 'takes an older Go', 'test/cli/update-for.test.ts']
]

/** What a reader puts for a name in capitals, behind a command only named, or does before. */
const filledIn: readonly (readonly [RegExp, string])[] = [
  [/\bFILE:LINE\b/, 'post.md:26'],
  [/\bpost\.md:(?:LINE|48|154)\b/, 'post.md:26'],
  [/\bCOMMAND\b/, 'explain'],
  [/^goclaims explain --trace$/, '$& post.md:26'],
  [/^goclaims (?:history|update(?: --go newest)?|(?:check )?--(?:fix|history))$/, '$& post.md'],
  [/^goclaims merge$/, 'goclaims --format json docs > report.json; $& report.json'],
  [/^(npx goclaims --baseline known-claims.json) content$/, '$1 --write-baseline content; $&']
]

const lines = [...new Set(commands.map(({text}) => text))]
const reasonOf = (line: string) => cannotRun.find(([pattern]) => pattern.test(line))

describe('a command of the pages', () => {
  test.for(lines.filter(line => !reasonOf(line)))('%s', async line => {
    const filled = filledIn.reduce((text, [from, to]) => text.replace(from, to), line)
    const {exitCode, all} = await runLine(await readersProject(), filled)
    expect({exitCode, all}).toMatchObject({exitCode: expect.toBeOneOf([0, 1])})
    expect(all).not.toMatch(/^(?:npm (?:error|ERR)|sh: )/m)
  })

  test('that cannot run here is there, and so is the test that has it', () => {
    const unused = cannotRun.filter(([pattern]) => !lines.some(line => pattern.test(line)))
    expect(unused).toEqual([])
    const files = cannotRun.flatMap(([, , file]) => file ?? [])
    expect(files.filter(file => !existsSync(new URL(file, root)))).toEqual([])
  })

  test('of npm is a script that there is', () => {
    const names = lines.flatMap(
      line => /^npm (?:run )?(start|test|(?<=run )[\w:]+)/.exec(line)?.[1] ?? []
    )
    expect(names).toContain('start')
    expect(names.filter(name => !(name in scripts))).toEqual([])
  })

  test('of vitest names tests that there are', () => {
    const paths = lines.flatMap(line => /^npx vitest run (\S+)$/.exec(line)?.[1] ?? [])
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter(path => !existsSync(new URL(path, root)))).toEqual([])
  })
})
