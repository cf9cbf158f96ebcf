import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type Import, type Program, parsed } from './source.ts'

/** Folders that are not part of the house: brought from outside, made by a program, or (fixtures) wrong on purpose. */
const NOT_OF_THE_HOUSE = new Set(['node_modules', 'dist', '.git', '.node', 'data', 'tmp', 'tools/fixtures'])
const SOURCE = /\.(ts|tsx|mjs)$/

/** A package of the house: a step, `platform`, `measure`, `ui`, `app`, or the root itself for everything else. */
export interface Package {
  /** Where it lies, seen from the root; '' is the root. */
  folder: string
  name: string
  /** Door -> file, as in package.json: `./words` -> `./words.ts`. */
  exports: Record<string, string>
  dependencies: string[]
  devDependencies: string[]
  text: string
}

export interface SourceFile {
  /** Seen from the root, with slashes. */
  path: string
  text: string
  program: Program
  imports: ResolvedImport[]
}

export interface ResolvedImport extends Import {
  /** The file of the house that it reaches, if it reaches one. */
  to?: string
  /** The package from outside (or `node:` module) that it reaches. */
  outside?: string
  /** Why it reaches nothing although it names something of the house. */
  unreachable?: 'no such file' | 'no such door'
}

export interface House {
  root: string
  /** Every path, also of files that are not source. */
  paths: string[]
  files: SourceFile[]
  file: (path: string) => SourceFile | undefined
  packages: Package[]
}

/** Reads the whole house once; every rule looks at the same picture. */
export function readHouse(root: string): House {
  const paths = pathsBelow(root, '')
  const packages = paths
    .filter((path) => posix.basename(path) === 'package.json')
    .map((path) => readPackage(root, path))
  const files = paths.filter((path) => SOURCE.test(path)).map((path) => readSource(root, path, packages))
  const byPath = new Map(files.map((file) => [file.path, file]))
  return { root, paths, files, packages, file: (path) => byPath.get(path) }
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: posix.join(folder, entry.name) }))
    .filter(({ entry, path }) => !NOT_OF_THE_HOUSE.has(entry.name) && !NOT_OF_THE_HOUSE.has(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? pathsBelow(root, path) : entry.isFile() ? [path] : []))
    .sort()
}

function readPackage(root: string, path: string): Package {
  const text = readFileSync(join(root, path), 'utf8')
  const manifest = JSON.parse(text) as Partial<Omit<Package, 'dependencies' | 'devDependencies'>> & {
    dependencies?: Record<string, string>
    devDependencies?: Record<string, string>
  }
  return {
    folder: posix.dirname(path) === '.' ? '' : posix.dirname(path),
    name: manifest.name ?? '',
    exports: manifest.exports ?? {},
    dependencies: Object.keys(manifest.dependencies ?? {}),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
    text,
  }
}

function readSource(root: string, path: string, packages: Package[]): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const { program, imports } = parsed(path, text)
  return { path, text, program, imports: imports.map((each) => resolved(root, path, each, packages)) }
}

function resolved(root: string, from: string, each: Import, packages: Package[]): ResolvedImport {
  const name = each.name.replace(/\?.*$/, '')
  if (name.startsWith('.')) return inHouse(root, each, posix.join(posix.dirname(from), name))
  const outside = name.startsWith('node:') ? name : packageNameOf(name)
  const own = packages.find((candidate) => candidate.folder !== '' && candidate.name === outside)
  if (!own) return { ...each, outside }
  const behind = behindDoor(own, `.${name.slice(outside.length)}`)
  return behind === undefined
    ? { ...each, unreachable: 'no such door' }
    : inHouse(root, each, posix.join(own.folder, behind))
}

function inHouse(root: string, each: Import, path: string): ResolvedImport {
  return existsSync(join(root, path)) ? { ...each, to: path } : { ...each, unreachable: 'no such file' }
}

/** `@scope/name/deep/path` -> `@scope/name` */
function packageNameOf(name: string): string {
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

/** The file behind a door, as Node finds it: the exact door first, then the patterns with a star. */
function behindDoor(own: Package, door: string): string | undefined {
  const exact = own.exports[door]
  if (exact) return exact
  for (const [pattern, file] of Object.entries(own.exports)) {
    const [before, after] = pattern.split('*')
    if (before === undefined || after === undefined) continue
    if (!door.startsWith(before) || !door.endsWith(after) || door.length <= before.length + after.length) continue
    return file.replaceAll('*', door.slice(before.length, door.length - after.length))
  }
  return undefined
}

/** The package in which a file lies: the nearest package.json upwards. */
export function packageOf(house: House, path: string): Package | undefined {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const found = house.packages.find((each) => each.folder === (folder === '.' ? '' : folder))
    if (found || folder === '.') return found
  }
}

/** The root of the project that this file belongs to. */
export const ourRoot = dirname(dirname(import.meta.dirname))
