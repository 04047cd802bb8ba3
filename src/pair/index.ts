export {singleUnit} from './join.ts'
export {propose} from './propose.ts'
export {strengthOf} from './source-fit.ts'
export {supportedBy, unitsAround} from './units.ts'
