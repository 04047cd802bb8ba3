import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {ArtifactLocation, Fix, Log, Notification, Region, Result, Run} from 'sarif'
import type {VFileMessage} from 'vfile-message'
import {cannotCheck, isOfRule, messageIdOf, type RuleMeta} from '../remark/index.ts'
import {quote, visible, visibleLines} from '../wording/index.ts'
import {type Folders, fromRoot} from './folders.ts'
import {fingerprints} from './identity.ts'
import type {DescribedRule, FileReport, Report} from './report.ts'
import {type MessageSeverity, severityOf} from './severity.ts'
import type {Style} from './style.ts'

/** The level for each severity. */
const levels = {error: 'error', warning: 'warning', info: 'note'} satisfies Record<
  MessageSeverity,
  Result.level
>

/** Name that paths count from, which whoever reads the log knows better than we do. */
const sourceRoot = '%SRCROOT%'

/**
 * Name of our fingerprints. A fingerprint of another making gets the next number. GitHub itself only
 * reads `primaryLocationLineHash`.
 */
const fingerprintName = 'goclaims/v1'

/** Write a report as a log of SARIF 2.1.0, which code scanning and editors read. */
export function write(report: Report, {folders}: Style): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(report, folders)]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function run({tool, toolchain, older, files}: Report, folders: Folders): Run {
  const notifications = Array.from(files, file =>
    file.messages.flatMap(notify(file, folders))
  ).flat()
  return {
    tool: {
      driver: {
        name: 'goclaims',
        version: tool.version,
        informationUri: tool.homepage,
        rules: tool.rules.map(describe),
        properties: {go: toolchain, ...(older.length > 0 ? {gos: [toolchain, ...older]} : {})}
      }
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {[sourceRoot]: {description: {text: 'Root of the repository'}}},
    invocations: [
      {
        executionSuccessful: Array.from(files, ({checked}) => checked).every(Boolean),
        toolExecutionNotifications: notifications
      }
    ],
    results: Array.from(files, file => results(file, tool.rules, folders)).flat()
  }
}

function describe({id, description, default: level, precision, url, page}: DescribedRule) {
  return {
    id,
    shortDescription: {text: description},
    ...(page === null
      ? {help: {text: `${description}: ${url}`}}
      : {
          fullDescription: {text: summaryOf(page)},
          help: {text: page, markdown: withWholeLinks(page, url)}
        }),
    helpUri: url,
    defaultConfiguration: {enabled: level !== 'off', level: levels.warning},
    properties: {precision, tags: ['documentation', 'go']}
  }
}

/** The first paragraph of a page that is neither its title nor how the rule is set by default. */
function summaryOf(page: string): string {
  const paragraphs = page.split(/\n{2,}/).map(each => each.trim().replace(/\s+/g, ' '))
  return paragraphs.find(each => each !== '' && !/^(?:#|O[nf]f? by default)/.test(each)) ?? ''
}

/** A page whose links lead somewhere wherever it is shown. */
function withWholeLinks(page: string, url: string): string {
  return page.replace(
    /\]\((?!https?:|#)([^()[\]\s]+)\)/g,
    (_, link) => `](${new URL(link, url).href})`
  )
}

/** The findings of rules. What else is said of a file is about the run: a notification. */
function results(file: FileReport, rules: readonly RuleMeta[], folders: Folders): Result[] {
  const names = fingerprints(file.messages.map(message => file.identities.get(message) ?? null))
  const ids = rules.map(({id}): string => id)
  const artifact = artifactLocation(file.path, folders)
  return file.messages.flatMap((message, index): readonly Result[] => {
    const {ruleId, note, reason} = message
    if (!isOfRule(ruleId)) return []
    const name = names[index]
    const messageId = messageIdOf(message)
    const region = regionOf(message)
    const fixes = fixesOf(message, artifact, region)
    return [
      {
        ruleId,
        ...(ids.includes(ruleId) ? {ruleIndex: ids.indexOf(ruleId)} : {}),
        level: levels[severityOf(message)],
        message: {
          text: plainText(note ? `${visible(reason)}\n\n${visibleLines(note)}` : visible(reason))
        },
        locations: [location(artifact, region)],
        ...(name
          ? {partialFingerprints: {[fingerprintName]: name, primaryLocationLineHash: name}}
          : {}),
        ...(fixes.length > 0 ? {fixes} : {}),
        ...(messageId ? {properties: {messageId}} : {})
      }
    ]
  })
}

const notify =
  ({path}: FileReport, folders: Folders) =>
  (message: VFileMessage): readonly Notification[] => {
    if (isOfRule(message.ruleId)) return []
    const where = location(artifactLocation(path, folders), regionOf(message))
    const level = levels[severityOf(message)]
    return [
      {
        descriptor: {id: cannotCheck},
        level,
        message: {text: plainText(visible(message.reason))},
        locations: [where]
      }
    ]
  }

/** Text in which nothing is a link, as `f[i](x)` would be. */
function plainText(text: string): string {
  return text.replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]')
}

function location(artifact: ArtifactLocation, region: Region | null) {
  return {physicalLocation: {artifactLocation: artifact, ...(region ? {region} : {})}}
}

function artifactLocation(file: string, folders: Folders): ArtifactLocation {
  const name = fromRoot(file, folders)
  if (path.isAbsolute(name)) return {uri: pathToFileURL(name).href}
  return {uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot}
}

function regionOf({place, line, column}: VFileMessage): Region | null {
  if (!line || !column) return null
  const end = place && 'end' in place ? place.end : null
  const region: Region = {startLine: line, startColumn: column}
  return end ? {...region, endLine: end.line, endColumn: end.column} : region
}

/** Each expected text is a way to put the region right. */
function fixesOf(
  {expected}: VFileMessage,
  artifact: ArtifactLocation,
  region: Region | null
): Fix[] {
  if (!region || region.endLine === undefined) return []
  return (expected ?? []).map(text => ({
    description: {text: plainText(`Write ${visible(quote(text))}`)},
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: [{deletedRegion: region, insertedContent: {text}}]
      }
    ]
  }))
}
