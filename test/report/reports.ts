import {VFileMessage} from 'vfile-message'
import type {Folders} from '../../src/report/folders.ts'
import type {Identity} from '../../src/report/identity.ts'
import {emptyReport, type FileReport, type Report, reportListings} from '../../src/report/report.ts'
import {analysis, claim, diagnostic, verdict} from '../rules/hand-made.ts'

const shifted = verdict(claim('./main.go:14:2: x escapes to heap', 'x'), {
  kind: 'shifted',
  diagnostic: diagnostic('x escapes to heap', 4, 2),
  actual: {line: 4, column: 2},
  expected: {line: 4, column: 2}
})
const incomplete = verdict(claim('./main.go:15:7: moved to heap: y', 'y'), {
  kind: 'unverifiable',
  reason: 'incomplete'
})
const confirmed = verdict(claim('./main.go:16: &T literal does not escape', '&T literal'), {
  kind: 'confirmed',
  diagnostic: diagnostic('&T literal does not escape', 16, 2)
})
const found = analysis([shifted, incomplete, confirmed], {offset: 10})

/** A warning that can be fixed, with everything that a message may have. */
export const warning = new VFileMessage('Wrong `14:2`, 100% <sure>', {
  place: {start: {line: 11, column: 11}, end: {line: 11, column: 15}},
  ruleId: 'go-claim-offset',
  source: 'goclaims'
})
Object.assign(warning, {
  messageId: 'shifted',
  fatal: false,
  expected: ['4:2'],
  note: 'Line 4:\nof the block',
  url: 'https://x.example/rule'
})

/** An info over lines, at no claim. */
export const info = new VFileMessage('By the way\u0000', {
  place: {start: {line: 2, column: 1}, end: {line: 6, column: 2}},
  ruleId: 'go-block-compiles'
})
info.fatal = undefined

const unread = new VFileMessage('Cannot read this file: gone', {
  ruleId: 'cannot-check',
  source: 'goclaims'
})
unread.fatal = true

const identity: Identity = {
  rule: 'go-claim-offset',
  claim: './main.go:14:2: x escapes to heap',
  before: null,
  after: 'moved to heap: y'
}

/** A file with a failing, a skipped and a true claim, and an info elsewhere. */
export const article: FileReport = {
  path: 'posts/a, b: c.md',
  listings: reportListings(found),
  messages: [info, warning],
  identities: new Map([[warning, identity]]),
  details: new Map(),
  hidden: 0,
  checked: true
}

/** A run over three files: with findings, clean, and not to be read. */
export const report: Report = {
  tool: {
    version: '1.2.3',
    homepage: 'https://x.example',
    rules: [
      {
        id: 'go-claim-omission',
        description: 'what is left out',
        default: 'off',
        precision: 'medium',
        url: 'https://x.example/rules/omission.md',
        page: null
      },
      {
        id: 'go-claim-offset',
        description: 'what is shifted',
        default: 'warn',
        precision: 'very-high',
        url: 'https://x.example/rules/offset.md',
        page: '# offset\n\nOn by default.\n\nSays\nwhat is shifted.\n\nSee [the other](omission.md).\n'
      }
    ]
  },
  toolchain: found.toolchain,
  older: [],
  operands: ['posts', 'b.md'],
  milliseconds: 800,
  files: [
    article,
    emptyReport('b.md'),
    {...emptyReport('/other/c.md'), messages: [unread], checked: false}
  ]
}

/** Run in the folder `docs` of a repository. */
const folders: Folders = {cwd: '/work/docs', root: '/work'}

/** What whoever asks for nothing gets. */
export const style = {
  color: false,
  links: false,
  quiet: false,
  verbose: false,
  columns: 80,
  folders
}
