import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {createViteServer} from 'vitest/node'
import goClaims, {type SiteOptions} from '../../../src/hosts/vite/index.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

/** Start a development server of Vite in a folder with an article; what pages are told is kept. */
async function serve(article: string, options: SiteOptions = {}) {
  const root = await folderWith({'post.md': article, 'index.html': '<p>Hello</p>'})
  const payloads: unknown[] = []
  const said: string[] = []
  const listen = (level: string) => (text: string) => said.push(`${level}: ${text}`)
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: {middlewareMode: true, ws: false},
    // On a busy machine Vite says that it looks for dependencies.
    optimizeDeps: {noDiscovery: true},
    plugins: [
      goClaims({cache: false, ...options}),
      {
        name: 'eavesdrop',
        enforce: 'pre',
        configureServer(server) {
          vi.spyOn(server.ws, 'send').mockImplementation((payload: unknown) => {
            payloads.push(payload)
          })
          Object.assign(server.config.logger, {
            info: listen('info'),
            warn: listen('warn'),
            error: listen('error')
          })
        }
      }
    ]
  })
  onTestFinished(() => server.close())
  return {payloads, said, write: (text: string) => writeFile(join(root, 'post.md'), text)}
}

const soon = {timeout: 20_000, interval: 50}

test('an overlay and the terminal say what is wrong, until it is right', async () => {
  const {payloads, said, write} = await serve(findings)
  await vi.waitFor(() => expect(payloads).toHaveLength(1), soon)
  expect(payloads[0]).toMatchObject({
    type: 'error',
    err: {
      message: expect.stringMatching(/post\.md:21:11 Unexpected position `9:19`, expected `7:19`/),
      id: expect.stringMatching(/post\.md$/),
      loc: {line: 21, column: 11},
      frame: expect.stringContaining('^^^^'),
      plugin: 'remark-lint-go-claims'
    }
  })
  expect(said).toEqual([expect.stringMatching(/^error: .*post\.md:44:11.*\^\^\^\^/s)])

  await write(clean)
  await vi.waitFor(() => expect(payloads.at(-1)).toEqual({type: 'update', updates: []}), soon)
  expect(said.at(-1)).toBe('info: The Go compiler agrees with all articles')

  await write(findings)
  await vi.waitFor(() => expect(payloads.at(-1)).toMatchObject({type: 'error'}), soon)
})

test('where nothing is to fail, only the terminal says it', async () => {
  const {payloads, said} = await serve(findings, {failOn: 'never'})
  await vi.waitFor(() => expect(said).toHaveLength(1), soon)
  expect(said[0]).toMatch(/^warn: .*post\.md:21:11/s)
  expect(payloads).toEqual([])
})

test('without Go, the terminal says it once', async () => {
  const {payloads, said, write} = await serve(findings, {go: '/no/such/go'})
  await vi.waitFor(() => expect(said).toHaveLength(1), soon)
  expect(said[0]).toMatch(
    /^warn: .*with the option `go` of `remark-lint-go-claims\/vite`, or do without/
  )
  await write(`${findings}\n`)
  await new Promise(resolve => setTimeout(resolve, 1000))
  expect(said).toHaveLength(1)
  expect(payloads).toEqual([])
})
