import {mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {onTestFinished} from 'vitest'
import {commitAll} from '../cli/repository.ts'
import {readmesArticle} from './pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const unrelated = '# Nothing about Go\n'

/** What stands in the project of a reader: what the pages speak of. */
const usual: Readonly<Record<string, string>> = {
  // As `npm init -y` writes it.
  'package.json': '{"name": "notes", "version": "1.0.0", "type": "commonjs"}',
  '.gitignore': 'node_modules\n',
  'post.md': readmesArticle(),
  'post.mdx': unrelated,
  'articles/post.md': unrelated,
  'cache/post.md': unrelated,
  'content/post.md': readmesArticle(),
  'docs/post.md': readmesArticle(),
  'notes/post.md': readmesArticle()
}

/** Programs that commands of the pages start behind ours. */
const others = ['hugo', 'make-site']

/** A project as a reader has it, with this package and remark installed; removed after the test. */
export async function readersProject(
  files: Readonly<Record<string, string>> = {}
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'goclaims-docs-')))
  onTestFinished(() => rm(folder, {recursive: true}))
  for (const [name, text] of Object.entries({...usual, ...files})) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
  await install(join(folder, 'node_modules'))
  await commitAll(folder)
  return folder
}

/** Run a line of a shell in a project, without network, whatever its exit code. */
export async function runLine(folder: string, line: string) {
  return execa('sh', ['-c', line], {
    cwd: folder,
    all: true,
    reject: false,
    input: usual['post.md'] ?? '',
    env: {
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      // Only the Go on PATH, however many others this machine has.
      GOMODCACHE: join(folder, 'node_modules/.go')
    }
  })
}

/** Put our modules and this package into a folder, each by a link. */
async function install(modules: string): Promise<void> {
  await mkdir(join(modules, '.bin'), {recursive: true})
  const installed = join(root, 'node_modules')
  const names = (await readdir(installed)).filter(name => !name.startsWith('.'))
  for (const name of names) await symlink(join(installed, name), join(modules, name))
  await symlink(root, join(modules, 'remark-lint-go-claims'))
  await symlink(join(installed, '.bin/remark'), join(modules, '.bin/remark'))
  const program = join(root, 'dist/bin/goclaims.js')
  await writeFile(join(modules, '.bin/goclaims'), `#!/bin/sh\nexec node '${program}' "$@"\n`, {
    mode: 0o755
  })
  for (const name of others)
    await writeFile(join(modules, '.bin', name), '#!/bin/sh\n', {mode: 0o755})
}
