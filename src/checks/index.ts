export {brokenBlocks} from './broken-blocks.ts'
export {wrongCommands} from './commands/index.ts'
export {idleDirectives} from './unused-directives.ts'
