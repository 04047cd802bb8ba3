export {type Fixed, fixArticle} from './fix-article.ts'
