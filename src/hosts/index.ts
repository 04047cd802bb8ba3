export {checkBook} from './mdbook/index.ts'
