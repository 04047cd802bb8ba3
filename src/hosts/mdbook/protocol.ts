import path from 'node:path'
import * as v from 'valibot'

/** A chapter, as mdBook hands it to a preprocessor. */
export interface Chapter {
  /** Absolute path of its file. */
  readonly file: string
  /** Its text: that of the file, unless another preprocessor was there first. */
  readonly text: string
}

/** Input of a preprocessor of mdBook. */
export interface Handed {
  /** Folder of `book.toml`. */
  readonly root: string
  /** Contents of `[preprocessor.goclaims]`. */
  readonly table: Readonly<Record<string, unknown>>
  readonly chapters: readonly Chapter[]
  /** The book itself, which mdBook wants back. */
  readonly book: unknown
}

/** A chapter with those below it, a separator, or the title of a part. */
type Item = string | {readonly Chapter?: ChapterItem | undefined}
interface ChapterItem {
  readonly content: string
  /** Its path. An announced chapter has none, and mdBook before 0.4 gives no second one. */
  readonly source_path?: string | null | undefined
  readonly path?: string | null | undefined
  readonly sub_items: readonly Item[]
}

const item: v.GenericSchema<unknown, Item> = v.lazy(() =>
  v.union([v.string(), v.object({Chapter: v.optional(chapterItem)})])
)
const chapterItem = v.object({
  content: v.string(),
  source_path: v.nullish(v.string()),
  path: v.nullish(v.string()),
  sub_items: v.array(item)
})

const handed = v.looseTuple([
  v.object({
    root: v.string(),
    config: v.object({
      book: v.optional(v.object({src: v.optional(v.string(), 'src')}), {}),
      preprocessor: v.optional(
        v.object({goclaims: v.optional(v.record(v.string(), v.unknown()), {})}),
        {}
      )
    })
  }),
  // They were `sections` before mdBook 0.5.
  v.union([v.object({items: v.array(item)}), v.object({sections: v.array(item)})])
])

/** Read what mdBook writes to a preprocessor: `[context, book]`, as JSON. `null` where it is none. */
export function readHanded(json: string): Handed | null {
  const value = parseJson(json)
  const read = v.safeParse(handed, value)
  if (!read.success || !Array.isArray(value)) return null
  const [{root, config}, contents] = read.output
  const items = 'items' in contents ? contents.items : contents.sections
  return {
    root,
    table: config.preprocessor.goclaims,
    chapters: chaptersOf(items, path.resolve(root, config.book.src)),
    book: value[1]
  }
}

function chaptersOf(items: readonly Item[], folder: string): readonly Chapter[] {
  return items.flatMap(each => {
    if (typeof each === 'string' || !each.Chapter) return []
    const {content, source_path, path: rendered, sub_items} = each.Chapter
    const file = source_path ?? rendered
    const own = file ? [{file: path.resolve(folder, file), text: content}] : []
    return [...own, ...chaptersOf(sub_items, folder)]
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
