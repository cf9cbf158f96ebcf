import type { Db } from '@plumbline/platform/database/database'
import { inForce } from '../decision.store.ts'
import type { Door, Stage } from '../decision.ts'
import type { LogCounts, LogState } from './log.ts'

export type LogFilter = {
  state?: LogState | undefined
  door?: Door | undefined
  approverId?: string | undefined
  workId?: string | undefined
  /** Only those whose day of review has come. */
  dueBy?: string | undefined
}

const OPEN: Stage[] = ['question', 'exploring', 'proposed', 'final-call']
const ENDED: Stage[] = ['reversed', 'expired', 'withdrawn']

function logged(db: Db, { state, door, approverId, workId, dueBy }: LogFilter) {
  return db
    .selectFrom('decision')
    .innerJoin('work', 'work.id', 'decision.workId')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .where((is) => {
      const holds = is.and([inForce(is), is('supersession.id', 'is', null)])
      const states = {
        open: is('decision.stage', 'in', OPEN),
        'in-force': holds,
        ended: is.or([is('decision.stage', 'in', ENDED), is('supersession.id', 'is not', null)]),
      }
      return is.and([
        ...(state ? [states[state]] : []),
        ...(door ? [is('decision.door', '=', door)] : []),
        ...(approverId ? [is('decision.approverId', '=', approverId)] : []),
        ...(workId ? [is('decision.workId', '=', workId)] : []),
        ...(dueBy ? [holds, is('decision.reviewOn', '<=', dueBy)] : []),
      ])
    })
}

/** Decisions of the whole workspace, newest first, from a place in that order on. */
export async function decisionLog(
  db: Db,
  filter: LogFilter,
  { from, limit }: { from: { recordedAt: string; id: string } | null; limit: number },
) {
  return logged(db, filter)
    .leftJoin('person as nextOwner', 'nextOwner.id', 'decision.nextOwnerId')
    .leftJoin('person as approver', 'approver.id', 'decision.approverId')
    .selectAll('decision')
    .select([
      'work.key as workKey',
      'work.title as workTitle',
      'supersession.byDecisionId',
      'nextOwner.name as nextOwnerName',
      'approver.name as approverName',
    ])
    .$if(from !== null, (query) =>
      query.where((is) =>
        is.or([
          is('decision.recordedAt', '<', from?.recordedAt ?? ''),
          is.and([is('decision.recordedAt', '=', from?.recordedAt ?? ''), is('decision.id', '<', from?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('decision.recordedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(limit)
    .execute()
}

/** How many of those that meet the filter are open, hold, or have ended. */
export async function countLog(db: Db, filter: LogFilter, today: string): Promise<LogCounts> {
  const count = async (narrowed: LogFilter) => {
    const { decisions } = await logged(db, { ...filter, ...narrowed })
      .select((row) => row.fn.countAll<number>().as('decisions'))
      .executeTakeFirstOrThrow()
    return Number(decisions)
  }
  return {
    open: await count({ state: 'open' }),
    'in-force': await count({ state: 'in-force' }),
    ended: await count({ state: 'ended' }),
    due: await count({ dueBy: today }),
  }
}

/** Whoever approves a decision here, and every work that has one: what one can narrow the log to. */
export async function narrowings(db: Db) {
  const approvers = await db
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.approverId')
    .select(['person.id', 'person.name'])
    .distinct()
    .orderBy('person.name')
    .execute()
  const works = await db
    .selectFrom('decision')
    .innerJoin('work', 'work.id', 'decision.workId')
    .select(['work.id', 'work.key', 'work.title'])
    .distinct()
    .orderBy('work.title')
    .execute()
  return { approvers, works }
}
