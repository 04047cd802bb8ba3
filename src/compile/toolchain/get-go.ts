import type {GetOptions, GetResult} from './get.ts'

/** Get a Go. The code that does is loaded only now: hardly any run needs it. */
export async function getGo(wanted: string, options: GetOptions): Promise<GetResult> {
  const get = await import('./get.ts')
  return get.getGo(wanted, options)
}
