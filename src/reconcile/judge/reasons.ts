import type {CompileFailure, UnverifiableReason} from '../../model/index.ts'

/** Why a claim could not be checked, as a writer reads it. */
export const reasonSentences = {
  'no-code': 'the article shows no Go code that it could be about',
  'no-evidence': 'no Go block of the article has its subject at the claimed place',
  'other-file': 'it is about a file that the article does not show',
  'other-code': 'it is about the code with other values in it',
  'other-go': 'the author asks for a Go version other than the one in use',
  'other-build': 'the command uses a sanitizer or a compiler experiment',
  'no-target': 'this Go does not compile for its target (`GOOS`, `GOARCH`)',
  incomplete: 'the code is shown with parts left out',
  'silent-consistent': 'the compiler neither prints nor contradicts it',
  'does-not-compile': 'the code that it is about does not compile',
  'needs-module':
    'the code that it is about imports a package outside the standard library and the modules in use',
  'module-to-get': 'the code that it is about imports a module that is not on this machine',
  'module-refused':
    'the code that it is about imports a module whose `go.mod` is broken, or leads out of the checked tree',
  'time-limit': 'the compiler took too long on the code that it is about',
  'memory-limit': 'the compiler took too much memory on the code that it is about',
  'output-limit': 'the compiler printed too much on the code that it is about',
  'article-limit': 'slow code used up the time limit of this article',
  'compiler-crash': 'the compiler failed on the code that it is about',
  'other-engine':
    'it needs a native Go: the WebAssembly compiler has no back end and targets Linux only',
  aborted: 'the check was cancelled',
  skipped: 'the author asked to skip it'
} satisfies Record<UnverifiableReason, string>

/** What a failure to compile means for the claims that rest on the code. */
export const failureReasons = {
  errors: 'does-not-compile',
  module: 'needs-module',
  'module-to-get': 'module-to-get',
  'module-refused': 'module-refused',
  'time-limit': 'time-limit',
  'memory-limit': 'memory-limit',
  'output-limit': 'output-limit',
  'article-limit': 'article-limit',
  crash: 'compiler-crash',
  // The check of the whole article ends with it (`plugin/analysis.ts`).
  unusable: 'compiler-crash',
  target: 'no-target',
  'other-engine': 'other-engine',
  aborted: 'aborted'
} satisfies Record<CompileFailure['kind'], UnverifiableReason>
