import type { DateOnly } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Proposal, ProposalStanding, Settlement } from './proposal.ts'

declare module '../database/database.ts' {
  interface Tables {
    proposal: Proposal
    settlement: Settlement
  }
}

export async function addProposal(db: Db, proposal: Proposal): Promise<void> {
  await db.insertInto('proposal').values(proposal).execute()
}

/** Settles a proposal; false when somebody has settled it already. Waits for one who is just doing so. */
export async function settle(db: Db, settlement: Settlement): Promise<boolean> {
  const settled = await db
    .insertInto('settlement')
    .values(settlement)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}

export async function noteSubject(db: Db, settlementId: string, subjectId: string): Promise<void> {
  await db.updateTable('settlement').set({ subjectId }).where('id', '=', settlementId).execute()
}

/** How many proposals of an account wait. */
export async function waitingCount(db: Db, accountId: string, today: DateOnly): Promise<number> {
  const { waiting } = await db
    .selectFrom('proposal')
    .leftJoin('settlement', 'settlement.proposalId', 'proposal.id')
    .select((row) => row.fn.countAll<number>().as('waiting'))
    .where('proposal.accountId', '=', accountId)
    .where('proposal.expiresOn', '>=', today)
    .where('settlement.id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

/** Proposals with how they were settled and who drafted them. */
function told(db: Db) {
  return db
    .selectFrom('proposal')
    .innerJoin('account', 'account.id', 'proposal.accountId')
    .leftJoin('apiKey', 'apiKey.id', 'proposal.apiKeyId')
    .leftJoin('settlement', 'settlement.proposalId', 'proposal.id')
    .leftJoin('account as settler', 'settler.id', 'settlement.accountId')
    .selectAll('proposal')
    .select([
      'account.name as accountName',
      'apiKey.label as keyLabel',
      'settlement.settledAs',
      'settlement.createdAt as settledAt',
      'settlement.because',
      'settlement.subjectId',
      'settler.name as settlerName',
    ])
}

export async function proposalById(db: Db, id: string) {
  return told(db).where('proposal.id', '=', id).executeTakeFirst()
}

/** The proposals of one account (or, without one, of everybody), newest first. */
export async function proposalsOf(
  db: Db,
  asked: { accountId: string | null; standing: ProposalStanding; today: DateOnly; before: string | null },
  atMost: number,
) {
  const { accountId, standing, today, before } = asked
  let query = told(db)
  if (accountId !== null) query = query.where('proposal.accountId', '=', accountId)
  if (before !== null) query = query.where('proposal.id', '<', before)
  if (standing === 'accepted' || standing === 'declined') query = query.where('settlement.settledAs', '=', standing)
  else {
    query = query
      .where('settlement.id', 'is', null)
      .where('proposal.expiresOn', standing === 'waiting' ? '>=' : '<', today)
  }
  return query.orderBy('proposal.id', 'desc').limit(atMost).execute()
}

/** What waits for a person with an account, the longest first. */
export async function waitingFor(db: Db, personId: string, today: DateOnly) {
  return db
    .selectFrom('proposal')
    .innerJoin('membership', 'membership.accountId', 'proposal.accountId')
    .leftJoin('settlement', 'settlement.proposalId', 'proposal.id')
    .select(['proposal.id', 'proposal.operation', 'proposal.expiresOn'])
    .where('membership.personId', '=', personId)
    .where('proposal.expiresOn', '>=', today)
    .where('settlement.id', 'is', null)
    .orderBy('proposal.id')
    .execute()
}

/** What people with an account have changed since a place in the log, about one of these records or beneath it. */
export async function changesSince(db: Db, since: { seq: number; about: readonly string[]; noun: string }) {
  const { seq, about, noun } = since
  if (about.length === 0) return []
  return db
    .selectFrom('event')
    .select(['event.happened', 'event.at'])
    .where('event.seq', '>', seq)
    .where('event.actorKind', 'in', ['account', 'operator'])
    .where((is) =>
      is.or([
        is('event.subjectId', 'in', about),
        is.and([is('event.workId', 'in', about), is('event.happened', 'like', `${noun}.%`)]),
      ]),
    )
    .orderBy('event.seq')
    .limit(10)
    .execute()
}

/** What the latest event of the log was about. */
export async function latestSubject(db: Db): Promise<string> {
  const { subjectId } = await db
    .selectFrom('event')
    .select('event.subjectId')
    .orderBy('event.seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return subjectId
}
