import type {Thresholds} from './score.ts'

/** What `npm run mutate` and its smaller run in the tests must reach. */
export const thresholds: Thresholds = {right: 0.995, falseAlarm: 0.001, missed: 0.001}
