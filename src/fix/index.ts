export type {Change} from './change.ts'
export type {FixScope} from './fix.ts'
export {type Fixed, fixArticle} from './fix-article.ts'
