import type {Connection} from 'vscode-languageserver/node'

/** Editor settings. Everything else comes from the nearest `.goclaimsrc`. */
export interface Settings {
  /** A `go` command, a GOROOT or a version, as `--go` takes them. */
  readonly go?: string
  /** Path of a configuration file, instead of the nearest. */
  readonly config?: string
}

/** Ask the editor what is set for a document, if it can be asked. */
export async function settingsFor(
  uri: string,
  connection: Connection,
  canBeAsked: boolean,
  initial: unknown
): Promise<Settings> {
  const section = {scopeUri: uri, section: 'goclaims'}
  const answer: unknown = canBeAsked
    ? await connection.workspace.getConfiguration(section).catch(() => null)
    : null
  return {...readSettings(initial), ...readSettings(answer)}
}

/** Take what is meant for us. Neovim answers `null` where its user has set nothing. */
function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return {}
  const {go, config} = value as Readonly<Record<string, unknown>>
  return {...(isSet(go) ? {go} : {}), ...(isSet(config) ? {config} : {})}
}

function isSet(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
