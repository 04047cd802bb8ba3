import type {Analysis, FindingOf, MessageId, Told} from '../model/index.ts'
import {note, wordsAt} from './sentence.ts'
import {missingVersions} from './standing.ts'

/** Parts of a finding besides its message; only the range is required. */
type Marked = Pick<FindingOf<MessageId>, 'range'> & Partial<Omit<FindingOf<MessageId>, keyof Told>>

/** Make a finding: unless told otherwise a warning, with nothing to put there and nothing to mend. */
export function findingOf<Id extends MessageId>(
  {article}: Analysis,
  {messageId, data}: Told<Id>,
  marked: Marked
): FindingOf<Id> {
  return {
    messageId,
    data,
    severity: 'warning',
    actual: wordsAt(article, marked.range),
    expected: [],
    verdicts: [],
    across: null,
    fixes: [],
    ...marked,
    note: note(marked.note ?? null, missingVersions({data}))
  }
}
