import type {Port, Unit} from '../../model/index.ts'
import {unitSource} from '../../model/text/index.ts'
import {both, type Constraint, nameConstraint, sourceConstraint} from './constraint.ts'
import {isPort, nearestPorts} from './ports.ts'

/** Packages that there are only for some ports, by the beginning of their path. */
const packages: readonly {readonly path: string; readonly constraint: Constraint}[] = [
  {path: 'syscall/js', constraint: ({goos}) => goos === 'js'},
  {path: 'golang.org/x/sys/windows', constraint: ({goos}) => goos === 'windows'},
  {path: 'golang.org/x/sys/unix', constraint: sourceConstraint('//go:build unix')}
]

/** Tell whether the files of a unit are for a port, as far as they say. */
export function suits({files}: Pick<Unit, 'files'>, port: Port): boolean {
  return files.every(file => constraintOf(file)(port) !== false)
}

/**
 * Return the port that code is for, by the names of its files, by its constraints, and by what it
 * imports; `null` where that may be the usual one. The nearest to the usual one is meant.
 */
export function neededPort(unit: Pick<Unit, 'files'>, usual: Port): Port | null {
  const [first] = unit.files
  return portFor(unit, usual) ?? portFor({files: [first]}, usual)
}

function portFor(unit: Pick<Unit, 'files'>, usual: Port): Port | null {
  if (!isPort(usual) || suits(unit, usual)) return null
  return nearestPorts(usual).find(port => suits(unit, port)) ?? null
}

function constraintOf(file: Unit['files'][number]): Constraint {
  const source = unitSource(file)
  return packages
    .filter(({path}) => source.includes(`"${path}`) && imports(source, path))
    .map(({constraint}) => constraint)
    .concat(nameConstraint(file.name))
    .reduce(both, sourceConstraint(source))
}

/** Tell whether a line of a source is an import of a package, or of one below it. */
function imports(source: string, path: string): boolean {
  return source.split('\n').some(line => {
    const [before = '', imported = ''] = line.split('"')
    const words = before.split(/\s/).filter(word => word !== '' && word !== 'import')
    const isImport = words.length <= 1 && words.every(word => /^[\w.]+$/.test(word))
    return isImport && (imported === path || imported.startsWith(`${path}/`))
  })
}
