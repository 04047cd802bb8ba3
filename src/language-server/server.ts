import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {createUnifiedLanguageServer} from 'unified-language-server'
import type {VFile} from 'vfile'
import {readConfig} from '../cli/index.ts'
import {wholePlugin} from '../whole-plugin.ts'
import {prepareConnection} from './connection.ts'
import {keepMessages} from './message-ids.ts'

const plugin = wholePlugin('`go` in `.goclaimsrc`')

/**
 * What the server does with a document: what `goclaims` does with a file.
 *
 * @public The server loads it by the address of this module.
 */
export const processor = unified().use(remarkParse).use(checkAsCommand).use(keepText).freeze()

/** Start the server on the connection that the arguments of the process name, as `--stdio`. */
export function startServer(): void {
  prepareConnection()
  createUnifiedLanguageServer({
    configurationSection: 'goclaims',
    ignoreName: '.remarkignore',
    // The server loads the processor by its address, and would rather have that of the workspace.
    processorName: import.meta.url,
    processorSpecifier: 'processor'
  })
}

/** Whether whoever starts the server trusts what is open in the editor, to name programs. */
const trust = process.argv.includes('--trust')

/** Check a document with the nearest configuration, which may change while the server runs. */
function checkAsCommand() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const config = await readConfig(undefined, file.dirname ?? file.cwd, {trust})
    if (!config.ok) file.fail(config.problem, {source: 'goclaims'})
    await unified()
      .use(plugin, {...config.value, failOn: 'never'})
      .run(tree, file)
    keepMessages(file)
  }
}

/** Let formatting a document change nothing: how an article is written is its author's business. */
function keepText(this: Processor): void {
  this.compiler = (_tree, file) => String(file)
}
