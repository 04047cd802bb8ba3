import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {stripVTControlCharacters} from 'node:util'
import {execa} from 'execa'
import {withoutGo} from '../cli/command.ts'
import {quietly, sites} from './tarball.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const reports = fileURLToPath(new URL('../../coverage/sites/', import.meta.url))
const name = 'remark-lint-go-claims'

/** A build that has ended. */
interface Build {
  readonly exitCode: number | undefined
  /** What it printed, without colours. */
  readonly said: string
}

/** A site of `examples/` with its host and this package installed. */
export interface Site {
  readonly folder: string
  /** Put the files back as they are in `examples/`, changed as is said; nothing is left of builds. */
  reset(changes?: Readonly<Record<string, (text: string) => string>>): Promise<void>
  /** Build it with its own script. */
  build(): Promise<Build>
  /** Build it where there is no Go. */
  buildWithoutGo(): Promise<Build>
  read(file: string): Promise<string>
}

/**
 * Install the host of a site of `examples/`; this package is there as it is now.
 *
 * @param versions Versions of packages, where other ones are wanted than the site has.
 */
export async function installSite(
  host: string,
  versions: Readonly<Record<string, string>> = {}
): Promise<Site> {
  const name = [host, ...Object.values(versions)].join('-').replaceAll('^', '')
  const folder = join(sites, name)
  const example = join(examples, host)
  const record = recordOf(name)
  await mkdir(folder, {recursive: true})
  await install(folder, await manifestOf(example, versions))

  return {
    folder,
    async reset(changes = {}) {
      const kept = ['node_modules', 'installed.json']
      const old = (await readdir(folder)).filter(each => !kept.includes(each))
      await Promise.all(old.map(each => rm(join(folder, each), {recursive: true})))
      await cp(example, folder, {recursive: true, filter: from => !from.includes('node_modules')})
      for (const [file, change] of Object.entries(changes)) {
        await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')))
      }
    },
    build: async () => record('a build', await run(folder)),
    buildWithoutGo: async () =>
      record('a build without Go', await run(folder, await environmentWithoutGo())),
    read: file => readFile(join(folder, file), 'utf8')
  }
}

/** What a site needs but for this package; Astro asks for a newer Node than ours may be. */
async function manifestOf(
  example: string,
  versions: Readonly<Record<string, string>>
): Promise<string> {
  const manifest = JSON.parse(await readFile(join(example, 'package.json'), 'utf8'))
  Object.assign(manifest.devDependencies, versions)
  delete manifest.devDependencies?.[name]
  delete manifest.dependencies?.[name]
  const wanted = /\d+/.exec(manifest.engines?.node ?? '')?.[0]
  const isOld = wanted !== undefined && Number.parseInt(process.versions.node, 10) < Number(wanted)
  if (isOld) manifest.devDependencies.node = `^${wanted}`
  return JSON.stringify(manifest, null, 2)
}

/** Install what a site needs but for this package, unless that is done. */
async function install(folder: string, manifest: string): Promise<void> {
  const mark = join(folder, 'installed.json')
  if ((await readFile(mark, 'utf8').catch(() => null)) === manifest) return
  await rm(mark, {force: true})
  await writeFile(join(folder, 'package.json'), manifest)
  await execa('npm', ['install', ...quietly], {cwd: folder})
  await writeFile(mark, manifest)
}

/** An environment without Go, but with the Node that everything here runs on. */
async function environmentWithoutGo(): Promise<Record<string, string>> {
  const hidden = await withoutGo()
  const {stdout: npm} = await execa('which', ['npm'])
  return {...hidden, PATH: [dirname(process.execPath), dirname(npm), '/usr/bin', '/bin'].join(':')}
}

async function run(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Build> {
  const {exitCode, all} = await execa('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    all: true,
    reject: false,
    env: {
      CI: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      NODE_ENV: undefined,
      VITEST: undefined,
      ...env
    }
  })
  return {exitCode, said: stripColors(all)}
}

/** What builds of a host print goes to `coverage/sites/HOST.txt`, for people. */
function recordOf(host: string): (title: string, build: Build) => Promise<Build> {
  const file = join(reports, `${host}.txt`)
  let text = ''
  return async (title, build) => {
    text += `--- ${title}, which exits with ${build.exitCode}\n\n${build.said}\n\n`
    await mkdir(reports, {recursive: true})
    await writeFile(file, text)
    return build
  }
}

/** Some hosts colour what they print all the same. */
function stripColors(text: string): string {
  return stripVTControlCharacters(text)
}
