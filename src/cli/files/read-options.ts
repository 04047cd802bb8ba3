import {namesVersion, trustReplacements} from '../../analysis/index.ts'
import {readConfig} from '../../config/index.ts'
import type {Options, Parsed} from '../../options.ts'
import type {Flags} from '../command-line/flags.ts'

/** Read the options of a run: what the configuration says, unless the command line says otherwise. */
export async function readOptions(flags: Flags, cwd: string): Promise<Parsed<Options>> {
  const {go} = flags
  if (flags.trust) trustReplacements()
  const version = go === 'auto' || go === 'stated' ? go : undefined
  const said = {...flags, go: version === undefined ? readGos(go) : undefined}
  const read = await readConfig(flags.config, cwd, said)
  if (!read.ok) return read
  const {version: configured, ...others} = read.value
  // Who names a Go means that, and not the one that an article was written for.
  const held = version ?? (said.go === undefined ? configured : undefined)
  const value: Options = {
    ...others,
    ...(flags.cache ? {} : {cache: false}),
    ...(held === undefined ? {} : {version: held}),
    ...(flags.history === undefined ? {} : {history: flags.history}),
    ...(flags.goos === undefined ? {} : {goos: flags.goos}),
    ...(flags.goarch === undefined ? {} : {goarch: flags.goarch}),
    ...modulesOf(flags),
    ...(flags.yes ? {downloadToolchains: true, downloadModules: true} : {}),
    ...(flags.offline ? {offline: true} : {})
  }
  return {ok: true, value}
}

/** Take a list of versions (`1.21,oldstable`) apart; a path may have commas. */
function readGos(go: string | undefined): Options['go'] {
  const gos = go?.split(',') ?? []
  return gos.length > 1 && gos.some(namesVersion) ? gos : go
}

function modulesOf({modules}: Flags): Pick<Options, 'modules' | 'downloadModules'> {
  if (modules === undefined) return {}
  return modules === 'download' ? {modules: 'auto', downloadModules: true} : {modules}
}
