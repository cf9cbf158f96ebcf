import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Engine } from '@plumbline/platform/database/columns'
import { readbackStep } from '@plumbline/readback/step'
import { workStep } from '@plumbline/work/step'
import { type ServedWorld, serveWorld } from '../http/testing.ts'

/** A read-back behind its real server, with somebody asked for each of the groups that are named. */
export type AnsweringPlace = ServedWorld & {
  ask<Output>(name: string, input: Record<string, unknown>): Promise<Output>
  readbackId: string
  /** The link of each person, by name. */
  links: Map<string, string>
}

export type Composed = {
  cards: Record<string, unknown>[]
  kind?: 'sounding' | 'read-back'
  disclosure?: string
  opening?: string
  /** Names of people by their groups. */
  people: Record<string, string[]>
}

export async function openAnswering(engine: Engine, composed: Composed): Promise<AnsweringPlace> {
  const steps = [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep]
  const served = await serveWorld(steps, engine)
  const ask = <Output>(name: string, input: Record<string, unknown>) =>
    served.world.askByName(name, input, served.world.driver) as Promise<Output>
  const { id: workId } = await ask<{ id: string }>('work.register', { title: 'Move checkout' })
  for (const [group, names] of Object.entries(composed.people))
    for (const name of names) await ask('stakeholder.register', { workId, person: { name }, group: { name: group } })
  const { people: _, ...rest } = composed
  if (composed.kind !== 'sounding') {
    await ask('direction.draft', { workId, goal: 'Checkout runs on the new provider', nonGoals: ['Refunds'] })
    await ask('direction.publish', { workId })
  }
  const readback = await ask<{ id: string }>('readback.compose', { workId, closesOn: '2026-12-04', ...rest })
  const { rows } = await ask<{ rows: { name: string; link: string }[] }>('readback.hand-out-links', {
    readbackId: readback.id,
  })
  return {
    ...served,
    ask,
    readbackId: readback.id,
    links: new Map(rows.map(({ name, link }) => [name, link])),
  }
}
