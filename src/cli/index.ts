export {readConfig} from './files/config.ts'
