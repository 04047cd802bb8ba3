import {
  CodeActionKind,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {fixAllKind} from './code-actions.ts'
import {openDocuments} from './documents.ts'
import {settingsFor} from './settings.ts'

/** Files whose change changes what is said of every document. */
const settingsFiles = '**/{.goclaimsrc,.goclaimsrc.*,.remarkignore,.gitignore}'

/**
 * Start the server on the connection that the arguments of the process name, as `--stdio`. What
 * checks an article is loaded with the first, so that an editor has its answer at once.
 *
 * @param trust Whoever starts the server trusts what is open in the editor, to name programs.
 */
export function startServer(trust: boolean): void {
  const connection = createConnection(ProposedFeatures.all)
  const texts = new TextDocuments(TextDocument)
  const documents = openDocuments()
  let client: InitializeParams['capabilities'] = {}
  let initial: unknown = null

  connection.onInitialize(({capabilities, initializationOptions}) => {
    client = capabilities
    initial = initializationOptions
    return {
      serverInfo: {name: 'goclaims'},
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]}
      }
    }
  })

  connection.onInitialized(() => {
    const {workspace} = client
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type)
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{globPattern: settingsFiles}]
      void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
    }
  })

  async function check(document: TextDocument): Promise<void> {
    const {uri, languageId, version} = document
    const text = document.getText()
    const checked = await documents.check(uri, async signal => {
      const canBeAsked = client.workspace?.configuration === true
      const settings = await settingsFor(uri, connection, canBeAsked, initial)
      const {checkDocument} = await import('./check-document.ts')
      return checkDocument({uri, languageId, text}, settings, trust, signal)
    })
    if (!checked) return
    const {diagnosticsOf} = await import('./diagnostics.ts')
    const diagnostics = diagnosticsOf(checked.messages)
    await connection.sendDiagnostics({uri, version, diagnostics})
  }

  function checkAll(): void {
    for (const document of texts.all()) void check(document)
  }

  texts.onDidChangeContent(({document}) => check(document))
  texts.onDidClose(({document: {uri}}) => {
    documents.close(uri)
    return connection.sendDiagnostics({uri, diagnostics: []})
  })
  connection.onDidChangeConfiguration(({settings}) => {
    if (client.workspace?.configuration !== true) initial = settings?.goclaims ?? initial
    checkAll()
  })
  connection.onDidChangeWatchedFiles(checkAll)

  connection.onHover(async ({textDocument: {uri}, position}) => {
    const checked = await documents.checked(uri)
    if (!checked) return null
    const {hoverAt} = await import('./hover.ts')
    return hoverAt(position, checked)
  })
  connection.onCodeAction(async ({textDocument: {uri}, context}) => {
    const document = texts.get(uri)
    const checked = await documents.checked(uri)
    if (!document || !checked) return []
    const {fixAll, quickFixes} = await import('./code-actions.ts')
    const wanted = (kind: string) =>
      context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true
    return [
      ...(wanted(CodeActionKind.QuickFix)
        ? quickFixes(document, checked, context.diagnostics)
        : []),
      ...(context.only && wanted(fixAllKind) ? fixAll(document, checked) : [])
    ]
  })

  texts.listen(connection)
  connection.listen()
}
