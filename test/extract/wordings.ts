import type {KindRow} from '../../src/go/messages/kinds/row.ts'
import {messageKinds} from '../../src/go/messages/kinds.ts'

/** Every wording of some messages, with something neutral in its slots. */
function wordingsOf(kinds: readonly KindRow[]): readonly string[] {
  return kinds.flatMap(({forms}) =>
    forms.map(({template}) =>
      template
        .replace('{at:at}', './a.go:1:2')
        .replace('{error:error}', 'invalid operation: x')
        .replace(/\{\w+:path\}/g, '"x"')
        .replace(/\{\w+:\w+\}/g, 'x')
    )
  )
}

const {error, ...others} = messageKinds

/** The wordings of errors. */
export const errors = wordingsOf([error])

/** Every wording of the compiler's, with something neutral in its slots. */
export const wordings = [...wordingsOf(Object.values<KindRow>(others)), ...errors]
