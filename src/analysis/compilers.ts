import {createCompiler} from '../compile/index.ts'
import type {ArticleSettings} from './article-settings.ts'
import {toolchainFor} from './toolchain.ts'

type Created = ReturnType<typeof createCompiler>

const compilers = new Map<string, Created>()

/** The compiler for some settings: one for the whole process, however many files and rules ask. */
export function compilerFor(settings: ArticleSettings): Created {
  const key = JSON.stringify(Object.entries(settings).sort())
  const known = compilers.get(key)
  if (known) return known
  const created = create(settings)
  compilers.set(key, created)
  return created
}

async function create(settings: ArticleSettings): Created {
  const created = await createCompiler({
    ...settings,
    go: undefined,
    toolchain: await toolchainFor(settings)
  })
  if (!created.ok) return created
  const ofGo = async (go: string) => {
    const other = await compilerFor({...settings, go})
    return other.ok ? other.compiler : null
  }
  return {ok: true, compiler: {...created.compiler, ofGo}}
}
