export {
  compareVersions,
  type GoVersion,
  oldestMinor,
  readVersion,
  tooOld,
  versionText
} from './go-version.ts'
export {isOfMinor, minorIn, minorOf, numberOf} from './minor.ts'
