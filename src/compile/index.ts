export {type CompilerOptions, createCompiler} from './compiler.ts'
export {checkFlags} from './flags.ts'
export {findToolchain, type NativeToolchain} from './toolchain.ts'
