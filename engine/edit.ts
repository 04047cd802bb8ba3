/**
 * One change of a file of Go's compiler: what is looked for, and what is put there. Exactly one of
 * `find`, `from`, `every` and none of them (the whole file) says where.
 */
export type Edit = Place & {
  /** Path below `src/cmd` of the GOROOT. */
  readonly file: string
  /** Its purpose, in a few words. */
  readonly why: string
  readonly put: string
}

type Place =
  /** A text that is there once. */
  | {readonly find: string}
  /** All from a text that is there once to before the next `until`. */
  | {readonly from: string; readonly until: string}
  /** A pattern that is there once or more; `put` may have `$1`. */
  | {readonly every: RegExp}
  | {readonly whole: true}

export type EditResult =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly problem: string}

/** Apply an edit to the text of its file. */
export function applyEdit(text: string, edit: Edit): EditResult {
  if ('whole' in edit) return {ok: true, text: edit.put}
  if ('every' in edit) {
    const changed = text.replace(edit.every, edit.put)
    return changed === text ? fail(edit, `${edit.every} is not there`) : {ok: true, text: changed}
  }
  const start = 'find' in edit ? edit.find : edit.from
  const from = text.indexOf(start)
  if (from < 0) return fail(edit, `${JSON.stringify(start)} is not there`)
  if (text.includes(start, from + 1)) return fail(edit, `${JSON.stringify(start)} is there twice`)
  const until = 'find' in edit ? from + start.length : text.indexOf(edit.until, from)
  if (until < from)
    return fail(edit, `${JSON.stringify('until' in edit && edit.until)} is not there`)
  return {ok: true, text: text.slice(0, from) + edit.put + text.slice(until)}
}

function fail({file, why}: Edit, what: string): EditResult {
  return {ok: false, problem: `The edit “${why}” does not apply to ${file}: ${what}`}
}
