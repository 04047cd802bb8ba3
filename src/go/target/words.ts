import type {Port, Target, TargetVariable, TargetWords} from '../../model/index.ts'
import {isPort, nearestPorts} from './ports.ts'

type TuningVariable = Exclude<TargetVariable, 'GOOS' | 'GOARCH'>

/** Values that some Go knows for a variable of an architecture: no other reaches the compiler. */
const tuningValues: Readonly<Record<TuningVariable, RegExp>> = {
  GO386: /^(?:387|sse2|softfloat)$/,
  GOAMD64: /^v[1-4]$/,
  GOARM: /^[5-7](?:,(?:soft|hard)float)?$/,
  GOARM64: /^v[89]\.\d(?:,(?:lse|crypto))*$/,
  GOMIPS: /^(?:soft|hard)float$/,
  GOMIPS64: /^(?:soft|hard)float$/,
  GOPPC64: /^power\d{1,2}$/,
  GORISCV64: /^rva\d\du64$/,
  GOWASM: /^(?:satconv|signext)(?:,(?:satconv|signext))*$/
}

const tuningVariables = Object.keys(tuningValues) as readonly TuningVariable[]
const variables: readonly TargetVariable[] = ['GOOS', 'GOARCH', ...tuningVariables]

/**
 * Return what words of a shell (`GOOS=windows`, `PATH=/bin`) say of the target. A value that is put
 * in when the command runs (`$ARCH`) says nothing.
 */
export function targetWordsIn(words: readonly string[]): TargetWords {
  const said = words.flatMap(word => {
    const [, name, value = ''] = /^(GO\w+)=([\w.,]+)$/.exec(word) ?? []
    const variable = variables.find(known => known === name)
    return variable ? [[variable, value] as const] : []
  })
  return Object.fromEntries(said)
}

/** Put together what several places say of a target: what is said first counts. */
export function mergeWords(...said: readonly (TargetWords | null | undefined)[]): TargetWords {
  return Object.assign({}, ...said.toReversed()) as TargetWords
}

/** Tell whether words say something. */
export function saysTarget(words: TargetWords): boolean {
  return Object.keys(words).length > 0
}

/**
 * Return the target that words mean; `null` where Go has none such. What they do not say is as
 * usual, where there is such a port, else as is commonest.
 */
export function targetOf(words: TargetWords, usual: Port): Target | null {
  const {GOOS, GOARCH} = words
  const port = nearestPorts(usual).find(
    ({goos, goarch}) => (GOOS ?? goos) === goos && (GOARCH ?? goarch) === goarch
  )
  const tuned = tuningVariables.filter(name => words[name] !== undefined)
  if (!port || tuned.some(name => !tuningValues[name].test(words[name] ?? ''))) return null
  const tuning = tuned.map(name => `${name}=${words[name]}`)
  return tuning.length > 0 ? {...port, tuning} : port
}

/** Write a target as people read it: `windows/amd64`, `linux/amd64 GOAMD64=v3`. */
export function targetText({goos, goarch, tuning = []}: Target): string {
  return [`${goos}/${goarch}`, ...tuning].join(' ')
}

/** Tell whether what was compiled for something is what words ask for. */
export function isAsAsked(words: TargetWords, compiled: Target): boolean {
  const asked = targetOf(words, compiled)
  return asked !== null && targetText(asked) === targetText(compiled) && isPort(compiled)
}
