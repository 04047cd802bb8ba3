export {type Fixed, fixArticle} from './fix-article.ts'
export {type Restated, restate} from './restate.ts'
export {fixesOfUnprinted} from './unprinted.ts'
