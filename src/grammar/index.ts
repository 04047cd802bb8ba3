export {compareMessages, type Likeness} from './compare.ts'
export {foldSpace} from './fold.ts'
export type {KindFlags, Sense} from './kinds/row.ts'
export {kindFlags, messageKinds, senseOf} from './kinds.ts'
export {makeMessage, messageFlags, parseMessage, writeMessage} from './message.ts'
export {pairingRows} from './pairing-rows.ts'
export {
  isPackageHeader,
  type LineOrigin,
  looksLikeCompilerLine,
  type ParsedLine,
  parseBareMessage,
  parseLine
} from './parse-line.ts'
export {foldingRows} from './rewordings.ts'
