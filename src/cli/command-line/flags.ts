import type {OptionName, options} from './options.ts'

/** `max-warnings` is `maxWarnings`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** `no-cache` is `cache`, which is true without it. */
type FlagName<Name extends string> = Name extends `no-${infer Rest}` ? Camel<Rest> : Camel<Name>

type FlagValue<Row> = Row extends {readonly read: (...args: never) => infer Result}
  ? Result
  : Row extends {readonly value: unknown}
    ? string
    : boolean

/** Help and the version are printed before a command runs. */
type Told = Exclude<OptionName, 'help' | 'version'>

/** Flags that are always set: those with a default, and those that are only negated. */
type Always = {
  [Name in Told]: Name extends `no-${string}`
    ? Name
    : (typeof options)[Name] extends {readonly default: unknown}
      ? Name
      : never
}[Told]

/** Values of the options of a command line. */
export type Flags = {
  readonly [Name in Always as FlagName<Name>]: FlagValue<(typeof options)[Name]>
} & {
  readonly [Name in Exclude<Told, Always> as FlagName<Name>]?: FlagValue<(typeof options)[Name]>
}
