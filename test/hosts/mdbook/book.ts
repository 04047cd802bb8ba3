/** What mdBook may say of a chapter. */
interface Chapter {
  readonly name: string
  readonly content: string
  /** `null` where it is only announced. */
  readonly path: string | null
  readonly sub_items?: readonly unknown[]
}

/** A chapter, as mdBook 0.4 and 0.5 write it. */
export function chapter({name, content, path, sub_items = []}: Chapter) {
  const rendered = path?.replace('README.md', 'index.md') ?? null
  return {
    Chapter: {
      name,
      content,
      number: [1],
      sub_items,
      path: rendered,
      source_path: path,
      parent_names: []
    }
  }
}

/**
 * What mdBook writes to the standard input of a preprocessor.
 *
 * @param root Folder of `book.toml`.
 * @param table `[preprocessor.goclaims]`.
 */
export function handed(
  root: string,
  items: readonly unknown[],
  table: Readonly<Record<string, unknown>> = {},
  version: '0.4' | '0.5' = '0.5'
): string {
  const preprocessor = {goclaims: {command: 'npx --no-install goclaims mdbook', ...table}}
  const context = {
    root,
    config: {book: {authors: [], language: 'en', src: 'src', title: 'Notes'}, preprocessor},
    renderer: 'html',
    mdbook_version: version === '0.5' ? '0.5.2' : '0.4.52'
  }
  return JSON.stringify([context, bookOf(items, version)])
}

/** The book itself. */
export function bookOf(items: readonly unknown[], version: '0.4' | '0.5' = '0.5') {
  return version === '0.5' ? {items} : {sections: items, __non_exhaustive: null}
}
