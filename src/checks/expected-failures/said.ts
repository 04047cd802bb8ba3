import type {CompileError} from '../../model/index.ts'
import {type BoundedPattern, upTo} from '../../model/text/index.ts'
import type {Comment, Surroundings} from './surroundings.ts'

/** The most of a text that is read, in UTF-16 code units: more than `surroundingsOf` gives. */
const longest = 2000

/*
 * Articles say in many words that code does not compile. Each row is for one language; `\b` knows
 * only Latin letters, so that the others do without.
 */
const sayings: readonly Pick<BoundedPattern, 'test'>[] = [
  // English
  upTo(
    longest,
    /(?:n['’]t|\b(?:not|never|no longer|cannot|fails? to|failed to|refuses? to|unable to)) (?:\w+ )?(?:compile|build|type-?check)/i
  ),
  upTo(
    longest,
    /\b(?:compil\w+|build|type[- ]?check\w*|syntax|parse)[- ](?:time )?(?:errors?|fail\w*|problems?|complain\w*|reject\w*|refuse\w*|warns?)\b/i
  ),
  /\bcompiler (?:will |would |can |also |even |then )*(?:complain|reject|refuse|report|throw|give|raise|catch|stop|tell|say|protest|error|flag|yell|show|issue|emit|disallow|forbid|prevent)/i,
  upTo(longest, /\b(?:compil\w+|build) (?:\w+ ){0,3}fail/i),
  /\b(?:un|not |in)compil(?:able|e\b)|\bnon-compiling/i,
  /\b(?:error|errors) (?:at|during|in|while|when|from) (?:the )?compil/i,
  upTo(
    longest,
    /\b(?:rais|caus|produc|throw|trigger|result)\w*(?: in)? (?:an?|the|this|these|following)[ \w]{0,20} ?errors?\b(?! value| handling| type| interface)/i
  ),
  upTo(
    longest,
    /\b(?:is|are|was|be|'s) (?:an? )?(?:\w+ )?(?:illegal|invalid|forbidden|disallowed|not (?:allowed|permitted|legal|valid|possible|supported|ok)|error)\b/i
  ),
  /\b(?:(?:does|do|will|would|can|could|should) (?:this|it|the (?:code|program|following|above)|these)[^.?!\n]{0,40}(?:compile|build|work|run)|(?:does|will|would) (?:this|it) compile)/i,
  /\b(?:what(?:'s|’s| is)? wrong|spot the|find the|fix (?:the|this|it)|has (?:a|some) (?:bug|mistake|error|problem)|mistake|incorrect|wrong|broken|BAD|not work|n['’]t work)\b/i,
  // Chinese, Japanese, Korean
  /编译.{0,12}(?:错|失败|不(?:通过|过|了|会|能)|无法|报|问题)|(?:不能|无法|不会|没法|未能|不可以?|能否|是否|能不能|可以|能)(?:正常)?(?:通过)?编译|(?:编译|語法|语法|类型)(?:期)?错误|報錯|报错|出错|編譯.{0,8}(?:錯|失敗|不)|(?:错误|不合法|非法|不允许|不正确|无效)的?(?:用法|写法|代码|示例|例子|语句|声明|调用)|有(?:什么|哪些)?(?:问题|错)|错误[:：]|是错误的|(?:禁止|不允许|不支持|不能用)了?这[种样个]|如果(?:能|可以)?(?:允许|支持)这[种样]/,
  /コンパイル.{0,10}(?:エラー|でき|失敗|通ら|ません|ない)|エラーに?(?:なり|なる|が(?:出|発生))|컴파일.{0,10}(?:오류|에러|실패|되지|안)|(?:오류|에러)가? ?(?:발생|난다|납니다)/,
  // Cyrillic
  upTo(
    longest,
    /не\s+(?:с?компил|соб[еи]р|скомпіл|компіл|пройд[её]т)|ошибк[аиуе]?\s+(?:компил|при\s+компил|сборки)|компилятор\S*\s+(?:\S+\s+){0,3}(?:ошибк|руга|выда|сообщ|не\s)|помилк[аиу]\s+компіл/i
  ),
  // Romance languages
  upTo(
    longest,
    /\b(?:no|não|non|ne)\s+(?:se\s+|va\s+)?(?:compila\w*|compile\w*)(?:\s+pas)?|err(?:or|o|eur|ore)s?\s+(?:de|di|à la|em|na|en)\s+(?:la\s+)?compil|err(?:or|o|eur)\s+de\s+(?:sintaxis|sintaxe|syntaxe)|compilad\S+\s+(?:\S+\s+){0,3}err/i
  ),
  upTo(
    longest,
    /\b(?:compiler|compilador|compilateur)\S*\s+(?:\S+\s+){0,8}\S*(?:fehler|erreur|error)|\b\S*(?:fehler|erreur)\S*\s+(?:\S+\s+){0,6}(?:compiler|compilateur)/i
  ),
  // German, Dutch, Polish, Turkish, Vietnamese, Indonesian
  upTo(
    longest,
    /\b(?:kompiliert|übersetzt|compileert)\s+(?:\S+\s+){0,3}n(?:icht|iet)|nicht\s+(?:kompilier|übersetz|compilier)|(?:kompilier|übersetzungs|compiler|syntax)fehler|compileerfout|nie\s+(?:s?kompiluj|skompiluj)|błąd\s+kompil|derlen(?:mez|miyor|mey)|derleme\s+hata|hata\s+(?:verir|alır|verecek)|không\s+(?:thể\s+)?biên\s+dịch|lỗi\s+biên\s+dịch|(?:tidak|gagal)\s+(?:dapat\s+|bisa\s+)?(?:di)?kompil/i
  ),
  // Persian, Arabic, Thai
  /کامپایل.{0,12}(?:ن|خطا|ارور)|خطا(?:ی|ی)?\s?کامپایل|(?:خطا|ارور) (?:می|خواه)|لا (?:يمكن |يتم )?(?:ال)?(?:ترجمة|تجميع)|คอมไพล์(?:ไม่|ผิด)|error นี้/
]

/** Questions to the reader, of which "it does not compile" may be the answer. */
const quiz = upTo(
  longest,
  /\b(?:quiz(?:zes)?|puzzles?|trivia|brain ?teasers?|interview questions?|pop quiz|riddles?)\b|题目|找错|面试题|(?:以下|下面|下列)代码.{0,16}(?:输出|结果|打印|什么|问题)|^[ \t]*(?:[-*+][ \t]+)?A[.:：、，)）][\s\S]{0,400}^[ \t]*(?:[-*+][ \t]+)?B ?[`.:：、，)）]/imu
)

/** Words and marks of a comment at the very line that does not compile. */
const marks = upTo(
  longest,
  /\b(?:err(?:or)?s?|invalid|illegal|wrong|bad|fail\w*|broken|bug|oops|no(?:pe)?|not|cannot|can['’]t|won['’]t|doesn['’]t|isn['’]t|undefined|mismatch\w*|missing|compil\w*|unused|panic\w*)\b|[✗✘❌✖×⛔🚫]|^\/\/\s*[xX]\s*$|错|誤|不|无法|エラー|ошиб|нельзя|не |خطا|error/iu
)

/** Authors' words for an error, besides the compiler's. */
const subjects: readonly {readonly error: RegExp; readonly words: RegExp}[] = [
  {
    error: /not used/,
    words:
      /\b(?:un|not |never |n['’]t )used?\b|未(?:被)?使用|没有(?:被)?使用|不使用|使われ|не использ/i
  },
  {
    error: /redeclared|no new variables/,
    words: /redeclar|re-declar|same name|already declared|重复(?:声明|定义)|no new variables/i
  },
  {
    error: /cannot use|mismatched|cannot convert/,
    words:
      /\b(?:mismatch|not implement|n['’]t implement|type[- ]?safe|cannot (?:use|assign|convert|pass)|incompatible|类型不(?:匹配|同|一致))/i
  },
  {
    error: /undefined|undeclared/,
    words:
      /\b(?:undefined|undeclared|out of scope|not (?:defined|declared|visible|accessible|exported)|unexported|作用域|未定义)/i
  },
  {
    error: /overflow|truncated|out of (?:range|bounds)/,
    words: /overflow|out of (?:range|bounds)|truncat|溢出|越界/i
  },
  {
    error: /cannot assign|addressable|address of/,
    words:
      /immutable|read-?only|cannot (?:assign|change|modify|take)|addressable|不可(?:变|寻址|修改)|不能(?:修改|取地址|被?赋值|改变)/i
  },
  {error: /missing return/, words: /missing return|terminating/i},
  {error: /import cycle/, words: /cycl|circular|循环/i}
]

/** Tell whether the text around a block says that it does not compile, or asks whether it does. */
export function isSaid(around: Surroundings, errors: readonly CompileError[]): boolean {
  const texts = [around.before, around.after, ...around.comments.map(({text}) => text)]
  if ([around.title, ...texts].some(text => quiz.test(text))) return true
  return texts.some(
    text =>
      sayings.some(pattern => pattern.test(text)) ||
      subjects.some(
        ({error, words}) => errors.some(({message}) => error.test(message)) && words.test(text)
      )
  )
}

/** Tell whether a comment at the place of an error says so. */
export function isMarked(comments: readonly Comment[], lines: ReadonlySet<number>): boolean {
  return comments.some(({text, fromLine, toLine}) => {
    const isThere = lines.has(fromLine) || lines.has(toLine + 1)
    return isThere && marks.test(text)
  })
}
