import {describe, expect, test} from 'vitest'
import {parseOptions, parseSettings} from '../src/options.ts'

describe('parseOptions', () => {
  test.for([undefined, null, {}, {go: undefined}])('takes %j as no options', value => {
    expect(parseOptions(value, 'the options')).toEqual({ok: true, value: {}})
  })

  test('takes all options', () => {
    const options = {
      go: ['1.21', 'stable'],
      require: 'any',
      version: '1.22',
      timeLimit: 5000,
      memoryLimit: 1e9,
      outputLimit: 1e6,
      articleTimeLimit: 60_000,
      cacheDir: '.cache',
      rules: {'go-claim-unverifiable': 'on', 'go-claim-offset': false, 'go-claim-wording': 'error'}
    }
    expect(parseOptions(options, 'the options')).toEqual({ok: true, value: options})
  })

  test.for([
    [{timelimit: 1}, 'Unknown option `timelimit` in it: did you mean `timeLimit`?'],
    [
      {rules: {'go-claim-offest': true}},
      'Unknown option `rules.go-claim-offest` in it: did you mean `go-claim-offset`?'
    ],
    [
      {somethingElse: 1},
      'Unknown option `somethingElse` in it: known are `go`, `require`, `goos`, `goarch`, `downloadToolchains`, `modules`, `module`, `downloadModules`, `offline`, `engine`, `sandbox`, `timeLimit`, `memoryLimit`, `outputLimit`, `articleTimeLimit`, `cacheDir`, `cache`, `missingGo`, `failOn`, `history`, `version`, `outdated`, `rules`'
    ],
    [
      {timeLimit: '5s'},
      'Wrong option `timeLimit` in it: expected a whole number of milliseconds, 1 to 2147483647, not `"5s"`'
    ],
    // A timer of Node would fire at once.
    [
      {timeLimit: 99999999999},
      'Wrong option `timeLimit` in it: expected a whole number of milliseconds, 1 to 2147483647, not `99999999999`'
    ],
    [
      {memoryLimit: 0},
      'Wrong option `memoryLimit` in it: expected a whole number of bytes, 1 or more, not `0`'
    ],
    [
      {missingGo: 'no'},
      'Wrong option `missingGo` in it: expected `error`, `warn` or `skip`, not `"no"`'
    ],
    [
      {failOn: true},
      'Wrong option `failOn` in it: expected `warning`, `error` or `never`, not `true`'
    ],
    [
      {go: ''},
      'Wrong option `go` in it: expected a version of Go in quotes, as `"1.22"`, a path of the `go` command, or a list of these, not `""`'
    ],
    [
      {go: []},
      'Wrong option `go` in it: expected a version of Go in quotes, as `"1.22"`, a path of the `go` command, or a list of these, not `[]`'
    ],
    [
      {go: ['1.21', 1.2]},
      'Wrong option `go` in it: expected a version of Go in quotes, as `"1.22"`, a path of the `go` command, or a list of these, not `["1.21",1.2]`: without quotes it is a number, so write `"1.20"`'
    ],
    [
      {version: 1.14},
      'Wrong option `version` in it: expected `auto`, `stated` or a version of Go in quotes, as `"1.22"`, not `1.14`: without quotes it is a number, so write `"1.14"`'
    ],
    [
      {require: 'most'},
      'Wrong option `require` in it: expected `all`, `any` or `newest`, not `"most"`'
    ],
    [
      {rules: {'go-claim-offset': 'loud'}},
      'Wrong option `rules.go-claim-offset` in it: expected `off`, `on`, `warn`, `error`, `true` or `false`, not `"loud"`'
    ],
    [{rules: []}, 'Wrong option `rules` in it: expected an object of rules, not `[]`'],
    ['go', 'Wrong options in it: expected an object of options, not `"go"`']
  ] as const)('says what is wrong with %j', ([value, problem]) => {
    expect(parseOptions(value, 'it')).toEqual({ok: false, problem})
  })
})

test('settings that rules share have no rules', () => {
  expect(parseSettings({rules: {}}, '`settings.goClaims`')).toEqual({
    ok: false,
    problem:
      'Unknown option `rules` in `settings.goClaims`: known are `go`, `require`, `goos`, `goarch`, `downloadToolchains`, `modules`, `module`, `downloadModules`, `offline`, `engine`, `sandbox`, `timeLimit`, `memoryLimit`, `outputLimit`, `articleTimeLimit`, `cacheDir`, `cache`, `missingGo`, `failOn`, `history`, `version`, `outdated`'
  })
})
