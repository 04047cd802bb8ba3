import {execFile} from 'node:child_process'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type Box, boxed} from '../process/box.ts'
import {isFile} from './find-command.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/** Milliseconds that the first start may take. */
const patience = 10_000

const tried = new Map<string, Promise<Box | null>>()

/**
 * Find out whether this toolchain's compiler can be put into a box, by starting it in one; `null`
 * where there is no bubblewrap, or the system lets it make none, as in many containers.
 */
export function boxFor(toolchain: NativeToolchain): Promise<Box | null> {
  const {compile} = toolchain
  const known = tried.get(compile) ?? tryBox(toolchain)
  tried.set(compile, known)
  return known
}

async function tryBox({compile, goroot, environment}: NativeToolchain): Promise<Box | null> {
  const bwrap = process.platform === 'linux' ? findBwrap() : null
  if (bwrap === null) return null
  const readable = [goroot, path.dirname(compile), environment.GOCACHE ?? []].flat()
  const box = {bwrap, readable}
  const isUsable = await starts([...boxed(box, tmpdir()), '/bin/sh', '-c', '"$0" -V', compile])
  return isUsable ? box : null
}

/** Only whole paths count: what lies in the folder we are in may be a stranger's. */
function findBwrap(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute)
  const files = folders.map(folder => path.join(folder, 'bwrap'))
  return files.find(isFile) ?? null
}

function starts([file = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise(resolve => {
    execFile(file, args, {env: {}, timeout: patience}, error => resolve(error === null))
  })
}
