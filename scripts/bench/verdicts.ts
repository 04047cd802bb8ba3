import * as v from 'valibot'

/** Counts of verdicts and of messages by rule. */
export type Tally = ReadonlyMap<string, number>

const report = v.object({
  files: v.array(
    v.object({
      path: v.string(),
      listings: v.array(v.object({claims: v.array(v.object({verdict: v.string()}))})),
      messages: v.array(v.object({ruleId: v.nullable(v.string())}))
    })
  )
})

/** Count what a report says of each file. */
export function tallyOf(json: string): ReadonlyMap<string, Tally> {
  const {files} = v.parse(report, JSON.parse(json))
  return new Map(
    files.map(({path, listings, messages}) => {
      const verdicts = listings.flatMap(({claims}) => claims.map(({verdict}) => verdict))
      const rules = messages.map(({ruleId}) => ruleId ?? 'trouble')
      return [path, count([...verdicts, ...rules])]
    })
  )
}

/** Add counts up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = new Map<string, number>()
  for (const [name, times] of tallies.flatMap(tally => [...tally])) {
    sum.set(name, (sum.get(name) ?? 0) + times)
  }
  return sum
}

function count(names: readonly string[]): Tally {
  return addTallies(names.map(name => new Map([[name, 1]])))
}
