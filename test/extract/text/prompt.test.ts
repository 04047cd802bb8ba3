import {describe, expect, it, test} from 'vitest'
import {commandStart, shownFile} from '../../../src/extract/text/prompt.ts'

/** What is left of a line behind its prompt; `null` if it is no command. */
function commandOf(line: string): string | null {
  const start = commandStart(line)
  return start === null ? null : line.slice(start)
}

describe('a prompt that only a shell has', () => {
  it.each([
    'PS C:\\src> ',
    'PS> ',
    'D:\\shop>',
    'me@host:~/go$ ',
    '[root@box dir]# ',
    '(venv) me@mac dir % ',
    '-> % ',
    '$ '
  ])('%j has any command behind it', prompt => {
    expect(commandOf(`${prompt}stress -n 3`)).toBe('stress -n 3')
  })

  it('needs a command', () => {
    expect(commandOf('PS C:\\src> ')).toBeNull()
    expect(commandOf('me@host:~$ ')).toBeNull()
    expect(commandOf('$ ')).toBeNull()
  })

  it('may stand right before the command', () => {
    expect(commandOf('$go env')).toBe('go env')
    expect(commandOf('$./stress')).toBe('./stress')
  })
})

describe('a prompt that other texts have, too', () => {
  it.each(['➜ ', '❯', '» ', '~/shop $ ', '/src/shop> ', 'shop$ ', '> ', '% ', '#'])(
    '%j has only known commands behind it',
    prompt => {
      expect(commandOf(`${prompt}ls -l`)).toBe('ls -l')
      expect(commandOf(`${prompt}sudo GOOS=linux make`)).toBe('sudo GOOS=linux make')
      expect(commandOf(`${prompt}wait for me`)).toBeNull()
    }
  )

  it('may name the directory and the branch', () => {
    expect(commandOf('➜  shop git:(main) ✗ cat a.go')).toBe('cat a.go')
    expect(commandOf('(venv) ➜ shop go vet')).toBe('go vet')
    expect(commandOf('➜ shop gone fishing')).toBeNull()
  })
})

describe('without a prompt', () => {
  it.each(['go build', 'go1.12 test ./...', 'GOOS=js GOARCH=wasm go run .', 'cat -n a.go'])(
    '%j is a command by itself',
    line => {
      expect(commandOf(line)).toBe(line)
      expect(commandOf(`  ${line}`)).toBe(line)
    }
  )

  it.each(['go somewhere else', 'cat and dog', 'ls', 'going'])('%j is none', line => {
    expect(commandOf(line)).toBeNull()
  })
})

test('a command shows the file that it prints', () => {
  expect(shownFile('cat -n cmd/a.go')).toBe('cmd/a.go')
  expect(shownFile('cat a.go | head -3')).toBe('a.go')
  expect(shownFile('cat a.txt')).toBeNull()
  expect(shownFile('rm a.go')).toBeNull()
})
