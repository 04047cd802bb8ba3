export {singleUnit} from './join.ts'
export {propose} from './propose.ts'
export {supportedBy, unitsAround} from './units.ts'
