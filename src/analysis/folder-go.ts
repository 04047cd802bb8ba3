import {folderGo} from '../compile/index.ts'
import {minorOf, numberOf} from '../go/version/index.ts'
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
  const own = usual.ok ? minorOf(usual.toolchain) : null
  return own !== null && numberOf(own) >= numberOf(asked.minor) ? null : asked.minor
}
