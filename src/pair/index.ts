export {singleUnit} from './join.ts'
export {propose} from './propose.ts'
export {unitsAround} from './units.ts'
