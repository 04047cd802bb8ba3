/** What remark's report on a terminal says of Go, each as `expectedFindings` has it. */
export function reported(output: string, level = 'warning'): string[] {
  const row = new RegExp(`^(\\S+) +${level} +(.+?) +(go-\\S+) +goclaims$`, 'gm')
  return [...output.matchAll(row)].map(([, place, reason, rule]) => `${rule} ${place} ${reason}`)
}
