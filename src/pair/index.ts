export {singleUnit} from './join.ts'
export {propose} from './propose.ts'
