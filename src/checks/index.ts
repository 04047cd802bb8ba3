export {brokenBlocks} from './broken-blocks.ts'
export {wrongCommands} from './commands/index.ts'
export {unusedDirectives} from './unused-directives.ts'
