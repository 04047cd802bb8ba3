import {describe, expect, test} from 'vitest'
import {changedLines, fixOnce, type Scope} from './fixing.ts'

const fence = '```'
const program = `package main

type cup struct{ size int }

func fill() *cup {
	c := cup{size: 3}
	return &c
}

func main() {
	println(fill().size)
}`
/** All that `go build -gcflags='-m -l'` prints of it. */
const heap = 'main.go:6:2: moved to heap: c'

/** An article with the program and one fence of output. */
function article(output: string, info = '', before = ''): string {
  return `${fence}go\n${program}\n${fence}\n\n${before}${fence}${info}\n${output}\n${fence}\n`
}

const flags = "$ go build -gcflags='-m -l' main.go"
const update: Scope = {reach: 'claim'}
const whole: Scope = {reach: 'whole'}

describe('positions', () => {
  test.for([
    ['./main.go:16:2: moved to heap: c', './main.go:6:2: moved to heap: c'],
    ['.\\main.go:16:2: moved to heap: c', '.\\main.go:6:2: moved to heap: c'],
    ['/home/me/src/main.go:16:2: moved to heap: c', '/home/me/src/main.go:6:2: moved to heap: c'],
    ['C:\\src\\main.go:16:2: moved to heap: c', 'C:\\src\\main.go:6:2: moved to heap: c'],
    [':16:2: moved to heap: c', ':6:2: moved to heap: c'],
    ['./main.go:16: moved to heap: c', './main.go:6: moved to heap: c'],
    ['./main.go:6:7: moved to heap: c', './main.go:6:2: moved to heap: c'],
    ['./main.go:16:2: moved to heap: c   <-- look!', './main.go:6:2: moved to heap: c   <-- look!'],
    [
      '# command-line-arguments\n./main.go:16:2:  moved to heap: c',
      '# command-line-arguments\n./main.go:6:2:  moved to heap: c'
    ],
    ['...\n./main.go:16:2: moved to heap: c\n...', '...\n./main.go:6:2: moved to heap: c\n...']
  ])('only the number that is wrong: %s', async ([wrong = '', right = '']) => {
    const {text} = await fixOnce(article(`${flags}\n${wrong}`))
    expect(text).toBe(article(`${flags}\n${right}`))
  })

  test('in a list, a quote and a quote in a list', async () => {
    const inside = (prefix: string, line: string) =>
      article(line)
        .trimEnd()
        .split('\n')
        .map(row => prefix + row)
        .join('\n')
    for (const prefix of ['> ', '   ', '   > ', '> > ']) {
      const start = prefix.startsWith(' ') ? '1. first\n\n' : ''
      const source = `${start}${inside(prefix, './main.go:16:2: moved to heap: c')}\n`
      const {text} = await fixOnce(source)
      expect(text).toBe(`${start}${inside(prefix, './main.go:6:2: moved to heap: c')}\n`)
    }
  })

  test('line endings and byte order mark stay', async () => {
    const [wrong, right] = ['16:2', '6:2'].map(place =>
      `\uFEFF${article(`./main.go:${place}: moved to heap: c`)}`.replaceAll('\n', '\r\n')
    )
    expect((await fixOnce(wrong ?? '')).text).toBe(right)
  })

  test('between tags of highlighting', async () => {
    const pre = (place: string) =>
      `${fence}go\n${program}\n${fence}\n\n<pre><code><span>./main.go:${place}: </span>moved to <b>heap</b>: c\n</code></pre>\n`
    const {text} = await fixOnce(pre('<i>16</i>:<i>2</i>'))
    expect(text).toBe(pre('<i>6</i>:<i>2</i>'))
  })

  test('in comments, inline code and tables', async () => {
    const source = (place: string) =>
      `${fence}go\n${program}\n${fence}\n\nSo \`./main.go:${place}: moved to heap: c\` it is.\n`
    expect((await fixOnce(source('16:2'))).text).toBe(source('6:2'))
  })

  test("a constant offset of a fragment is nobody's fault, and what is off is off by it", async () => {
    const fragment = (last: string) => `${fence}go
func keep() *int {
	kept := 1
	return &kept
}

func lose() *int {
	lost := 1
	return &lost
}
${fence}

${fence}
$ go build -gcflags='-m -l' main.go
./main.go:12:2: moved to heap: kept
./main.go:${last}: moved to heap: lost
./main.go:12:2: moved to heap: kept
${fence}
`
    expect((await fixOnce(fragment('17:2'))).edits).toEqual([])
    expect((await fixOnce(fragment('15:2'))).text).toBe(fragment('17:2'))
  })
})

