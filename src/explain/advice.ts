import type {UnverifiableReason} from '../model/index.ts'

/** What is said of a claim that could not be checked. */
interface Unchecked {
  /** What would help, in sentences for writers. */
  readonly advice: string
  /** What of the code is worth showing: the place that the claim names, the compiler's errors, nothing. */
  readonly shows: 'claim' | 'errors' | null
}

/** What would help to check what could not be checked. */
export const unchecked = {
  'no-code': {
    advice: 'Show the whole code in a fence right before the claim.',
    shows: null
  },
  'no-evidence': {
    advice:
      'If it is about code of this article, say so: `file=main.go` in the info string of that fence, and `<!-- goclaims for=main.go -->` right before this listing.',
    shows: null
  },
  'other-file': {
    advice: 'If the file is yours, show it, too, with `file=NAME` in the info string of its fence.',
    shows: null
  },
  'other-code': {
    advice: 'Show the code that printed this, or the output of the shown code.',
    shows: 'claim'
  },
  'other-go': {
    advice: 'Name that Go with `--go PATH`, or do not ask for another Go in the article.',
    shows: 'claim'
  },
  'no-target': {
    advice: '`go tool dist list` prints the targets of Go; another Go (`--go`) may have this one.',
    shows: 'claim'
  },
  'other-build': {
    advice:
      'Show a command without that option or, if it is intended, add `<!-- goclaims skip reason="…" -->`.',
    shows: 'claim'
  },
  incomplete: {
    advice: 'Show the whole code: the claim may depend on what is left out.',
    shows: 'claim'
  },
  'silent-consistent': {
    advice: 'Remove the line if it is meant to be today’s output.',
    shows: 'claim'
  },
  'does-not-compile': {
    advice: 'Fix the code: for code with errors, the compiler prints nothing else.',
    shows: 'errors'
  },
  'needs-module': {
    advice:
      '`--modules auto` (`modules: auto`) uses the nearest `go.mod`, which has to require the package.',
    shows: null
  },
  'module-refused': {
    advice:
      'Mend the `go.mod`, of which is said below what is wrong; `--trust` lets it lead out of the tree.',
    shows: null
  },
  'module-to-get': {
    advice:
      '`go mod download` gets it; so does a check with `--modules download` or `downloadModules: true`.',
    shows: null
  },
  'time-limit': {advice: '`timeLimit` in `.goclaimsrc` gives it more time.', shows: null},
  'memory-limit': {advice: '`memoryLimit` in `.goclaimsrc` gives it more memory.', shows: null},
  'output-limit': {advice: '`outputLimit` in `.goclaimsrc` lets it print more.', shows: null},
  'article-limit': {
    advice: '`articleTimeLimit` in `.goclaimsrc` gives articles more time.',
    shows: null
  },
  'compiler-crash': {
    advice: 'Try another Go with `--go PATH`; this crash may be worth reporting to the Go project.',
    shows: null
  },
  'other-engine': {
    advice: 'Check it with a native Go: https://go.dev/dl/.',
    shows: null
  },
  aborted: {advice: 'Run it again.', shows: null},
  skipped: {
    advice: 'Remove `skip` from the directive before it to check it.',
    shows: null
  }
} satisfies Record<UnverifiableReason, Unchecked>
