import { buildWebsite } from '@plumbline/app/build-website'

/** The web app is built once before the tests, not by each of them at the same time. */
export async function setup(): Promise<void> {
  await buildWebsite((line) => process.stderr.write(`${line}\n`))
}
