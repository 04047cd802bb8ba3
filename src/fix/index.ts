export {type Fixed, fixArticle} from './fix-article.ts'
export {restate} from './restate.ts'
