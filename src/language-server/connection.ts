import {createRequire} from 'node:module'
import {nameDiagnostics, type Published} from './message-ids.ts'

/** The connection with an editor, as far as it is changed here. */
interface Connection {
  sendDiagnostics(published: Published): Promise<void>
}
/** What a connection is asked for the settings of a document with. */
interface Workspace {
  attach(connection: Connection): void
  getConfiguration(...args: readonly unknown[]): Promise<unknown>
}
type Mixin = (Base: new () => Workspace) => new () => Workspace
interface Library {
  readonly ProposedFeatures: {readonly all: {workspace?: Mixin}}
}

/**
 * Change the connection with an editor, which `unified-language-server` 4.1 makes itself: with the
 * features that the library under it shares, so ours are added there.
 *
 * - A client without settings of ours is taken for one that sets none. Neovim answers
 *   `workspace/configuration` with `[null]`, which the protocol allows; a property of that is read,
 *   which ends the process.
 * - Diagnostics say their `messageId`: they are made of the fields of a message that are known there.
 */
export function prepareConnection(): void {
  const require = createRequire(import.meta.resolve('unified-language-server'))
  const {ProposedFeatures}: Library = require('vscode-languageserver/node.js')
  ProposedFeatures.all.workspace = Base =>
    class extends Base {
      override attach(connection: Connection): void {
        super.attach(connection)
        const send = connection.sendDiagnostics
        connection.sendDiagnostics = published => send(nameDiagnostics(published))
      }

      override async getConfiguration(...args: readonly unknown[]): Promise<unknown> {
        const settings = await super.getConfiguration(...args).catch(() => null)
        return typeof settings === 'object' && settings !== null ? settings : {}
      }
    }
}
