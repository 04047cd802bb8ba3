/** Markdown as strangers may write it: pieces of articles in any order, and damage to them. */
import fc from 'fast-check'

const fence = '```'
const code = [
  'package main\n\nfunc main() {\n\tx := new(int)\n\tprintln(*x)\n}\n',
  'package main\n\nimport "fmt"\n\ntype t struct{ n int }\n\nfunc f() *t { return &t{1} }\n\nfunc main() { fmt.Println(f().n) }\n',
  'func g(p *int) *int {\n\treturn p\n}\n',
  'x := []int{1, 2}\n_ = x // x escapes to heap\n',
  'package p\n\nfunc f() {\n',
  '...\n',
  'func h[T any](v T) any { return v }\n'
]
const claims = [
  './main.go:4:10: new(int) escapes to heap',
  './main.go:4:10: new(int) does not escape',
  './main.go:7:30: &t{...} escapes to heap',
  'main.go:3: moved to heap: x',
  './main.go:1:8: leaking param: p to result ~r0 level=0',
  './main.go:3:6: can inline main with cost 7 as: func() { x := new(int) }',
  './prog.go:5:2: declared and not used: x',
  './main.go:4:10: new(int) escapes to heap:\n./main.go:4:10:   flow: x = &{storage for new(int)}:',
  '# command-line-arguments',
  'x escapes to heap',
  '…'
]
const commands = [
  '$ go build -gcflags=-m main.go',
  "$ go build -gcflags='-m -l' .",
  '$ go run -gcflags "-m=2" main.go 2>&1 | grep escapes',
  '$ GOARCH=386 go tool compile -m x.go',
  '$ go vet ./...',
  'PS> go build -gcflags=“-m”'
]
const lines = [
  '# A heading\n',
  'Some prose says `x escapes to heap` at `./main.go:4:10`.\n',
  '<!-- goclaims skip reason="::error::x" -->\n',
  '<!-- goclaims file=main.go flags="-m -l" partial offset=3 -->\n',
  '<!--lint disable go-claim-message-->\n',
  '---\ngo: "1.22"\n---\n',
  '+++\ngo = "1.22"\n+++\n',
  '{% highlight go %}\n',
  '{% endhighlight %}\n',
  '=== "Tab"\n\n    ',
  '!!! note\n\n    ',
  ':::tip\n',
  ':::\n',
  '<details>\n',
  '</details>\n',
  '<pre><code>\n',
  '</code></pre>\n',
  '> ',
  '- ',
  '1. ',
  '\t',
  '|a|b|\n|-|-|\n',
  '[^1]: x\n',
  '$ \\ " \' ` * _ [ ] ( ) < > & ; | # ~\n'
]

const block = fc
  .tuple(fc.constantFrom('go', 'go file=main.go', 'golang', '', 'diff'), fc.constantFrom(...code))
  .map(([info, text]) => `${fence}${info}\n${text}${fence}\n\n`)
const output = fc
  .tuple(
    fc.constantFrom('', 'text', 'console', 'sh'),
    fc.array(fc.oneof(fc.constantFrom(...claims), fc.constantFrom(...commands)), {maxLength: 6})
  )
  .map(([info, shown]) => `${fence}${info}\n${shown.join('\n')}\n${fence}\n\n`)
const loose = fc.oneof(
  fc.constantFrom(...lines),
  fc.constantFrom(...claims).map(claim => `${claim}\n`),
  fc.string({unit: 'grapheme', maxLength: 20})
)
const piece = fc.oneof({weight: 3, arbitrary: block}, {weight: 3, arbitrary: output}, loose)

/** Damage to a text in transit: a character more, fewer, or other line endings. */
const damage = fc.oneof(
  {weight: 4, arbitrary: fc.constant((text: string) => text)},
  fc
    .tuple(fc.nat(), fc.string({unit: 'binary', maxLength: 3}))
    .map(([at, put]) => (text: string) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place)
    }),
  fc.tuple(fc.nat(), fc.nat(40)).map(([at, length]) => (text: string) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + text.slice(place + length)
  }),
  fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
  fc.constant((text: string) => `\uFEFF${text}`)
)

/** Arbitrary articles. */
export const articles: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, {maxLength: 12}), fc.array(damage, {maxLength: 3}))
  .map(([pieces, damages]) => damages.reduce((text, change) => change(text), pieces.join('')))

/** Arbitrary lines that may be messages of the compiler. */
export const messageLines: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...claims),
      fc.constantFrom(' ', ':', '...', '…', '(', ')', '`', ' --> ', ' flow: ', 'from ', '&', '*'),
      fc.string({unit: 'grapheme', maxLength: 8})
    ),
    {maxLength: 8}
  )
  .map(parts => parts.join(''))
