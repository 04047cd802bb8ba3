import {existsSync} from 'node:fs'
import {join} from 'node:path'

/** Packages that bring the server, the one that a project is likelier to name first. */
const packages = ['remark-lint-go-claims', 'goclaims']

/** Path of the server in each of them. */
const place = 'dist/bin/goclaims-language-server.js'

/** Facts that decide which server is started. */
export interface Choice {
  /** Folders of the workspace. */
  readonly folders: readonly string[]
  /** True if the user trusts the workspace, whose server is one of its programs. */
  readonly isTrusted: boolean
  /** The setting `goclaims.server`. */
  readonly wanted: string
  /** Folder of the extension. */
  readonly extension: string
}

/** Return the path of the server to start: that of the workspace, else the one of the extension. */
export function findServer({folders, isTrusted, wanted, extension}: Choice): string {
  const own = folders.flatMap(folder =>
    packages.map(name => join(folder, 'node_modules', name, place))
  )
  const found = isTrusted && wanted !== 'bundled' ? own.find(file => existsSync(file)) : undefined
  return found ?? join(extension, 'server/goclaims-language-server.js')
}
