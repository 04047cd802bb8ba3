export {type CompilerOptions, type CreateCompilerResult, createCompiler} from './compiler.ts'
export {type CheckedFlags, checkFlags, type IgnoredFlag} from './flags.ts'
export {findToolchain, type NativeToolchain, type ToolchainResult} from './toolchain.ts'
