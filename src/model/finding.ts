import type {CommandFault, UnusedDirective, WrittenFor} from './analysis.ts'
import type {Fix} from './fix.ts'
import type {Dating, Standing} from './history.ts'
import type {MessageKind} from './message.ts'
import type {Range} from './source.ts'
import type {Rewording, UnverifiableReason, Verdict, VerdictKind} from './verdict.ts'

export type Severity = 'warning' | 'info'

/** Every rule, and what it has to say. A `messageId` belongs to one rule. */
export interface MessageIds {
  'go-claim-message': 'silent' | 'opposite' | 'opposite-repeated'
  'go-claim-error': 'compiles' | 'other-error' | 'other-error-repeated'
  'go-claim-position': 'moved' | 'moved-inside'
  'go-claim-offset': 'shifted' | 'shifted-free'
  'go-claim-wording': 'reworded' | 'reworded-repeated' | 'written-for'
  'go-claim-unverifiable': 'unverifiable'
  'go-claim-omission': 'omission'
  'go-block-compiles':
    | 'does-not-compile'
    | 'time-limit'
    | 'memory-limit'
    | 'output-limit'
    | 'article-limit'
    | 'compiler-crash'
  'go-command': CommandFault
  'go-claims-directive': 'unreadable' | 'unreasoned' | UnusedDirective['why']
}

export type RuleId = keyof MessageIds

/** Kind of message. `wording/sentences.ts` has the sentence for each. */
export type MessageId = MessageIds[RuleId]

/** Words of the article, and what should stand there, with what else the sentence says. */
interface Claimed {
  readonly claimed: string
}
/** Data of a claim that is wrong now. */
interface Wrong extends Claimed {
  /** Its verdicts under other Go versions; `null` if unknown. */
  readonly standing: Standing | null
}
interface Corrected extends Wrong {
  readonly expected: string
}
interface Repeated extends Wrong {
  /** The compiler's words, which another line has. */
  readonly printed: string
}

/** Offset of the positions of a listing. */
interface Shift extends Claimed {
  /** Claimed line less real line. */
  readonly offset: number
  /** Number of positions that are off by it, and of all positions of the listing. */
  readonly shifted: number
  readonly positions: number
}

/** Change of wording. */
interface ChangedWords {
  readonly rewording: Rewording
  /** Further changes of wording. */
  readonly further: readonly Rewording[]
  /** The Go that words it otherwise, as `go1.26.8`. */
  readonly go: string
}

/** A wrong word of a command: see `WrongCommand`. */
interface CommandWords {
  readonly words: string
  readonly expected: string | null
  readonly about: string
}

/** A word of a directive that nothing comes of, and the file that it names. */
interface DirectiveWord {
  readonly word: string
  readonly file: string | null
}

/** Data for the sentence of each message. */
export interface MessageData
  extends Record<CommandFault, CommandWords>,
    Record<UnusedDirective['why'], DirectiveWord> {
  readonly silent: Wrong & {readonly subject: string}
  /** `place`: where the compiler says so, if that is not in `expected`. */
  readonly opposite: Corrected & {readonly place: string | null; readonly hasPlace: boolean}
  readonly 'opposite-repeated': Repeated & {readonly place: string | null}
  readonly compiles: Wrong
  readonly 'other-error': Corrected
  readonly 'other-error-repeated': Repeated
  /** `shown`: where the compiler says it in the code shown, for a place that nobody knows the right one of. */
  readonly moved: Wrong & {
    readonly expected: string | null
    readonly shown: string | null
    readonly printed: string
  }
  readonly 'moved-inside': Corrected
  readonly shifted: Shift & {readonly expected: string}
  /** `line`: of the code shown. */
  readonly 'shifted-free': Shift & {readonly line: number}
  readonly reworded: Corrected &
    ChangedWords & {
      readonly place: string | null
      readonly hasPlace: boolean
    }
  readonly 'reworded-repeated': Repeated & ChangedWords
  /** `lost`: how many claims no longer hold. */
  readonly 'written-for': Pick<Dating, 'from' | 'to' | 'chosen' | 'now' | 'claims'> & {
    readonly what: WrittenFor['what']
    readonly lost: number
  }
  /** `others`: how many more of the listing. */
  readonly unverifiable: Claimed & {readonly others: number; readonly reason: UnverifiableReason}
  /** `unshown`: how many of the missing lines are of kinds that the listing never shows. */
  readonly omission: {
    readonly first: string
    readonly missing: number
    readonly unshownKinds: readonly MessageKind[]
    readonly unshown: number
  }
  readonly 'does-not-compile': {readonly error: string; readonly others: number}
  readonly 'time-limit': {readonly milliseconds: number}
  readonly 'memory-limit': {readonly bytes: number}
  readonly 'output-limit': {readonly bytes: number}
  readonly 'article-limit': {readonly milliseconds: number}
  readonly 'compiler-crash': Readonly<Record<string, never>>
  readonly unreadable: {readonly problem: string}
  readonly unreasoned: Readonly<Record<string, never>>
}

/** A kind of message, with the data of its sentence. */
export interface Told<Id extends MessageId = MessageId> {
  readonly messageId: Id
  readonly data: MessageData[Id]
}

/** State of a finding under one Go of a run with several. */
export interface WithGo {
  /** As `go1.26.8`. */
  readonly go: string
  /** Verdict on its claim; for a finding without one, its presence. */
  readonly stands: VerdictKind | 'there' | 'not-there'
  /** Something is told of it with this Go. */
  readonly isTold: boolean
}

/** State of a finding under each Go of a run with several. */
export interface AcrossGos {
  /** The newest first; the first of them that it is told with is the one that it speaks of. */
  readonly gos: readonly WithGo[]
  /** True if the replacement is right with each of them. */
  readonly isAgreed: boolean
}

/** Something worth saying, with all but the sentence. */
export interface FindingOf<Id extends MessageId> extends Told<Id> {
  readonly range: Range
  readonly severity: Severity
  /** Current text, and its replacements (empty: none). */
  readonly actual: string | null
  readonly expected: readonly string[]
  /** The compiler's line, and why. */
  readonly note: string | null
  /** Verdicts that it is about; empty if it is not about claims. */
  readonly verdicts: readonly Verdict[]
  /** `null` in a run with one Go, and for what is held to a Go of its own. */
  readonly across: AcrossGos | null
  /** Fixes, at most one per verdict; empty if only its author can fix it. */
  readonly fixes: readonly Fix[]
}

/** Something worth saying: what a rule hands to `file.message`. */
export type Finding<Rule extends RuleId = RuleId> = {
  [Id in MessageId]: Id extends MessageIds[Rule] ? FindingOf<Id> : never
}[MessageId]
