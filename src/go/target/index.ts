export {neededPort, suits} from './needed.ts'
export {gosWith, processors, systems} from './ports.ts'
export {
  isAsAsked,
  mergeWords,
  saysTarget,
  targetOf,
  targetText,
  targetWordsIn
} from './words.ts'
