/** Articles that tests of the edges write to disk. */

const fence = '```'

/** A listing 2 lines too high, and a position that no offset explains: two warnings. */
export const findings = `# Where a box lives

${fence}go
package main

import "fmt"

func main() {
	total := 3
	fmt.Println(total*2, box())
}

func box() *int {
	size := 1
	return &size
}
${fence}

${fence}console
$ go build -gcflags=-m main.go
./main.go:9:19: total * 2 escapes to heap
./main.go:13:2: moved to heap: size
${fence}

And one more:

${fence}go
package main

func main() {
	println(*keep())
}

func keep() *int {
	kept := 1
	return &kept
}
${fence}

${fence}console
$ go build -gcflags=-m main.go
./main.go:3:6: can inline main
./main.go:7:6: can inline keep
./main.go:9:2: moved to heap: kept
${fence}
`

/** What \`findings\` must be told: rule, place and sentence. */
export const expectedFindings = [
  'go-claim-offset 21:11-21:15 Unexpected position `9:19`, expected `7:19`: both positions of this listing are 2 lines too high',
  'go-claim-position 44:11-44:14 Unexpected position `9:2`, expected `8:2`: the compiler reports `moved to heap: kept` there'
]

/** Everything right. */
export const clean = findings
  .replace('9:19', '7:19')
  .replace('13:2', '11:2')
  .replace('9:2:', '8:2:')

/** A fragment with a constant offset: an info. */
export const fragment = `${fence}go
func keep() *int {
	kept := 1
	return &kept
}
${fence}

${fence}
./main.go:11:6: can inline keep
./main.go:12:2: moved to heap: kept
${fence}
`

/** MDX that is not well-formed, on line 3. */
export const brokenMdx = `# Broken

<Note>no end
`
