export {compareMessages, isOfAddress, isOfLine, type Likeness} from './compare.ts'
export {mayBeError} from './error-shapes.ts'
export {optionalFields} from './fields.ts'
export {messageKinds, senseOf} from './kinds.ts'
export {findWords, messageFlags, parseError, parseMessage, writeMessage} from './message.ts'
export {namesValue} from './pairing-rows.ts'
export {
  isPackageHeader,
  looksLikeCompilerLine,
  type ParsedLine,
  parseBareMessage,
  parseLine
} from './parse-line.ts'
export {parseMessages, shifted} from './parse-messages.ts'
export {parsePredicate} from './parse-predicate.ts'