describe('steps of explanations', () => {
  test('move inside as they move outside', async () => {
    const steps = (head: number, inner: number) =>
      article(
        `$ go build -gcflags='-m=2 -l' main.go
./main.go:${head}:2: c escapes to heap in fill:
./main.go:${head}:2:   flow: ~r0 ← &c:
./main.go:${head}:2:     from &c (address-of) at ./main.go:${inner}:9
./main.go:${head}:2:     from return &c (return) at ./main.go:${inner}:2
./main.go:${head}:2: moved to heap: c`
      )
    const {text} = await fixOnce(steps(26, 27))
    expect(text).toBe(steps(6, 7))
  })

  test('also where they have no position of their own', async () => {
    const steps = (head: number, inner: number) =>
      article(`$ go build -gcflags='-m=2 -l' main.go
./main.go:${head}:2: c escapes to heap in fill:
  flow: ~r0 ← &c:
    from &c (address-of) at ./main.go:${inner}:9`)
    expect((await fixOnce(steps(26, 27))).text).toBe(steps(6, 7))
  })
})

describe('words', () => {
  test('and the place, if that is off too', async () => {
    const source = article(`${flags}\n./main.go:7:9: &c escapes to heap // ouch`)
    expect(await changedLines(source)).toEqual([
      '-./main.go:7:9: &c escapes to heap // ouch',
      `+./${heap} // ouch`
    ])
  })

  test('with references where the article is HTML', async () => {
    const compared = `package main

import "fmt"

func main() {
	a, b := len(fmt.Sprint()), 2
	fmt.Println(a < b)
}`
    const source = `${fence}go\n${compared}\n${fence}\n\n<pre><code>./main.go:7:16: a &lt; b does not escape\n</code></pre>\n`
    expect(await changedLines(source, update)).toEqual([
      '-<pre><code>./main.go:7:16: a &lt; b does not escape',
      '+<pre><code>./main.go:7:16: a &lt; b escapes to heap'
    ])
  })

  test('that a rule which is off would report stay', async () => {
    const source = article(`${flags}\n./main.go:7:9: &c escapes to heap`)
    expect(await changedLines(source, {off: ['go-claim-wording']})).toEqual([])
  })

  test('are said once, where Go had two messages for one', async () => {
    const source = article(`${flags}\n./main.go:7:9: &c escapes to heap\n./${heap}`)
    expect(await changedLines(source)).toEqual([])
    expect(await changedLines(source, update)).toEqual(['-./main.go:7:9: &c escapes to heap'])
  })
})

describe('two comments for what is one message now', () => {
  const commented = (first: string, second: string) =>
    `${fence}go\n${program.replace('3}', `3}${first}`).replace('return &c', `return &c${second}`)}\n${fence}\n`
  const now = ' // moved to heap: c'

  test('the one that is right is not said again on another line', async () => {
    const source = commented(now, ' // &c escapes to heap')
    expect(await changedLines(source)).toEqual([])
    const {text, changes} = await fixOnce(source, update)
    expect(text).toBe(commented(now, ''))
    expect(changes).toMatchObject([
      {kind: 'taken-out', claim: {text: '&c escapes to heap'}, instead: 'moved to heap: c'}
    ])
  })

  test('nor is what the other becomes', async () => {
    const source = commented(' // c does not escape', ' // &c escapes to heap')
    expect((await fixOnce(source, update)).text).toBe(commented(now, ''))
  })
})

