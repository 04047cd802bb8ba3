/** Programs of our own that make the compiler say something of every kind. */
export const programs: Readonly<Record<string, string>> = {
  'ledger.go': `package ledger

import (
	"errors"
	"fmt"
	"io"
	"os"
)

type entry struct {
	note  string
	cents int
	next  *entry
}

type book struct {
	head *entry
	size int
	buf  []byte
}

func (b *book) add(note string, cents int) *entry {
	e := &entry{note: note, cents: cents, next: b.head}
	b.head = e
	b.size++
	return e
}

func (b *book) trim(n int) { b.buf = b.buf[:n] }

func (b *book) total() (sum int) {
	for e := b.head; e != nil; e = e.next {
		sum += e.cents
	}
	return
}

func keep(e *entry) *entry { return e }

func noteOf(e *entry) string { return e.note }

func local() int {
	var e entry
	p := keep(&e)
	p.cents = 4
	return p.cents
}

func moved() *int {
	count := 3
	return &count
}

func boxed(w io.Writer, n int) {
	const width = 12
	fmt.Fprintln(w, "// a \\"string\\" {", n, width, n+1, []int{n}, map[string]int{"a": n})
	fmt.Println(errors.New("no --> arrow"), os.Args[0]+"!", struct{ a, b int }{n, n})
}

func sizes(n int) ([]int, []byte) {
	small := make([]int, 8)
	small[n] = 1
	large := make([]byte, n)
	copy(large, []byte("bytes"))
	return append(small, n), large
}

func counter() (func() int, func()) {
	calls := 0
	return func() int { calls++; return calls }, func() { calls = 0 }
}

//go:noinline
func apply(f func(int) int, n int) int { return f(n) }

func useApply(k int) int { return apply(func(n int) int { return n + k }, 2) }

func fact(n int) int {
	if n < 2 {
		return 1
	}
	defer recover()
	return n * fact(n-1)
}
`,
  'shapes.go': `package shapes

import "fmt"

type shape interface{ area() float64 }

type square struct{ side float64 }

func (s square) area() float64 { return s.side * s.side }

type circle struct{ r float64 }

func (c *circle) area() float64 { return 3 * c.r * c.r }

func known() float64 {
	var s shape = &circle{2}
	return s.area()
}

func sum(all []shape) (total float64) {
	for _, s := range all {
		total += s.area()
	}
	return
}

type number interface{ ~int | ~float64 }

func largest[T number](all ...T) T {
	best := all[0]
	for _, one := range all[1:] {
		if one > best {
			best = one
		}
	}
	return best
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(item T) { s.items = append(s.items, item) }

func (s *stack[T]) each(visit func(T)) {
	for _, item := range s.items {
		visit(item)
	}
}

func run(seen []*int) string {
	s := stack[string]{}
	s.push("one")
	s.each(func(item string) { fmt.Print(item) })
	for i := range 3 {
		seen = append(seen, &i)
	}
	window := [4]int{1, 2, 3, 4}
	part := window[1:len(seen)]
	_ = sum([]shape{square{2}, &circle{1}})
	return fmt.Sprint(largest(1, 2, 3), largest(1.5, 2), part, known())
}

func Use() string { return run(nil) }
`
}
