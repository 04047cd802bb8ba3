import {createRequire} from 'node:module'
import path from 'node:path'

/** Part of the Docusaurus logger used here. */
interface Logger {
  info(text: string): void
  warn(text: string): void
  error(text: string): void
}

/** The logger of the Docusaurus that builds a site, which is not for us to install. */
export function loggerOf(siteDir: string): Logger {
  try {
    const ofSite = createRequire(path.join(siteDir, 'package.json'))
    const ofCore = createRequire(ofSite.resolve('@docusaurus/core/package.json'))
    const {default: logger}: {default: Logger} = ofCore('@docusaurus/logger')
    return logger
  } catch {
    return console
  }
}
