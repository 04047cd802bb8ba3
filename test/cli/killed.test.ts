import {execa} from 'execa'
import {expect, it} from 'vitest'
import {slowProgram} from '../compile/compilers.ts'
import {canCountProcesses, compilersBelow, eventually, isAlive} from '../compile/processes.ts'
import {command, folderWith} from './command.ts'

it.runIf(canCountProcesses)('leaves no compiler behind, however it is killed', async () => {
  const cwd = await folderWith({
    'slow.md': `\`\`\`go\n${slowProgram}\n\`\`\`\n\n\`\`\`\n./main.go:3:6: x escapes to heap\n\`\`\`\n`
  })
  const running = execa(process.execPath, [command, '--no-cache', 'slow.md'], {cwd, reject: false})
  let compilers: readonly number[] = []
  const isCompiling = async () => {
    compilers = await compilersBelow(running.pid ?? 0)
    return compilers.length > 0
  }
  expect(await eventually(isCompiling)).toBe(true)
  running.kill('SIGKILL')
  expect((await running).signal).toBe('SIGKILL')
  expect(await eventually(() => !compilers.some(isAlive))).toBe(true)
})
