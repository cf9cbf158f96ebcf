import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { ASSET_KINDS, DUTIES, LINK_KINDS } from './asset.ts'
import { edgesOfParty, linkEdges, nodesNamed, partyEdges } from './ego-graph.store.ts'
import { type GraphEdge, MOST_EDGES, nearestEdges, stepsFrom } from './ego-graph.ts'
import { ENTRY_KINDS, type EntryKind } from './search.ts'

const showGraph = operation({
  name: 'directory.graph',
  says: 'Who looks after and uses what around an entry: its things, what they stand on and what stands on them, and whose those are',
  http: 'GET /directory/{of}/{entryId}/graph',
  who: guests,
  changes: false,
  takesLong: true,
  input: z.strictObject({ of: z.enum(ENTRY_KINDS), entryId: z.guid() }),
  output: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        of: z.enum(ENTRY_KINDS),
        name: z.string(),
        kind: z.enum(ASSET_KINDS).nullable(),
        away: z.number(),
      }),
    ),
    edges: z.array(
      z.object({
        id: z.string(),
        fromId: z.string(),
        toId: z.string(),
        kind: z.enum([...DUTIES, 'uses', ...LINK_KINDS]),
        stale: z.boolean(),
      }),
    ),
    /** How many edges further out are not given. */
    leftOut: z.number(),
  }),
  async run({ input, db }) {
    const [middle] = (await nodesNamed(db, [input.entryId])).filter(({ of }) => of === input.of)
    if (!middle) throw nothingHere()
    const all = await edgesAround(db, input.of, middle.id)
    const away = stepsFrom(middle.id, all)
    const { edges, leftOut } = nearestEdges(all, away, MOST_EDGES)
    const ids = new Set([middle.id, ...edges.flatMap(({ fromId, toId }) => [fromId, toId])])
    const nodes = (await nodesNamed(db, [...ids])).map((node) => ({ ...node, away: away.get(node.id) ?? 0 }))
    return { nodes: nodes.sort((a, b) => a.away - b.away || a.name.localeCompare(b.name)), edges, leftOut }
  },
})

/** Owner, thing, what it stands on or what stands on it, and whose that is. */
async function edgesAround(db: Db, of: EntryKind, id: string): Promise<GraphEdge[]> {
  const own = of === 'asset' ? [id] : [...new Set((await edgesOfParty(db, of, id)).map(({ toId }) => toId))]
  const links = await linkEdges(db, own)
  const assets = [...new Set([...own, ...links.flatMap(({ fromId, toId }) => [fromId, toId])])]
  return [...new Map([...links, ...(await partyEdges(db, assets))].map((edge) => [edge.id, edge])).values()]
}

export const graphOperations = [showGraph]
export type ShowGraph = Asking<typeof showGraph>
