import {createRequire} from 'node:module'

/** What a connection is asked for the settings of a document with. */
interface Workspace {
  getConfiguration(...args: readonly unknown[]): Promise<unknown>
}
type Mixin = (Base: new () => Workspace) => new () => Workspace
interface Library {
  readonly ProposedFeatures: {readonly all: {workspace?: Mixin}}
}

/**
 * Take a client without settings of ours for one that sets none.
 *
 * Neovim answers `workspace/configuration` with `[null]`, which the protocol allows, and
 * `unified-language-server` 4.1 reads a property of that, which ends the process. It makes the
 * connection itself, with the features that the library under it shares, so ours is added there.
 */
export function allowNoSettings(): void {
  const require = createRequire(import.meta.resolve('unified-language-server'))
  const {ProposedFeatures}: Library = require('vscode-languageserver/node.js')
  ProposedFeatures.all.workspace = Base =>
    class extends Base {
      override async getConfiguration(...args: readonly unknown[]): Promise<unknown> {
        const settings = await super.getConfiguration(...args).catch(() => null)
        return typeof settings === 'object' && settings !== null ? settings : {}
      }
    }
}
