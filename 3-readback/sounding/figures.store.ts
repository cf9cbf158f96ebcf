import type { Db } from '@plumbline/platform/database/database'
import type { Figures } from './figures.ts'
import { NO_ROUTING, type Routing } from './next-statement.ts'

type KeptRouting = { id: string; soundingId: string; routing: Routing; computedAt: string }
type KeptFigures = { id: string; soundingId: string; figures: Figures; computedAt: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    soundingRouting: KeptRouting
    soundingResult: KeptFigures
  }
}

export async function keepRouting(db: Db, kept: KeptRouting): Promise<void> {
  const { routing, computedAt } = kept
  await db
    .insertInto('soundingRouting')
    .values(kept)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'soundingId']).doUpdateSet({ routing, computedAt }))
    .execute()
}

export async function routingOf(db: Db, soundingId: string): Promise<Routing> {
  const kept = await db
    .selectFrom('soundingRouting')
    .select('soundingRouting.routing')
    .where('soundingRouting.soundingId', '=', soundingId)
    .executeTakeFirst()
  return kept?.routing ?? NO_ROUTING
}

export async function keepFigures(db: Db, kept: KeptFigures): Promise<void> {
  await db
    .insertInto('soundingResult')
    .values(kept)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'soundingId']).doNothing())
    .execute()
}

export async function figuresOf(db: Db, soundingId: string): Promise<KeptFigures | undefined> {
  return db
    .selectFrom('soundingResult')
    .selectAll('soundingResult')
    .where('soundingResult.soundingId', '=', soundingId)
    .executeTakeFirst()
}
