import type { VoteTable } from '@plumbline/measure'
import { opinionAxes, statementReach, voteCovariance, votesOnEach } from '@plumbline/measure/soundings'
import type { Routing } from './next-statement.ts'

/** What finding two axes from nothing took in most conversations tried. */
const STEPS = 32

/** What must be known of the votes so far to choose the next statement for anybody, by the numbers of all `size` statements. */
export function routingFrom(table: VoteTable, size: number): Routing {
  const byNumber = (figures: ArrayLike<number>) => {
    const list = new Array<number>(size).fill(0)
    table.statements.forEach((name, place) => {
      list[Number(name)] = Math.round((figures[place] as number) * 1e4) / 1e4
    })
    return list
  }
  const votesOn = votesOnEach(table)
  const reach = statementReach(opinionAxes(voteCovariance(table, STEPS)), votesOn)
  return { reachX: byNumber(reach.x), reachY: byNumber(reach.y), votesOn: byNumber(votesOn) }
}
