export {alternatives} from './alternative.ts'
export {type Anchor, anchorsOf} from './anchors.ts'
export {columnForms, indentWidth, tabbedColumn, tabWidthBetween} from './columns.ts'
export {
  type Elision,
  elisionsOf,
  hasElision,
  isInElidedBody,
  isMissingLines,
  spaces,
  withoutElisions
} from './elision.ts'
export {baseName, labelLines, sameFile} from './file-name.ts'
export {lastIdentifier} from './identifier.ts'
export {type Lexeme, lexemes, opaqueRanges} from './lexemes.ts'
export {type Declaration, functionAt, type Outline, outlineOf} from './outline.ts'
export {isTooDeep, treeOf} from './tree.ts'
