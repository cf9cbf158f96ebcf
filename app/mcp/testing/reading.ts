import type { Furnished } from '../../testing/furnished.ts'
import { sampleOf } from '../../testing/samples.ts'
import type { Tool } from '../tool.ts'

/** A valid use of each tool that reads, in a furnished workspace. */
export function readingOf(tools: readonly Tool[], place: Furnished) {
  return tools
    .filter(({ drafts }) => !drafts)
    .map(({ operation, described: { name } }) => ({
      name,
      operation,
      input: sampleOf(operation.name, place, place.admin),
    }))
}
