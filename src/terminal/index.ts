export {clip, clipFrom, expand, firstColumn, stretchOf} from './columns.ts'
export {fold} from './fold.ts'
export {type Paint, painter} from './paint.ts'
export {wrap} from './wrap.ts'
