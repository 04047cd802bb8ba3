import {styleText} from 'node:util'
import type {CommandRow} from './command-row.ts'
import {type CommandName, commandOf, commands} from './commands.ts'
import {termOf} from './options.ts'
import {shapeOf, usageOf} from './usage.ts'

/** Rows with a term and its explanation, under a title. */
interface Section {
  readonly title: string
  readonly rows: readonly (readonly [term: string, says: string])[]
}

/** Content of one screen of help. */
interface Screen {
  readonly usage: string
  readonly does: string
  readonly sections: readonly Section[]
  readonly notes: readonly string[]
}

/**
 * Write the help of a command; `null` for that of the whole program. Each fits a screen of 24 rows
 * and 80 columns, which a test enforces.
 */
export function writeHelp(name: CommandName | null, color: boolean): string {
  const {usage, does, sections, notes} = name === null ? wholeProgram() : oneCommand(name)
  const title = (text: string) => (color ? styleText('bold', text, {validateStream: false}) : text)
  const parts = [
    `${title('Usage:')} ${usage}`,
    does,
    ...sections.map(section => [title(`${section.title}:`), ...align(section)].join('\n')),
    notes.join('\n')
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function wholeProgram(): Screen {
  const all = Object.entries<CommandRow>(commands)
  return {
    usage: 'goclaims [COMMAND] [options] [operands]',
    does: 'Check what Go articles say about the Go compiler against what it prints.',
    sections: [
      {
        title: 'Commands',
        rows: all.map(([name, {operand, summary}]) => [`${name} ${shapeOf(operand)}`, summary])
      },
      {
        title: 'Options',
        rows: [
          [
            `${termOf('help')}, ${termOf('version')}`,
            'show help (`check -h`: of check) or the version'
          ]
        ]
      },
      {
        title: 'Examples',
        rows: [['goclaims check ./cache', '`check` is optional, except before such a name']]
      }
    ],
    notes: ['Exit codes: 0 no findings, 1 findings, 2 the job could not be done.']
  }
}

function oneCommand(name: CommandName): Screen {
  const {summary, groups, examples, notes} = commandOf(name)
  const does = `${summary[0]?.toUpperCase()}${summary.slice(1)}.`
  return {
    usage: usageOf(name),
    does: [does, ...notes].join('\n'),
    sections: [
      {
        title: 'Options',
        rows: [
          ...groups.map(({options, says}) => [options.map(termOf).join(', '), says] as const),
          [termOf('help'), 'print this help']
        ]
      },
      {title: 'Examples', rows: examples}
    ],
    notes: []
  }
}

function align({rows}: Section): readonly string[] {
  const width = Math.max(...rows.map(([term]) => term.length))
  return rows.map(([term, says]) => `  ${term.padEnd(width)}  ${says}`)
}
