/**
 * Stand-in for `vitest` that tests find when they run with mutants: their functions are kept, to
 * be run as often as there are mutants. Only what the tests of the rooms use is here.
 */
type Body = (...values: unknown[]) => unknown
type Add = (name: unknown, ...rest: unknown[]) => void

/** A test that can be run. */
export interface CollectedTest {
  readonly name: string
  run(): Promise<void>
}

interface Scope {
  readonly name: string
  readonly before: Body[]
  hasBegun: boolean
}

const scopes: Scope[] = [{name: '', before: [], hasBegun: false}]
export const tests: CollectedTest[] = []

const add: Add = (name, ...rest) => addTest(name, bodyOf(rest), () => [])

export const it = Object.assign(add, tables(addTest), {
  skipIf: (isOff: unknown) => (isOff ? ignore : it),
  runIf: (isOn: unknown) => (isOn ? it : ignore)
})
export const describe = Object.assign(
  ((name, ...rest) => addGroup(name, bodyOf(rest), () => [])) as Add,
  tables(addGroup),
  {
    skipIf: (isOff: unknown) => (isOff ? ignore : describe),
    runIf: (isOn: unknown) => (isOn ? describe : ignore)
  }
)
export const ignore = Object.assign(
  (() => {}) as Add,
  tables(() => {})
)

export function beforeAll(body: Body): void {
  scopes.at(-1)?.before.push(body)
}

/** Nothing here is so large that it has to be cleared away. */
export function afterAll(): void {}

function addTest(name: unknown, body: Body, valuesOf: () => readonly unknown[]): void {
  const around = [...scopes]
  tests.push({
    name: [...around.map(scope => scope.name), String(name)].filter(Boolean).join(' › '),
    async run() {
      for (const scope of around) {
        if (scope.hasBegun) continue
        scope.hasBegun = true
        for (const before of scope.before) await before()
      }
      await body(...valuesOf())
    }
  })
}

function addGroup(name: unknown, body: Body, valuesOf: () => readonly unknown[]): void {
  scopes.push({name: String(name), before: [], hasBegun: false})
  body(...valuesOf())
  scopes.pop()
}

/** `each` spreads a row that is an array, `for` gives it as it is. */
function tables(addOne: (name: unknown, body: Body, valuesOf: () => readonly unknown[]) => void) {
  const context = {skip: () => {}}
  return {
    each:
      (rows: readonly unknown[]) =>
      (name: unknown, ...rest: unknown[]) => {
        for (const [index, row] of rows.entries()) {
          addOne(`${name} [${index}]`, bodyOf(rest), () => (Array.isArray(row) ? row : [row]))
        }
      },
    for:
      (rows: readonly unknown[]) =>
      (name: unknown, ...rest: unknown[]) => {
        for (const [index, row] of rows.entries()) {
          addOne(`${name} [${index}]`, bodyOf(rest), () => [row, context])
        }
      }
  }
}

function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find(value => typeof value === 'function')
  if (!body) throw new TypeError('a test has a function')
  return body as Body
}

export {expect, vi} from './host.ts'
export {it as test}
