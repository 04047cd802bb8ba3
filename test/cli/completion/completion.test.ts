import {expect, test} from 'vitest'
import {commandNames} from '../../../src/cli/command-line/commands.ts'
import {namesOf, optionNames} from '../../../src/cli/command-line/options.ts'
import {scriptOf} from '../../../src/cli/completion/completion.ts'
import {shells} from '../../../src/cli/completion/shells.ts'
import {folderWith, goclaims} from '../command.ts'

const names = Object.keys(shells) as (keyof typeof shells)[]

test.for(names)('the script for %s knows every command and option', async name => {
  const script = await scriptOf(name)
  const words: readonly string[] = script.match(/[\w-]+/g) ?? []
  expect(words).toEqual(expect.arrayContaining([...commandNames]))
  const options = optionNames.flatMap(option =>
    name === 'fish' ? [option] : namesOf(option).filter(each => each.startsWith('--'))
  )
  expect(words).toEqual(expect.arrayContaining(options))
})

test.for(names)('`goclaims completion %s` prints it', async name => {
  const script = await scriptOf(name)
  const result = await goclaims(await folderWith({}), ['completion', name])
  expect(result).toMatchObject({exitCode: 0, stdout: script, stderr: ''})
})
