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

/** What a finding says. `wording/sentences.ts` has the sentence for each. */
export type MessageId = MessageIds[RuleId]

/** Words of the article, and what should stand there, with what else the sentence says. */
interface Claimed {
  readonly claimed: string
}
/** What is wrong now. */
interface Wrong extends Claimed {
  /** How it stands to other versions of Go; `null` where that is not known. */
  readonly standing: Standing | null
}
interface Corrected extends Wrong {
  readonly expected: string
}
interface Repeated extends Wrong {
  /** The compiler's words, which another line has. */
  readonly printed: string
}

/** How far the positions of a listing are off. */
interface Shift extends Claimed {
  /** Claimed line less real line. */
  readonly offset: number
  /** How many positions are off by it, of how many that the listing has. */
  readonly shifted: number
  readonly positions: number
}

/** How words changed. */
interface ChangedWords {
  readonly rewording: Rewording
  /** What else changed about them. */
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

/** What the sentence of each message needs. */
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

/** What is said, and what the sentence is made of. */
export interface Told<Id extends MessageId = MessageId> {
  readonly messageId: Id
  readonly data: MessageData[Id]
}

/** How a finding stands with one Go of a run that has several. */
export interface WithGo {
  /** As `go1.26.8`. */
  readonly go: string
  /** What becomes of its claim; of a finding about none, whether it is there. */
  readonly stands: VerdictKind | 'there' | 'not-there'
  /** Something is told of it with this Go. */
  readonly isTold: boolean
}

/** How a finding stands with each Go of a run that has several. */
export interface AcrossGos {
  /** The newest first; the first of them that it is told with is the one that it speaks of. */
  readonly gos: readonly WithGo[]
  /** What is to be put there is right with each of them. */
  readonly isAgreed: boolean
}

/** Something worth saying, with all but the sentence. */
export interface FindingOf<Id extends MessageId> extends Told<Id> {
  readonly range: Range
  readonly severity: Severity
  /** What is there now, and what to put there instead (empty: nothing to put). */
  readonly actual: string | null
  readonly expected: readonly string[]
  /** The compiler's line, and why. */
  readonly note: string | null
  /** What it speaks of; none where it is not about claims. */
  readonly verdicts: readonly Verdict[]
  /** `null` in a run with one Go, and for what is held to a Go of its own. */
  readonly across: AcrossGos | null
  /** What mends it, a fix for each verdict at most; none where its author has to. */
  readonly fixes: readonly Fix[]
}

/** Something worth saying: what a rule hands to `file.message`. */
export type Finding<Rule extends RuleId = RuleId> = {
  [Id in MessageId]: Id extends MessageIds[Rule] ? FindingOf<Id> : never
}[MessageId]
