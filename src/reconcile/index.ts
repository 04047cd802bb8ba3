export {forAskedGo} from './asked-go.ts'
export {canStillWin, choose, type Reconciled} from './choose.ts'
export {failureReasons, reasonSentences} from './reasons.ts'
export {reconcile, unreconciled} from './reconcile.ts'
