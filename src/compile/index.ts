export {isLasting} from './cache/is-cacheable.ts'
export {type CompilerOptions, createCompiler} from './compiler.ts'
export {checkFlags} from './flags.ts'
export {findToolchain, type NativeToolchain} from './toolchain/toolchain.ts'
