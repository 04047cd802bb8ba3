export {counts} from '../compile/index.ts'
