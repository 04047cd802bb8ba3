import {type ExtensionContext, workspace} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {findServer} from './find-server.ts'

let client: LanguageClient | null = null

/** Start the server, and start it anew when something changes that decides how. */
export async function activate(context: ExtensionContext): Promise<void> {
  const restart = async () => {
    await deactivate()
    await start(context.extensionPath)
  }
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeWorkspaceFolders(restart),
    workspace.onDidChangeConfiguration(async event => {
      const decides = ['goclaims.enable', 'goclaims.server']
      if (decides.some(name => event.affectsConfiguration(name))) await restart()
    })
  )
  await start(context.extensionPath)
}

/** Stop the server, if it runs. */
export async function deactivate(): Promise<void> {
  const running = client
  client = null
  await running?.stop()
}

async function start(extension: string): Promise<void> {
  const settings = workspace.getConfiguration('goclaims')
  if (!settings.get('enable', true)) return
  const {isTrusted} = workspace
  const folders = (workspace.workspaceFolders ?? [])
    .filter(({uri}) => uri.scheme === 'file')
    .map(({uri}) => uri.fsPath)
  const wanted = settings.get('server', 'auto')
  const module = findServer({folders, isTrusted, wanted, extension})
  // Whoever trusts a workspace lets its `.goclaimsrc` name the Go to run.
  const args = isTrusted ? ['--trust'] : []
  client = new LanguageClient(
    'goclaims',
    'goclaims',
    {module, args, transport: TransportKind.stdio},
    {
      documentSelector: ['markdown', 'mdx'].flatMap(language =>
        ['file', 'untitled'].map(scheme => ({language, scheme}))
      )
    }
  )
  await client.start()
}
