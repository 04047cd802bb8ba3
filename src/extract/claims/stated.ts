/*
 * What stands in inline code may be a message that the text states, or one that it denies, imagines,
 * or names as an example. Only what is stated is a claim.
 */

/** Words before a message, in its own clause, that deny it. */
const denied =
  /(?:\b(?:not|never|no|without|instead of|rather than|neither|nor|no longer|avoid(?:s|ed|ing)?|prevents?|lacks?|missing|kein(?:e|en)?|nicht|statt|ohne|pas|sans|sin|ningún|sem|não)\b|n['’]t\b|没有|沒有|不再|不会|并非|なく|ない|(?<![\p{L}])(?:не|нет|без|вместо)(?![\p{L}]))[^.,;:!?。，；：]{0,48}$/iu

/** … that name it as an example or a kind. */
const exemplary =
  /(?:\b(?:such as|like|e\.\s?g\.|for (?:example|instance)|say(?=,)|of the (?:form|kind|sort)|something (?:like|similar to)|similar to|(?:lines?|messages?|entries|notes?) (?:that|which) (?:says?|reads?)|look(?:s|ing)? (?:for|like)|search(?:es|ing)? for|grep(?:s|ping)? for|see lines?|comme|par exemple|wie|etwa|z\.\s?B\.|como|por ejemplo|por exemplo)(?![\p{L}])|(?<![\p{L}])(?:например|вроде|типа)(?![\p{L}])|例如|比如|类似|像|のような|예를 들어)[^.;!?。；]{0,24}$/iu

/** … that imagine it. */
const imagined =
  /(?:\b(?:if|whenever|unless|suppose|imagine|would|might|could|should|may|falls|wenn|si|se|würde)\b|如果|若|もし|만약|(?<![\p{L}])если(?![\p{L}]))[^.,;:!?。，；：]{0,64}$/iu

/** Words right behind a message that deny or imagine it. */
const takenBack =
  /^[`*_”"'」)\s]*(?:(?:message|line|note|output)s?\s+)?(?:(?:is|are|was|were|has|have|do|does|did|will|would|could|should|might)\s*(?:n['’]t|not|never|no longer)\b|no longer\b|never\b|would\b|might\b|disappear|vanish|(?:is|are) (?:gone|missing|absent)\b|不再|消失|没有|не\s)/iu

/**
 * Tell whether words state what they quote.
 *
 * @param before The text before the quoted words, of the same paragraph.
 * @param after The text after them.
 */
export function isStated(before: string, after: string): boolean {
  const words = before.replace(/[*_`“”"「」『』]/g, '').slice(-160)
  const cues = [denied, exemplary, imagined]
  return !cues.some(cue => cue.test(words)) && !takenBack.test(after)
}
