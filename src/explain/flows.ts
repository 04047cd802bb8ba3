import type {Diagnostic, Position} from '../model/index.ts'

/** A value going from one place to another, with what it goes through in the code. */
export interface Flow {
  readonly text: string
  readonly to: string
  readonly operator: string
  readonly from: string
  readonly steps: readonly Diagnostic[]
}

/** An explanation of `-m=2`: its head, and the flows from source to sink. */
export interface FlowGroup {
  readonly head: Diagnostic
  readonly flows: readonly [Flow, ...Flow[]]
}

/** Put the lines of explanations together that the compiler prints one after the other. */
export function flowGroups(diagnostics: readonly Diagnostic[]): readonly FlowGroup[] {
  const groups: FlowGroup[] = []
  for (const [index, head] of diagnostics.entries()) {
    if (head.kind !== 'escapes-head' && head.kind !== 'leaks-head') continue
    const [first, ...rest] = flowsAfter(diagnostics, index)
    const group = first ? {head, flows: [first, ...rest] as const} : null
    // A loop is analysed as often as it takes, and explained each time.
    if (group && !groups.some(other => nameOf(other) === nameOf(group))) {
      groups.push({head, flows: [...group.flows]})
    }
  }
  return groups
}

/** The groups that are about a diagnostic: at its place and, if some are, about its subject. */
export function groupsOf(
  diagnostic: Diagnostic,
  groups: readonly FlowGroup[]
): readonly FlowGroup[] {
  const here = groups.filter(({head}) => samePlace(head.position, diagnostic.position))
  const narrower = [
    here.filter(({head}) => head.text === diagnostic.text),
    here.filter(group => nameOf(group).split('\n').includes(diagnostic.text)),
    here.filter(
      ({head}) =>
        head.subject === diagnostic.subject && head.fields.result === diagnostic.fields.result
    ),
    here.filter(({head}) => head.subject === diagnostic.subject)
  ]
  return narrower.find(some => some.length > 0) ?? here
}

/**
 * Find where a way goes on: the group of what the last flow ends in, if that itself has to be on
 * the heap. The compiler gives no more than its name, so it has to be the only one of that name in
 * the function, or on the line where the way ends.
 *
 * @param lines Of the file. Go 1.24 and older do not name the function: these have to tell.
 */
export function groupBehind(
  group: FlowGroup,
  groups: readonly FlowGroup[],
  lines: readonly string[]
): FlowGroup | null {
  const {to, steps} = lastFlow(group)
  const name = /^\{storage for (.+)\}$/.exec(to)?.[1] ?? to
  const end = Number(steps.at(-1)?.fields.atLine)
  const named = groups.filter(
    ({head}) =>
      head.kind === 'escapes-head' &&
      head.subject === name &&
      head.fields.in === group.head.fields.in &&
      head.position.file === group.head.position.file &&
      (head.fields.in !== undefined || areTogether(lines, head.position.line ?? 0, end))
  )
  const near = named.filter(({head}) => head.position.line === end)
  return only(named) ?? only(near)
}

/** Tell whether no function of the package begins between two lines. */
function areTogether(lines: readonly string[], one: number, other: number): boolean {
  const between = lines.slice(Math.min(one, other), Math.max(one, other))
  return !between.some(line => /^func\b/.test(line))
}

/** The flow that a way ends with. */
export function lastFlow({flows}: FlowGroup): Flow {
  return flows.at(-1) ?? flows[0]
}

/** The first of some groups that are all about one place; `null` if they are about several, or there is none. */
function only([first, ...rest]: readonly FlowGroup[]): FlowGroup | null {
  const isOne = rest.every(({head}) => first && samePlace(head.position, first.head.position))
  return first && isOne ? first : null
}

function flowsAfter(diagnostics: readonly Diagnostic[], start: number): readonly Flow[] {
  const flows: {flow: Diagnostic; steps: Diagnostic[]}[] = []
  for (let index = start + 1; index < diagnostics.length; index++) {
    const line = diagnostics[index]
    if (line?.kind === 'flow-step') flows.push({flow: line, steps: []})
    else if (line?.kind === 'from-step') flows.at(-1)?.steps.push(line)
    else break
  }
  return flows.map(({flow, steps}) => ({
    text: flow.text,
    to: flow.fields.to ?? '',
    operator: flow.fields.operator ?? '',
    from: flow.subject,
    steps
  }))
}

/** All words of a group, which tell it from others. */
function nameOf({head, flows}: FlowGroup): string {
  const lines = flows.flatMap(({text, steps}) => [text, ...steps.map(step => step.text)])
  const {file, line, column} = head.position
  return [`${file}:${line}:${column}`, head.text, ...lines].join('\n')
}

function samePlace(one: Position, other: Position): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column
}
