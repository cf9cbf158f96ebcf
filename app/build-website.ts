import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const assets = join(root, 'app', 'web', 'dist', 'assets')
const stamp = join(root, 'app', 'web', 'dist', 'built-from.txt')

/** Builds the web app when its sources changed since the last time; about a second, otherwise nothing. */
export async function buildWebsite(say: (line: string) => void): Promise<void> {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('Building the web app …')
  const { build } = await import('vite')
  // Whoever builds, tests included, gets the web app that people get.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      configFile: fileURLToPath(new URL('./web/vite.config.ts', import.meta.url)),
      mode: 'production',
      logLevel: 'warn',
    })
  } finally {
    process.env['NODE_ENV'] = before
  }
  dropOldFiles()
  writeFileSync(stamp, sources)
}

/** Files of earlier builds stay for a day: a server that started with them still hands them out. */
function dropOldFiles(): void {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000
  for (const name of readdirSync(assets)) {
    if (statSync(join(assets, name)).mtimeMs < dayAgo) rmSync(join(assets, name))
  }
}

/** One text that changes when any file does that the web app is made of. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const folders = readdirSync(root).filter(
    (name) => /^\d-/.test(name) || ['app', 'ui', 'measure', 'platform'].includes(name),
  )
  for (const folder of folders.sort()) {
    for (const file of filesIn(join(root, folder))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file}\n${size}\n${Math.round(mtimeMs)}\n`)
    }
  }
  hash.update(readFileSync(join(root, 'package-lock.json')))
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist' && entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
}
