import {setTimeout as wait} from 'node:timers/promises'
import type {FailOn} from '../../options.ts'
import type {CheckedSite} from '../core/check-site.ts'
import {failureOf, type GoClaimsError, listOf, withFrame} from '../core/error.ts'
import type {DevServer, Payload} from './host.ts'

/** Channel that reports findings to a development server. */
interface Telling {
  /** Name of the plugin. */
  readonly name: string
  readonly failOn: FailOn
  /** Writes to the terminal. */
  readonly logger: Logger
  check(): Promise<CheckedSite>
}

interface Logger {
  info(text: string): void
  warn(text: string): void
  error(text: string): void
}

/** Milliseconds between a change and the message to pages: their own update removes overlays. */
const settleTime = 100

/**
 * Check articles while a development server runs, at its start and whenever one changes: the
 * terminal says what is wrong, and so does an overlay where a build would fail.
 */
export function serveFindings(server: DevServer, {name, failOn, logger, check}: Telling): void {
  let shown: Payload | null = null
  let said = ''
  let latest = 0

  async function update(): Promise<void> {
    const mine = ++latest
    const [checked] = await Promise.all([check(), wait(settleTime, null, {ref: false})])
    // A change that came meanwhile has its own turn.
    if (mine !== latest) return
    for (const note of checked.notes) logger.warn(note)
    const failure = failureOf(checked, failOn)
    tell(checked, failure)
    show(failure)
  }

  function tell({findings}: CheckedSite, failure: GoClaimsError | null): void {
    const text = failure ? withFrame(failure) : findings.length > 0 ? listOf(findings) : ''
    if (text === said) return
    if (failure) logger.error(text)
    else if (text) logger.warn(text)
    else logger.info('The Go compiler agrees with all articles')
    said = text
  }

  function show(failure: GoClaimsError | null): void {
    const before = shown
    shown = failure && overlayOf(name, failure)
    if (shown) server.ws.send(shown)
    // An update of nothing takes the overlay away.
    else if (before) server.ws.send({type: 'update', updates: []})
  }

  // All pages are told, not only the late one: Astro makes the overlay its own on the way.
  server.ws.on('connection', () => {
    if (shown) server.ws.send(shown)
  })
  server.watcher.on('all', (_event, file) => {
    if (/\.(?:mdx?|markdown|mdown|mkdn?)$/i.test(file)) start()
  })
  const start = () => {
    update().catch(error => logger.error(String(error)))
  }
  start()
}

function overlayOf(plugin: string, {message, findings}: GoClaimsError): Payload {
  const [first] = findings
  const where = first && {
    id: first.file,
    loc: {file: first.file, line: first.line, column: first.column},
    frame: first.frame
  }
  return {type: 'error', err: {message, stack: '', plugin, ...where}}
}
