import { readdirSync, readFileSync } from 'node:fs'
import type { Asked } from '@plumbline/platform/operation'
import { bringIn } from '../exchange/bring-in.ts'

const folder = new URL('./kep/', import.meta.url)

/** Brings in the twelve public initiatives, each from its file, as anybody could import them; nobody here drives them. Gives how many. */
export async function loadInitiatives(asked: Pick<Asked<unknown>, 'perform'>, workspace: string): Promise<number> {
  const { readInitiativeFile } = await import('../exchange/initiative-file.ts')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  for (const name of files) {
    await bringIn(asked, readInitiativeFile(readFileSync(new URL(name, folder), 'utf8')), {
      workspace,
      publish: true,
      driverId: null,
    })
  }
  return files.length
}
