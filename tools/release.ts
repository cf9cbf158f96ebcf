/**
 * `npm run release:files`: what belongs to a release, in `tmp/release`: the archive of the last commit (built twice, the same both
 * times), the bill of materials (CycloneDX), the licences of what it needs, and the checksums. Exit 1 if the archive differs or
 * a licence is not allowed. Nothing is signed here; it ends by saying how.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  auditInWords,
  type Bill,
  checksums,
  licenceList,
  licencesOf,
  packed,
  reproducible,
  sha256,
} from './release-files.ts'

const root = dirname(import.meta.dirname)
const folder = join(root, 'tmp', 'release')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const name = `plumbline-${version}`

const archive = archived()
const same = sha256(archive) === sha256(archived())
const bill = reproducible(
  JSON.parse(text('npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev')) as Bill,
  committedAt(),
)
const licences = licencesOf(bill)
const files = new Map<string, Buffer | string>([
  [`${name}.tar.gz`, archive],
  [`${name}.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`],
  [`${name}.licences.txt`, licenceList(licences)],
])
files.set('SHA256SUMS', checksums(files))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [file, content] of files) writeFileSync(join(folder, file), content)

const forbidden = licences.filter(({ allowed }) => !allowed)
say(`${folder}: ${[...files.keys()].join(', ')}`)
say(`archive: ${same ? 'the same twice' : 'DIFFERS when it is built again'}, ${sha256(archive)}`)
say(`${licences.length} packages; licences not allowed: ${forbidden.length === 0 ? 'none' : licenceList(forbidden)}`)
say(auditInWords(run('npm', 'audit', '--omit=dev', '--json').stdout.toString()))
say(
  'Not signed. Where the key is: cosign sign-blob --bundle SHA256SUMS.bundle SHA256SUMS, or gpg --armor --detach-sign SHA256SUMS',
)
process.exitCode = same && forbidden.length === 0 ? 0 : 1

function archived(): Buffer {
  return packed(output('git', 'archive', '--format=tar', `--prefix=${name}/`, 'HEAD'))
}

function committedAt(): string {
  return new Date(Number(text('git', 'log', '-1', '--format=%ct')) * 1000).toISOString()
}

function text(program: string, ...words: string[]): string {
  return output(program, ...words).toString('utf8')
}

function output(program: string, ...words: string[]): Buffer {
  const { status, stdout, stderr } = run(program, ...words)
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stderr}`)
  return stdout
}

function run(program: string, ...words: string[]) {
  return spawnSync(program, words, { cwd: root, maxBuffer: 512 * 1024 * 1024 })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
