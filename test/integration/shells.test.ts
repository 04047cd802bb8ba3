import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {installed} from './debian.ts'
import {projectWith, runIn} from './project.ts'

/** What is typed, the last word in part, and what that can become in the folder below. */
const answers: Readonly<Record<string, readonly string[]>> = {
  '--form': ['--format'],
  '--format s': ['sarif', 'stylish'],
  '-f ': ['compact', 'github', 'json', 'junit', 'markdown', 'pretty', 'sarif', 'stylish'],
  ca: ['cache', 'canals', 'cargo.mdx'],
  'check ca': ['canals', 'cargo.mdx'],
  'cache ': ['clear', 'stat'],
  'cache --c': ['--cache-dir', '--config'],
  'cache stat s': [],
  'update --wh': ['--whole'],
  'check --wh': [],
  '--max-warnings ': [],
  '-o j': ['json', 'junit'],
  'merge ca': ['canals', 'cards.json'],
  'merge --fr': ['--frail'],
  '--cache-dir ca': ['canals'],
  '--config ca': ['canals', 'cards.json', 'cargo.mdx', 'cars.txt'],
  'completion ': ['bash', 'fish', 'zsh'],
  'help me': ['merge']
}

const bare = {
  bash: ['--norc', '--noprofile'],
  zsh: ['--no-rcs'],
  fish: ['--no-config']
} as const

/** Ask a shell, which has sourced the script, what words can become. */
async function shellWithScript(shell: keyof typeof bare) {
  const cwd = await projectWith({'cards.json': '{}', 'cargo.mdx': '', 'cars.txt': ''})
  await mkdir(join(cwd, 'canals'))
  const script = join(cwd, 'script')
  await writeFile(script, (await runIn(cwd, 'goclaims', ['completion', shell])).output)
  const driver = fileURLToPath(new URL(`shells/complete.${shell}`, import.meta.url))
  return async (...words: readonly string[]) => {
    const {output} = await runIn(cwd, shell, [...bare[shell], driver, script, ...words])
    const found = output.split(/\r?\n/).map(word => word.replace(/[=/]$/, ''))
    return [...new Set(found)].filter(word => word !== '').sort()
  }
}

test.for(['bash', 'zsh', 'fish'] as const)('%s completes', async (shell, {skip}) => {
  const missing = await installed(shell)
  if (missing !== null) skip(missing)
  const complete = await shellWithScript(shell)
  const found: Record<string, readonly string[]> = {}
  for (const line of Object.keys(answers)) found[line] = await complete(...line.split(' '))
  expect(found).toEqual(answers)
})

test('bash completes what stands after a `=`, which it takes for words of their own', async () => {
  const complete = await shellWithScript('bash')
  expect(await complete('--format', '=', 'g')).toEqual(['github'])
  expect(await complete('--output', '=', 'json', '=', 'car')).toEqual([
    'cards.json',
    'cargo.mdx',
    'cars.txt'
  ])
})

test('the page of the manual has nothing that mandoc warns of', async ({skip}) => {
  const cwd = await projectWith({})
  const page = join(cwd, 'node_modules/remark-lint-go-claims/docs/goclaims.1')
  const missing = await installed('mandoc')
  if (missing !== null) skip(missing)
  const {output} = await runIn(cwd, 'mandoc', ['-T', 'lint', page])
  // It has none, so that it does not change by the day.
  const said = output.split('\n').filter(line => line !== '' && !line.includes('missing date'))
  expect(said).toEqual([])
})
