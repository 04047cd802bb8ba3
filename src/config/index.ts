export {ignoredBy, isIgnoreFile} from './ignored.ts'
export {readConfig, searchPlaces} from './read-config.ts'
export {readRegularFile} from './regular-file.ts'
export {repositoryAround, treeAround} from './tree.ts'
