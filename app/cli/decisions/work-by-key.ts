import type { Config } from '@plumbline/platform/config'
import type { Operation } from '@plumbline/platform/operation'
import { reachHouse } from '../caller.ts'
import { placesFor } from '../operation-commands.ts'

/** The id of the work that people know by its key. */
export async function workByKey(
  finding: Operation,
  key: string,
  how: { config: Config; workspace?: string | undefined },
): Promise<string> {
  const caller = await reachHouse(how.config)
  try {
    const [place] = await placesFor(caller, finding, how.workspace)
    const found = (await caller.call(finding, place, { key })) as { id: string }
    return found.id
  } finally {
    await caller.close()
  }
}
