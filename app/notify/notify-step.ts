import type { Principal } from '@plumbline/platform/actor'
import { dayOf, later } from '@plumbline/platform/clock'
import { accountById, membershipOf } from '@plumbline/platform/identity/account.store'
import { workspacesOf } from '@plumbline/platform/identity/workspace.store'
import { type JobInOne, job, type Schedule } from '@plumbline/platform/jobs/job'
import { hoursOf } from '@plumbline/platform/mail/addressee'
import { digestReaders, digestTurnOf, keepDigestTurn } from '@plumbline/platform/mail/digest-turn.store'
import { letterKind } from '@plumbline/platform/mail/letter'
import { digestDueFor } from '@plumbline/platform/mail/mail-preference'
import { isMuted } from '@plumbline/platform/mail/mail-preference.store'
import type { ReplyKind } from '@plumbline/platform/mail/reply'
import type { Operation } from '@plumbline/platform/operation'
import type { Step } from '@plumbline/platform/step'
import { z } from 'zod'
import { type DigestPart, digestPart, digestPassages, digestSubject, needKey, saysSomethingNew } from './digest.ts'

const A_DAY_SECONDS = 24 * 60 * 60
const DIGEST = 'digest'
const STOP_BY_REPLY = 'digest.stop'

const digestLetter = letterKind({
  kind: DIGEST,
  says: 'Once a day at most: what needs you, and what changed that touches you.',
  input: z.object({ parts: z.array(digestPart).min(1) }),
  urgency: 'digest',
  replies: STOP_BY_REPLY,
  answerWith: 'Answer with the one word “stop” and no more digests come.',
  async write({ input, publicUrl, to, now }) {
    return {
      subject: digestSubject(input.parts),
      passages: digestPassages(to.name, input.parts, publicUrl, dayOf(now)),
    }
  },
})

const stopByReply: ReplyKind = {
  purpose: STOP_BY_REPLY,
  says: 'The one word “stop” or “less” turns the digest off',
  async receive({ text, from, perform }) {
    if (!/^(stop|less)[.!]?$/i.test(text.trim()) || from.accountId === null) return 'unreadable'
    await perform('mail-preference.change', { digest: false }, actingFor(from.accountId))
    return 'understood'
  },
}

/** Somebody by their account alone: what is asked in their name sees what they see. */
function actingFor(accountId: string): Principal {
  return { kind: 'account', accountId, sessionId: '', serverAdmin: false }
}

/** Looks every quarter of an hour for whom the digest is due, and has it put together for each of them. */
const sendDigests = job({
  kind: 'digest.send',
  says: 'Finds everybody whose digest is due',
  input: z.object({}),
  tries: 3,
  leaseSeconds: 45,
  async inOne({ db, now, config, newId, doLater }) {
    for (const reader of await digestReaders(db)) {
      const { accountId, timeZone, digestHour, quietFrom, quietUntil, weekends, digestDay, digestAt } = reader
      const chosen = digestHour === null || quietFrom === null || quietUntil === null || weekends === null
      const hours = chosen
        ? hoursOf(undefined, config)
        : { timeZone: timeZone ?? config.timeZone, digestHour, quietFrom, quietUntil, weekends }
      const due = digestDueFor(now, hours, digestDay === null ? undefined : { digestDay, digestAt })
      if (due === undefined) continue
      const turn = await digestTurnOf(db, accountId)
      await keepDigestTurn(db, { id: newId(), accountId, digestAt: null, toldNeeds: [], ...turn, digestDay: due })
      await doLater({ kind: 'digest.gather', input: { accountId }, key: `${accountId} for ${due}` })
    }
  },
})

const everyQuarter: Schedule = {
  job: sendDigests.kind,
  says: 'Every quarter of an hour: the digest of those for whom it is time',
  cron: '*/15 * * * *',
  in: 'server',
}

/** Digests: they read what operations show to the account that they are for, and no more. */
export function notifyStep(operations: () => readonly Operation[]): Step {
  const named = (name: string) => {
    const found = operations().find((operation) => operation.name === name)
    if (!found) throw new Error(`The digest asks for ${name}, which does not exist`)
    return found
  }

  const gather = job({
    kind: 'digest.gather',
    says: 'Puts somebody’s digest together; when nothing is new none is sent',
    input: z.object({ accountId: z.guid() }),
    tries: 5,
    leaseSeconds: 45,
    async inOne(work) {
      const { input, db, now, newId, post } = work
      const { accountId } = input
      const account = await accountById(db, accountId)
      if (!account || account.deactivatedAt) return
      const turn = await digestTurnOf(db, accountId)
      const since = turn?.digestAt ?? later(now, -A_DAY_SECONDS)
      const parts = await partsFor(work, accountId, since)
      const tomorrow = dayOf(later(now, A_DAY_SECONDS))
      const keys = parts.flatMap(({ slug, needs }) => needs.map((need) => needKey(slug, need, tomorrow)))
      if (!saysSomethingNew(parts, keys, turn?.toldNeeds ?? [])) return
      const told = parts.filter(({ needs, changes }) => needs.length + changes.length > 0)
      await keepDigestTurn(db, {
        id: newId(),
        accountId,
        digestDay: dayOf(now),
        ...turn,
        digestAt: now,
        toldNeeds: keys,
      })
      await post({ kind: DIGEST, to: { accountId }, input: { parts: told } })
    },
  })

  async function partsFor(work: JobInOne<unknown>, accountId: string, since: string): Promise<DigestPart[]> {
    const { db, database, perform } = work
    const parts: DigestPart[] = []
    for (const { id, name, slug } of await workspacesOf(db, accountId)) {
      const within = database.within(db, id)
      if (await isMuted(within, accountId)) continue
      const as = { workspace: id, by: actingFor(accountId) }
      const home = (await perform(named('home.show'), {}, as)) as Pick<DigestPart, 'needs' | 'changes'>
      const administers = (await membershipOf(within, accountId))?.role === 'admin'
      const chain = administers ? ((await perform(named('audit.head'), {}, as)) as DigestPart['chain']) : null
      const changes = home.changes.filter(({ at }) => at > since)
      parts.push({ workspace: name, slug, needs: home.needs, changes, chain })
    }
    return parts
  }

  return {
    name: 'notify',
    operations: [],
    jobs: [sendDigests, gather],
    schedules: [everyQuarter],
    letters: [digestLetter],
    replies: [stopByReply],
  }
}
