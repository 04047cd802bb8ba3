import {lastIdentifier} from '../go/source/index.ts'
import type {Diagnostic, Unit} from '../model/index.ts'
import {quote} from '../wording/index.ts'
import {codePlace} from './code-place.ts'
import type {Evidence} from './compiler-output.ts'
import type {Reasoning, Step} from './explanation.ts'
import {type Flow, type FlowGroup, groupBehind, groupsOf, lastFlow} from './flows.ts'
import {wordOfStep} from './step-words.ts'

/** Longest chain of explanations when one value is on the heap because of another. */
const longest = 4

/** The ways on which something gets to the heap or out of its function, step by step. */
export function flowReasons(diagnostic: Diagnostic, evidence: Evidence): readonly Reasoning[] {
  const told = new Set<FlowGroup>()
  for (const group of groupsOf(diagnostic, evidence.groups)) {
    let next: FlowGroup | null = group
    for (let count = 0; next && !told.has(next) && count < longest; count++) {
      told.add(next)
      next = leavesAtEnd(next) ? null : behind(next, evidence)
    }
  }
  return [...told].map(group => reasonOf(group, evidence))
}

function reasonOf(group: FlowGroup, evidence: Evidence): Reasoning {
  return {
    sentence: `Why ${headSentence(group)}:`,
    steps: group.flows.flatMap(flow => stepsOf(flow, evidence)),
    conclusion: conclusionOf(group, evidence)
  }
}

/** Return what a group explains. Go 1.24 and older do not say in which function. */
function headSentence({head}: FlowGroup): string {
  const {subject, fields} = head
  const function_ = fields.in === undefined ? null : quote(fields.in)
  if (head.kind === 'escapes-head') {
    return `${quote(subject)} escapes to the heap${function_ === null ? '' : ` in ${function_}`}`
  }
  const of = function_ === null ? '' : ` of ${function_}`
  return `parameter ${quote(subject)}${of} leaks to ${writeLocation(fields.result ?? '')}`
}

function stepsOf(flow: Flow, {analysis, reconciled}: Evidence): readonly Step[] {
  const {from, operator, to} = flow
  return flow.steps.map(({subject, fields}) => {
    const word = wordOfStep(fields.why ?? '')
    const position = {
      file: fields.atFile ?? null,
      line: numberOf(fields.atLine),
      column: numberOf(fields.atColumn)
    }
    return {
      expression: subject,
      why: fields.why ?? '',
      sentence: word?.sentence(quote(subject)) ?? `it goes on in ${quote(subject)}`,
      place: codePlace(analysis.article, reconciled, position),
      flow: {from, operator, to}
    }
  })
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

/** Return what follows from the end of a way. */
function conclusionOf(group: FlowGroup, evidence: Evidence): string | null {
  const {unit} = evidence
  const {head} = group
  const {to, steps} = lastFlow(group)
  const subject = quote(head.subject)
  if (head.kind === 'leaks-head') return leakConclusion(group, unit)
  if (to === '{heap}') {
    const row = wordOfStep(steps.at(-1)?.fields.why ?? '')
    return row?.heap === undefined
      ? 'From there it may be used when the function has returned, so it has to be on the heap.'
      : row.heap
  }
  if (leavesAtEnd(group) || isNamedResult(unit, group, to)) {
    return `What a function returns outlives its call, so ${subject} has to be on the heap.`
  }
  const name = writeLocation(to)
  return behind(group, evidence)
    ? `And ${name} has to be on the heap itself:`
    : `And ${name} lives longer than ${subject} could on the stack.`
}

function behind(group: FlowGroup, {groups, unit}: Evidence): FlowGroup | null {
  const file = unit.files.find(({name}) => name === group.head.position.file)
  return groupBehind(group, groups, file?.lines.map(({text}) => text) ?? [])
}

/**
 * Return what a leak means for what is passed: not a pointer itself has to be on the heap, but what
 * it points to.
 */
function leakConclusion(group: FlowGroup, unit: Unit): string {
  const {subject, fields} = group.head
  const name = quote(subject)
  const what = Number(fields.derefs) > 0 ? `something that is read through ${name}` : name
  const {to} = lastFlow(group)
  return leavesAtEnd(group) || isNamedResult(unit, group, to)
    ? `So callers get ${what} back: where what it points to is kept is decided at each call.`
    : `So ${what} gets to ${writeLocation(to)}, and what it points to has to be on the heap.`
}

/** Tell whether a way ends with a return, and not in something of the function. */
function leavesAtEnd(group: FlowGroup): boolean {
  const {to, steps} = lastFlow(group)
  return /^~r\d+$/i.test(to) || steps.at(-1)?.fields.why === 'return'
}

/** Tell whether a name is that of a result, as the line of the function has it. */
function isNamedResult({files}: Unit, {head}: FlowGroup, name: string): boolean {
  const method = lastIdentifier(head.fields.in ?? '')
  const lines = files.find(file => file.name === head.position.file)?.lines ?? []
  if (method === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return false
  return lines.some(({text}) => {
    const at = /\bfunc\b/.test(text) ? text.indexOf(`${method}(`) : -1
    const results = at < 0 ? null : /\)\s*\(([^()]*)\)\s*\{/.exec(text.slice(at))
    return results?.[1]?.split(',').some(result => result.trim().split(/\s/, 1)[0] === name)
  })
}

/** A place that something flows to, as readers call it. */
function writeLocation(location: string): string {
  if (location === '{heap}') return 'the heap'
  const name = /^\{storage for (.+)\}$/.exec(location)?.[1] ?? location
  return /^~r\d+$/i.test(name) ? `the result ${quote(name)}` : quote(name)
}
