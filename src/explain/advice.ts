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
    advice: 'Show the code, whole, in a fence right before the claim.',
    shows: null
  },
  'no-evidence': {
    advice:
      'If it is about code of this article, say so: `file=main.go` after the language of that fence, and `<!-- goclaims for=main.go -->` right before this listing.',
    shows: null
  },
  'other-file': {
    advice: 'If that file is yours, show it too, with `file=NAME` after the language of its fence.',
    shows: null
  },
  'other-code': {
    advice: 'Show the code as it was when this was printed, or what it prints as it is now.',
    shows: 'claim'
  },
  'other-go': {
    advice: 'Name that Go with `--go PATH`, or ask for no other Go in the article.',
    shows: 'claim'
  },
  'no-target': {
    advice:
      '`go tool dist list` prints what Go compiles for; another Go (`--go`) may have that target.',
    shows: 'claim'
  },
  'other-build': {
    advice:
      'Show a command that builds without; if it is meant, `<!-- goclaims skip reason="…" -->` says so.',
    shows: 'claim'
  },
  incomplete: {
    advice: 'Show the code whole: what is left out of it may be what the claim rests on.',
    shows: 'claim'
  },
  'silent-consistent': {
    advice: 'Take the line out if it is meant to be what the compiler prints today.',
    shows: 'claim'
  },
  'does-not-compile': {
    advice: 'Mend the code: of code with errors the compiler says nothing else.',
    shows: 'errors'
  },
  'needs-module': {
    advice:
      '`--modules auto` (`modules: auto`) uses the `go.mod` beside the article; where that requires it, it is found.',
    shows: null
  },
  'module-refused': {
    advice:
      'Mend the `go.mod`, of which is said below what is wrong; `--trust` lets it lead out of the tree.',
    shows: null
  },
  'module-to-get': {
    advice:
      '`go mod download` gets it, as `--modules download` and `downloadModules: true` let a check do.',
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
    advice:
      'Try another Go with `--go PATH`: this one has a mistake that the Go project may want to know of.',
    shows: null
  },
  'other-engine': {
    advice: 'Check it with a Go on this machine: https://go.dev/dl/.',
    shows: null
  },
  aborted: {advice: 'Run it again.', shows: null},
  skipped: {
    advice: 'Take the `skip` of the directive before it away to have it checked.',
    shows: null
  }
} satisfies Record<UnverifiableReason, Unchecked>
