import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { callerOf } from './caller.ts'
import { openReadback } from './open-readback.ts'
import type { Line } from './report.ts'
import { openGround, root, serve } from './served.ts'

const dist = join(root, 'app', 'web', 'dist')
const assets = join(dist, 'assets')
const plain = join(root, 'ui', 'plain')

/** What travels before somebody sees a first screen: of the web app, and of the page that people answer on. */
export async function size(): Promise<Line[]> {
  const ground = await openGround('SQLite')
  try {
    // Starting the server builds the web app if it is older than its sources.
    const served = await serve(ground)
    const caller = callerOf(served.url, 4)
    try {
      const readback = await openReadback(served, caller, 1)
      const page = await caller.call({ path: `/a/${readback.respondents[0]?.token}` })
      if (page.status !== 200) throw new Error(`The answering page answered ${page.status}`)
      return [...sizesOfTheApp(), ...sizesOfAnswering(page.body.length)]
    } finally {
      caller.close()
      await served.stop()
    }
  } finally {
    await ground.remove()
  }
}

function sizesOfTheApp(): Line[] {
  const first = readFileSync(join(dist, 'index.html'), 'utf8')
  const atOnce = withWhatTheyNeed(
    [...first.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, file = '']) => file),
  )
  const styles = [...first.matchAll(/href="\/assets\/([^"]+\.css)"/g)].map(([, file = '']) => file)
  const routes = [...atOnce]
    .flatMap((file) => importsOf(file, /import\(\s*["'`]\.\/([^"'`]+\.js)/g))
    .map((entry) => {
      const more = [...withWhatTheyNeed([entry])].filter((file) => !atOnce.has(file))
      return { entry, bytes: gzipped(more) }
    })
  const largest = routes.reduce((a, b) => (b.bytes > a.bytes ? b : a), { entry: 'none', bytes: 0 })
  const home = routes.find(({ entry }) => entry.startsWith('home-'))
  return [
    { what: 'web app, first load, JavaScript (gzip)', found: kilobytes(gzipped([...atOnce])) },
    ...(home
      ? [
          {
            what: 'web app, first load with the home page, JavaScript (gzip)',
            found: kilobytes(gzipped([...atOnce]) + home.bytes),
          },
        ]
      : []),
    { what: 'web app, first load, styles (gzip)', found: kilobytes(gzipped(styles)) },
    {
      what: `web app, largest further part (${largest.entry.replace(/-[^-]+$/, '')}), JavaScript (gzip)`,
      found: kilobytes(largest.bytes),
    },
    {
      what: 'web app, everything, JavaScript (gzip)',
      found: kilobytes(gzipped(readdirSync(assets).filter((file) => file.endsWith('.js')))),
    },
  ]
}

function sizesOfAnswering(page: number): Line[] {
  const [script, style] = ['plain.js', 'plain.css'].map((file) => gzipSync(readFileSync(join(plain, file))).length)
  const whole = page + (script ?? 0) + (style ?? 0)
  return [
    { what: 'answering page, JavaScript (gzip; it works without)', found: kilobytes(script ?? 0) },
    { what: 'answering page, first screen in all: page, style, script (gzip)', found: kilobytes(whole) },
  ]
}

/** These files and whatever they import at once. */
function withWhatTheyNeed(files: string[]): Set<string> {
  const found = new Set<string>()
  const waiting = files.map((file) => basename(file))
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    waiting.push(...importsOf(file, /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
  }
  return found
}

function importsOf(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(assets, file), 'utf8').matchAll(pattern)].map(([, imported = '']) => basename(imported))
}

function gzipped(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
