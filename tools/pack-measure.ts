/**
 * `npm run pack:measure`: the measures as a package that can be published by itself, in plain JavaScript with types,
 * for Node 22 or a browser of the same age. Ends with the path of the file that `npm publish` takes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const folder = join(root, 'tmp', 'measure-package')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
compile()
describe()
process.stdout.write(`${join(folder, packed())}\n`)

function compile(): void {
  const settings = join(folder, 'tsconfig.json')
  const own = {
    noEmit: false,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: '../../measure',
    outDir: '.',
  }
  const whole = {
    extends: '../../tsconfig.json',
    compilerOptions: own,
    include: [],
    exclude: [],
    files: ['../../measure/measure.ts'],
  }
  writeFileSync(settings, JSON.stringify(whole))
  const program = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  run(process.execPath, [program, '-p', settings])
  rmSync(settings)
}

function describe(): void {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'measure', 'package.json'), 'utf8'))
  const about = {
    name,
    version,
    license,
    description:
      'The science of alignment as plain functions: how close people are, and what they believe of each other',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22' },
    exports: { '.': { types: './measure.d.ts', default: './measure.js' } },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`)
  cpSync(join(root, 'measure', 'README.md'), join(folder, 'README.md'))
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
}

/** The name of the file that npm makes. */
function packed(): string {
  return run('npm', ['pack', '--json'], (output) => JSON.parse(output)[0].filename)
}

function run(program: string, words: string[], read: (output: string) => string = String): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}${stderr}`)
  return read(stdout)
}
