export {type CompilerOptions, createCompiler} from './compiler.ts'
export {checkFlags} from './flags.ts'
export {isLasting} from './lasting.ts'
export {findToolchain, type NativeToolchain} from './toolchain.ts'