describe('what the compiler contradicts', () => {
  const wrong = './main.go:6:2: c does not escape'

  test('stays with --fix, becomes what it says with update', async () => {
    const source = article(`${flags}\n${wrong} (fine!)`)
    expect(await changedLines(source)).toEqual([])
    expect(await changedLines(source, update)).toEqual([`-${wrong} (fine!)`, `+./${heap} (fine!)`])
    const {changes} = await fixOnce(source, update)
    expect(changes).toMatchObject([
      {kind: 'opposite', claim: {text: 'c does not escape'}, words: 'moved to heap: c'}
    ])
  })

  test('is left where the rule is off, or the listing is skipped', async () => {
    const skipped = article(wrong, '', '<!-- goclaims skip reason="on purpose" -->\n\n')
    expect(await changedLines(skipped, whole)).toEqual([])
    expect(await changedLines(article(wrong), {...update, off: ['go-claim-message']})).toEqual([])
  })
})

describe('what the compiler says nothing of', () => {
  const silent = './main.go:11:9: moved to heap: d'

  test('is taken out, line and all', async () => {
    const source = article(`${flags}\n${silent}\n./${heap}`)
    expect((await fixOnce(source, update)).text).toBe(article(`${flags}\n./${heap}`))
    expect(await changedLines(source)).toEqual([])
  })

  test.for([
    ['words of the author stand there', `${silent} // see below\n./${heap}`],
    ['nothing would remain', silent]
  ])('stays where %s', async ([, output = '']) => {
    expect(await changedLines(article(`${flags}\n${output}`), update)).toEqual([])
  })

  test('goes from behind code, not from a line of its own, which would move all others', async () => {
    const commented = (comment: string, line: string) =>
      `${fence}go\n${program.replace('\tprintln(', `${line}\tprintln(`).replace('.size)', `.size)${comment}`)}\n${fence}\n`
    const behind = commented(' // moved to heap: fill', '')
    expect((await fixOnce(behind, update)).text).toBe(commented('', ''))
    const above = commented('', '\t// moved to heap: fill\n')
    expect(await changedLines(above, update)).toEqual([])
  })
})

describe('whole listings', () => {
  const output = `${flags.replace('-m -l', '-m')}
# command-line-arguments
./main.go:5:6: can inline fill
./main.go:16:2: moved to heap: c   <- here`

  test('get what they lack in the order of the compiler, in the style of the author', async () => {
    const {text} = await fixOnce(article(output, 'console'), whole)
    expect(text).toBe(
      article(
        `${flags.replace('-m -l', '-m')}
# command-line-arguments
./main.go:5:6: can inline fill
./main.go:10:6: can inline main
./main.go:11:14: inlining call to fill
./main.go:6:2: moved to heap: c   <- here`,
        'console'
      )
    )
  })

  test('in a quote of a list, with the line endings there', async () => {
    const quoted = article(output, 'console')
      .trimEnd()
      .split('\n')
      .map(line => `   > ${line}`)
      .join('\r\n')
    const {text} = await fixOnce(`1. first\r\n\r\n${quoted}\r\n`, whole)
    expect(text).toContain(
      '\r\n   > ./main.go:10:6: can inline main\r\n   > ./main.go:11:14: inlining call to fill\r\n'
    )
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.for([
    ['says that something is left out', `${output}\n...`, ''],
    ['was cut by grep', output.replace('main.go\n', 'main.go 2>&1 | grep -v main\n'), ''],
    ['is said to be a part', output, '<!-- goclaims partial -->\n\n']
  ])('not where it %s', async ([, text = '', before = '']) => {
    const lines = await changedLines(article(text, 'console', before), whole)
    expect(lines.filter(line => line.includes('can inline main'))).toEqual([])
    expect(lines).toContain('+./main.go:6:2: moved to heap: c   <- here')
  })

  test('not where a comment switches the rule off', async () => {
    const lines = await changedLines(article(output), {...whole, off: ['go-claim-omission']})
    expect(lines.filter(line => line.includes('can inline main'))).toEqual([])
  })
})
