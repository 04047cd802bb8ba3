export {compareVersions, type GoVersion, readVersion, versionText} from './go-version.ts'
export {isOfMinor, minorIn, minorOf, numberOf} from './minor.ts'
