import {folderGo} from '../compile/index.ts'
import type {Settings} from '../options.ts'
import {toolchainFor} from './toolchain.ts'

/**
 * Return the Go minor that the folder of an article asks for; `null` where it asks for none, where
 * the settings name a Go, and where the usual one is new enough for its `go.mod`.
 */
export async function goOfFolder(article: string, settings: Settings): Promise<string | null> {
  if (settings.go !== undefined) return null
  const asked = folderGo(article)
  if (!asked?.isLeast) return asked?.minor ?? null
  const usual = await toolchainFor(settings)
  const own = usual.ok ? /^go1\.(\d+)/.exec(usual.toolchain.version)?.[1] : undefined
  return Number(own ?? 0) >= Number(asked.minor.slice('1.'.length)) ? null : asked.minor
}
