/**
 * `npm run listings` writes docs/listings and the settings in the README from the code. With `--check` it writes
 * nothing, names what is no longer true, and exits 1.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listings, withSettings } from '@plumbline/app/listings'
import { ourRoot } from './house/house.ts'

const files = new Map([['README.md', withSettings((await textOf('README.md')) ?? '')]])
for (const [name, text] of Object.entries(await listings())) files.set(`docs/listings/${name}`, text)

const stale: string[] = []
for (const [path, text] of files) if ((await textOf(path)) !== text) stale.push(path)

if (process.argv.includes('--check')) {
  if (stale.length > 0) say(`No longer true, mend with npm run listings:\n${stale.join('\n')}`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const path of stale) {
    await mkdir(dirname(join(ourRoot, path)), { recursive: true })
    await writeFile(join(ourRoot, path), files.get(path) ?? '')
    say(`wrote ${path}`)
  }
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(join(ourRoot, path), 'utf8').catch(() => undefined)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
