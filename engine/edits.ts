import type {Edit} from './edit.ts'

const assemblers = [
  'arm/obj5.go',
  'arm64/obj7.go',
  'loong64/obj.go',
  'mips/obj0.go',
  'ppc64/obj9.go',
  'riscv/obj.go',
  's390x/objz.go',
  'wasm/wasmobj.go',
  'x86/obj6.go'
].map(name => `internal/obj/${name}`)

/**
 * Edits that make the compiler's front end of `cmd/compile`: it stops once every message about escape
 * analysis and inlining is printed, and what would come after is not linked. Nothing before that
 * point is touched. Written for Go 1.26; an edit that does not apply fails the build.
 */
export const edits: readonly Edit[] = [
  {
    file: 'compile/main.go',
    why: 'import one architecture',
    every:
      /^\t"cmd\/compile\/internal\/(?:arm|arm64|loong64|mips|mips64|ppc64|riscv64|s390x|wasm|x86)"\n/gm,
    put: ''
  },
  {
    file: 'compile/main.go',
    why: 'know one architecture',
    every: /^\t"(?!amd64")\w+": +\w+\.Init,\n/gm,
    put: ''
  },
  {
    file: 'compile/main.go',
    why: 'compile again and again in one instance, with arguments from a file',
    find: 'func main() {\n',
    put: `//go:wasmexport compile
func compile() {
	arguments, err := os.ReadFile("/arguments")
	if err != nil {
		panic(err)
	}
	os.Args = strings.Split(string(arguments), "\\n")
	main()
}

func main() {
`
  },
  {
    file: 'compile/main.go',
    why: 'import what splits the arguments',
    find: '\t"os"\n',
    put: '\t"os"\n\t"strings"\n'
  },
  {
    file: 'compile/internal/amd64/galign.go',
    why: 'generate no machine code',
    from: '\tarch.ZeroRange = ',
    until: '}\n',
    put: ''
  },
  {
    file: 'compile/internal/gc/main.go',
    why: 'stop before the object file is written',
    from: '\tbase.Timer.AddEvent(int64(len(typecheck.Target.Funcs)), "funcs")\n',
    until: '\tlogopt.FlushLoggedOpts(',
    put: ''
  },
  {
    file: 'compile/internal/gc/main.go',
    why: 'have no passes to set flags of',
    find: '\tbase.DebugSSA = ssa.PhaseOption\n',
    put: ''
  },
  ...['ssa', 'staticinit'].map(name => ({
    file: 'compile/internal/gc/main.go',
    why: `not import ${name}`,
    find: `\t"cmd/compile/internal/${name}"\n`,
    put: ''
  })),
  {
    file: 'compile/internal/gc/compile.go',
    why: 'generate nothing for a function',
    from: '\tif race.Enabled {\n',
    until: '\n}\n',
    put: '\tcompilequeue = nil'
  },
  {
    file: 'compile/internal/gc/compile.go',
    why: 'import nothing that runs in parallel',
    from: '\t"cmp"\n',
    until: '\t"cmd/compile/internal/base"\n',
    put: ''
  },
  {
    file: 'compile/internal/ssa/compile.go',
    why: 'have no passes',
    from: 'var passes = [...]pass{',
    until: '\n}\n',
    put: 'var passes = []pass{'
  },
  {
    file: 'compile/internal/ssa/compile.go',
    why: 'have no order of passes',
    from: 'var passOrder = [...]constraint{',
    until: '\n}\n',
    put: 'var passOrder = []constraint{'
  },
  {
    file: 'compile/internal/ssa/compile.go',
    why: 'import for its effects what passes used',
    find: '\t"internal/buildcfg"\n',
    put: '\t_ "internal/buildcfg"\n'
  },
  {
    file: 'compile/internal/ssa/config.go',
    why: 'lower for no architecture',
    every: /^\t\tc\.(?:lowerBlock|lowerValue|lateLowerBlock|lateLowerValue|splitLoad) = \w+\n/gm,
    put: ''
  },
  {
    file: 'compile/internal/ssagen/simdintrinsics.go',
    why: 'have no vector instructions',
    whole: true,
    put: `package ssagen

import "cmd/internal/sys"

const simdPackage = "simd/archsimd"

func simdIntrinsics(addF func(pkg, fn string, b intrinsicBuilder, archFamilies ...sys.ArchFamily)) {}
`
  },
  // Which calls are intrinsic decides what is inlined, so all of them stay known.
  {
    file: 'compile/internal/ssagen/intrinsics.go',
    why: 'know intrinsic calls, but not how to make them',
    every:
      /^(\t+)(.*?)(?<!\) )func\(s \*state, n \*ir\.CallExpr, args \[\]\*ssa\.Value\) \*ssa\.Value \{\n(?:\1\t.*\n|\n)*\1\}/gm,
    put: '$1$2noIntrinsic'
  },
  {
    file: 'compile/internal/ssagen/intrinsics.go',
    why: 'stand for all that is not made',
    find: 'var intrinsics intrinsicBuilders\n',
    put: `var intrinsics intrinsicBuilders

func noIntrinsic(s *state, n *ir.CallExpr, args []*ssa.Value) *ssa.Value {
	panic("no back end")
}
`
  },
  {
    file: 'compile/internal/ssagen/intrinsics.go',
    why: 'not import what only they used',
    find: '\t"internal/abi"\n',
    put: ''
  },
  ...assemblers.flatMap(file => [
    {
      file,
      why: 'have no assembler',
      every: /^\t(?:ErrorCheck|Preprocess|Assemble|Progedit|SEH): +\w+,\n/gm,
      put: ''
    },
    {
      file,
      why: 'have no table of instructions',
      every: /^\tInit: +\w+,\n/gm,
      put: '\tInit: func(*obj.Link) {},\n'
    }
  ])
]
