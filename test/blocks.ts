import type {Block, Directive} from '../src/model/index.ts'

/** A block with this code, as if the article were nothing but it. */
export function blockOf(code: string, more: Partial<Block> = {}): Block {
  return {
    form: 'fence',
    line: 1,
    order: 0,
    section: 0,
    language: 'go',
    code: {text: code, offsets: Int32Array.from({length: code.length + 1}, (_, index) => index)},
    firstLine: 1,
    shape: /^package /m.test(code) ? (/^func main\(/m.test(code) ? 'program' : 'file') : 'fragment',
    fileName: null,
    directive: null,
    ...more
  }
}

/** A directive that says this, and nothing else. */
export function directiveOf(said: Partial<Directive>): Directive {
  return {
    file: null,
    for: null,
    flags: null,
    go: null,
    goos: null,
    goarch: null,
    offset: null,
    partial: false,
    skip: null,
    range: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}},
    ...said
  }
}
