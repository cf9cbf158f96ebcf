import { dayOf, later } from '@plumbline/platform/clock'
import type { ChangeSource, NeedSource } from '@plumbline/work/step'
import { isClosed } from '../readback.ts'
import { writtenIn } from './meaning.operations.ts'
import { drivenReadbacks, judgementsOf, roundsFor } from './meaning.store.ts'
import { whyNotBegun } from './meaning.ts'

/** So long after a closing the driver is reminded that people could be asked. */
const REMIND_DAYS = 14
const A_DAY_SECONDS = 24 * 60 * 60

/** Sentences that this person has still to judge; and for a driver rounds that could begin, or in which people are missing. */
export const meaningNeeds: NeedSource = async (asked) => [...(await ratersNeeds(asked)), ...(await driversNeeds(asked))]

const ratersNeeds: NeedSource = async ({ db, personId, today }) =>
  (await roundsFor(db, personId))
    .filter((round) => !isClosed(round, today) && Number(round.judged) < Number(round.dealt))
    .map(({ key, title, closesOn }) => ({
      verb: 'Say',
      what: `which of these sentences about “${title}” mean the same? 2 min`,
      where: placeOf(key),
      byOn: closesOn,
    }))

const driversNeeds: NeedSource = async ({ db, personId, today }) => {
  const byWork = Map.groupBy(await drivenReadbacks(db, personId), ({ workId }) => workId)
  const since = dayOf(later(`${today}T00:00:00.000Z`, -REMIND_DAYS * A_DAY_SECONDS))
  const needs = await Promise.all(
    [...byWork.values()].map(async ([latest]) => {
      if (!latest || !isClosed(latest, today)) return []
      if (latest.roundId !== null && latest.roundClosesOn !== null) {
        const round = { closesOn: latest.roundClosesOn, closedAt: latest.roundClosedAt }
        return isClosed(round, today) ? [] : remind(await missingIn(db, latest.roundId), latest, round.closesOn)
      }
      const closedOn = latest.closedAt === null ? latest.closesOn : dayOf(latest.closedAt)
      if (closedOn < since) return []
      const { written } = await writtenIn(db, latest)
      return whyNotBegun(latest, written, today) === null ? [askThem(latest, written.length)] : []
    }),
  )
  return needs.flat()
}

type Latest = { key: string; title: string }

function askThem({ key, title }: Latest, sentences: number) {
  const what = `which of the ${sentences} sentences about “${title}” mean the same? Two minutes for each who took part`
  return { verb: 'Ask', what, where: placeOf(key), byOn: null }
}

function remind(missing: number, { key, title }: Latest, byOn: string) {
  if (missing === 0) return []
  const whom = missing === 1 ? 'the one person who has' : `the ${missing} people who have`
  const what = `${whom} still to say which sentences about “${title}” mean the same`
  return [{ verb: 'Remind', what, where: placeOf(key), byOn }]
}

async function missingIn(db: Parameters<typeof judgementsOf>[0], roundId: string): Promise<number> {
  const open = (await judgementsOf(db, roundId)).filter(({ meaning }) => meaning === null)
  return new Set(open.map(({ raterId }) => raterId)).size
}

/** Rounds in which this person judged, or was asked to, and that have been closed since. */
export const meaningChanges: ChangeSource = async ({ db, personId, since }) =>
  (await roundsFor(db, personId)).flatMap(({ key, title, closedAt }) =>
    closedAt === null || closedAt < since
      ? []
      : [
          {
            at: closedAt,
            what: `Which sentences about “${title}” mean the same can be seen`,
            why: 'You were asked',
            where: placeOf(key),
          },
        ],
  )

function placeOf(key: string): string {
  return `work/${key}#readback`
}
