export {counts} from '../compile/counts.ts'
