import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {execa} from 'execa'
import {onTestFinished} from 'vitest'
import {
  CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit
} from 'vscode-languageserver-protocol/node'

/** The server as it is installed. */
export const ourServer = fileURLToPath(
  new URL('../../dist/bin/goclaims-language-server.js', import.meta.url)
)

/** An editor with one document open. */
export interface Editor {
  /** Everything that the server published, in order. */
  readonly published: readonly PublishDiagnosticsParams[]
  /** Text of the document. */
  text(): string
  /** Put another text into the document, as typing does. */
  type(text: string): Promise<void>
  /** What the server says about the newest text, in its order. */
  diagnostics(): Promise<readonly Diagnostic[]>
  /** What it offers for a diagnostic. */
  actions(diagnostic: Diagnostic, only?: string[]): Promise<readonly CodeAction[]>
  /** Do what an action says. */
  apply(action: CodeAction): Promise<void>
  /** What it says where the pointer rests, as Markdown: a line and a UTF-16 column from 1. */
  hover(line: number, column: number): Promise<string | null>
  /** What it can do, and how many milliseconds after its start it said so. */
  readonly greeting: {readonly capabilities: ServerCapabilities; readonly milliseconds: number}
  /** What the server wrote to its error output. */
  errors(): string
  /** Leave the server, as editors do, or by the end of its input where one crashes. */
  leave(way?: 'exit' | 'crash'): Promise<{readonly exitCode?: number | undefined}>
}

/** What an editor does in its own way. */
export interface Manner {
  readonly server?: string
  readonly args?: readonly string[]
  /** What it answers whoever asks for settings; without it, it cannot be asked. */
  readonly settings?: readonly unknown[]
  readonly env?: Readonly<Record<string, string>>
}

/** Open a document in an editor that speaks with a server over stdio. */
export async function openInEditor(
  folder: string,
  name: string,
  text: string,
  {server = ourServer, args = ['--stdio'], settings, env = {}}: Manner = {}
): Promise<Editor> {
  const started = performance.now()
  const child = execa(process.execPath, [server, ...args], {
    cwd: folder,
    env,
    reject: false,
    stdin: 'pipe',
    buffer: {stdout: false}
  })
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  const uri = pathToFileURL(join(folder, name)).href
  const published: PublishDiagnosticsParams[] = []
  let heard = () => {}
  connection.onNotification(PublishDiagnosticsNotification.type, params => {
    published.push(params)
    heard()
  })
  if (settings) connection.onRequest(ConfigurationRequest.type, () => [...settings])
  connection.onRequest(RegistrationRequest.type, () => {})
  connection.listen()
  let isLeft = false
  async function leave(way: 'exit' | 'crash' = 'exit') {
    isLeft = true
    if (way === 'crash') child.stdin.end()
    else {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
    }
    return child
  }
  onTestFinished(async () => {
    if (!isLeft) await leave()
  })

  const {capabilities} = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: settings ? {workspace: {configuration: true}} : {},
    workspaceFolders: null
  })
  const greeting = {capabilities, milliseconds: performance.now() - started}
  await connection.sendNotification(InitializedNotification.type, {})
  let version = 1
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {uri, languageId: 'markdown', version, text}
  })

  const editor: Editor = {
    published,
    greeting,
    text: () => text,
    errors: () => errors,
    leave,
    async type(next) {
      text = next
      version++
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: {uri, version},
        contentChanges: [{text}]
      })
    },
    async diagnostics() {
      for (;;) {
        const last = published.at(-1)
        if (last?.version === version) return last.diagnostics
        await new Promise<void>(resolve => {
          heard = resolve
        })
      }
    },
    async actions(diagnostic, only) {
      const found = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: {uri},
        range: diagnostic.range,
        context: {diagnostics: [diagnostic], ...(only ? {only} : {})}
      })
      return (found ?? []).filter(action => CodeAction.is(action))
    },
    async apply(action) {
      const edits = action.edit?.changes?.[uri] ?? []
      await editor.type(applyEdits(text, edits))
    },
    async hover(line, column) {
      const position = {line: line - 1, character: column - 1}
      const found = await connection.sendRequest(HoverRequest.type, {textDocument: {uri}, position})
      const contents = found?.contents
      return typeof contents === 'object' && 'value' in contents ? contents.value : null
    }
  }
  return editor
}

/** A text with edits of one line each, the last first. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n')
  for (const {range, newText} of edits.toReversed()) {
    const line = lines[range.start.line]
    if (line === undefined || range.end.line !== range.start.line) throw new Error('no such line')
    lines[range.start.line] =
      line.slice(0, range.start.character) + newText + line.slice(range.end.character)
  }
  return lines.join('\n')
}
