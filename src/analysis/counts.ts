export {counts} from '../compile/process/counts.ts'
