import { operator } from '@plumbline/platform/actor'
import type { Operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { type Actor, expected } from './admission.ts'
import { type FurnishedWorld, performer } from './furnished.ts'
import { rehearse } from './rehearsal.ts'
import { doneBefore, sampleOf } from './samples.ts'

export type Outcome = 'done' | Pick<Refusal, 'code' | 'sentence' | 'next' | 'fields'>

/** What comes of it when somebody asks for something. Nothing of it stays. */
export async function attempt(
  { world, mine }: FurnishedWorld,
  operation: Operation,
  actor: Actor,
  asked: { input: unknown; workspace: string },
): Promise<Outcome> {
  // Whoever may not is refused whether or not there is anything to do.
  const prepared = expected(operation, actor) === 'done' ? (doneBefore[operation.name] ?? []) : []
  return rehearse(world.house, async (house) => {
    for (const before of prepared)
      await performer(house, mine.workspace.slug)(before, sampleOf(before, mine, actor.asker), operator)
    try {
      await house.perform(operation, { by: actor.by, ...asked })
      return 'done'
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, sentence, next, fields } = error
      return { code, sentence, next, fields }
    }
  })
}

/** In one word. */
export function codeOf(outcome: Outcome) {
  return outcome === 'done' ? outcome : outcome.code
}
