import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { erasedAmong } from '@plumbline/platform/privacy/erasure.store'
import { theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { absencesFrom, deputiesOf } from '../directory/presence.store.ts'
import { wholeRegister } from '../stakeholder.store.ts'
import { furtherOf, mayBeAffected, otherThan } from './assessment.ts'
import { whoLeft } from './ground.store.ts'
import { knownGround } from './known-ground.operations.ts'
import { likelyGroups } from './likely-group.ts'
import { askedAbout, involvedPeople } from './likely-person.ts'
import { INDEPENDENT_NAMES } from './nomination.ts'
import { openedAt } from './opened-at.ts'
import { PERSON_REASONS, personReasons } from './person-reason.ts'
import { type Around, circumstancesOf } from './recomputing.operations.ts'
import { lookedAt } from './signals.ts'
import { suggestionsOf } from './suggestion.store.ts'

const MOST_PEOPLE = 10
/** Of so many it is looked up whether they are here; more than enough for ten of them to be. */
const MOST_LOOKED_UP = 60

const reasonShape = z.object({
  kind: z.enum(PERSON_REASONS),
  groupName: z.string().nullable().describe('The group that they lead, or whose work this is'),
  count: z.number().describe('In how many works it holds'),
  words: z.array(z.string()).describe('Words that the earlier work shares with this one'),
  opens: z.array(z.object({ title: z.string(), where: z.string().describe('The page in the workspace') })),
})

const personShape = z.object({
  personId: z.string(),
  personName: z.string(),
  groupId: z.string().nullable().describe('The group for which they would stand on the register'),
  away: z.object({ untilOn: z.string(), standInName: z.string().nullable() }).nullable(),
  reasons: z.array(reasonShape),
})

/** Who is likely to be asked about a work: worked out anew each time from what is known, and never stored. */
export function likelyPersonOperation(around: Around) {
  return operation({
    name: 'suggestion.people',
    says: 'Ten people at most who are likely to be asked about a work and are not on its register, each with reasons that open',
    http: 'GET /work/{workId}/suggestions/people',
    who: guests,
    changes: false,
    input: z.strictObject({ workId: z.guid() }),
    output: z.object({ rows: z.array(personShape).describe('The likeliest first') }),
    async run({ input, by, db, now, workspace }) {
      const { id: workId, key, driverId } = await theWork(db, input.workId)
      const seesAll = by.role === 'admin' || drives({ driverId }, by.personId)
      const today = now.slice(0, 10)
      const known = await knownGround(db, workspace.id, around.texts)
      const { work, circumstances } = await circumstancesOf(db, workId, known, around, today)
      const { registered, nominated, weights } = circumstances
      const aside = await setAside(db, workId)
      // What one person alone named is between them and the driver, so it may not raise whoever leads that group either.
      const shown = nominated.filter((each) => seesAll || each.by >= INDEPENDENT_NAMES)
      const looked = lookedAt(known.ground, work)
      const likely = likelyGroups(looked, weights, furtherOf({ ...circumstances, nominated: shown }), (id) =>
        aside.groups.has(id),
      )
      const about = askedAbout(looked, likely, otherThan(work, known.past))
      const affected = new Set(likely.filter(mayBeAffected).map(({ group }) => group.id))
      const reasonsOf = personReasons(looked, about, { registered, affected })
      const found: { id: string; reasons: ReturnType<typeof reasonsOf> }[] = []
      for (const id of involvedPeople(about)) {
        if (found.length === MOST_LOOKED_UP) break
        const reasons = aside.people.has(id) || registered.has(id) ? [] : reasonsOf(id)
        if (reasons.length > 0) found.push({ id, reasons })
      }
      const { isGone, awayOf } = await presenceOf(
        db,
        found.map((each) => each.id),
        today,
      )
      const keys = new Map(known.works.map((each) => [each.id, each.key]))
      return {
        rows: found
          .filter(({ id }) => !isGone(id))
          .slice(0, MOST_PEOPLE)
          .map(({ id, reasons }) => ({
            personId: id,
            personName: known.people.get(id) ?? '',
            groupId: standsFor(reasons, known.groupsOfPerson.get(id) ?? [], aside.groups),
            away: awayOf(id),
            reasons: reasons.map(({ opens, ...reason }) => ({
              ...reason,
              opens: opens.map(({ title, ...opened }) => ({ title, where: openedAt(opened, key, keys) ?? '' })),
            })),
          })),
      }
    },
  })
}

/** Who was said not to be affected, on the register or of a suggestion, and everybody who stands there, suggested or not. */
async function setAside(db: Db, workId: string): Promise<{ people: Set<string>; groups: Set<string> }> {
  const register = await wholeRegister(db, workId)
  const ruledOut = (await suggestionsOf(db, workId)).filter(({ verdict }) => verdict === 'not-affected')
  const groupsOf = (entries: readonly { groupId: string | null }[]) => entries.flatMap(({ groupId }) => groupId ?? [])
  const standing = new Set(groupsOf(register.filter(({ notAffectedAt }) => notAffectedAt === null)))
  const gone = [...ruledOut, ...register.filter(({ notAffectedAt }) => notAffectedAt !== null)]
  return {
    people: new Set([
      ...register.flatMap(({ personId }) => personId ?? []),
      ...ruledOut.flatMap(({ groupId, personId }) => (groupId === null ? (personId ?? []) : [])),
    ]),
    groups: new Set(groupsOf(gone).filter((id) => !standing.has(id))),
  }
}

type Opened = { kind: string; opens: readonly { openedAs: string; openedId: string }[] }

/** The group that somebody leads, where that is a reason, else the only one they belong to. */
function standsFor(reasons: readonly Opened[], groupIds: readonly string[], aside: ReadonlySet<string>): string | null {
  const led = reasons.flatMap(({ opens }) => opens).find(({ openedAs }) => openedAs === 'group')
  const [only, ...more] = groupIds.filter((id) => !aside.has(id))
  return led?.openedId ?? (more.length === 0 ? (only ?? null) : null)
}

/** Who has left or was erased, and who is away until when, with the first of their deputies who is here. */
async function presenceOf(db: Db, personIds: readonly string[], today: string) {
  const deputies = await deputiesOf(db, personIds)
  const ids = [...new Set([...personIds, ...deputies.map(({ deputyId }) => deputyId)])]
  const gone = new Set([...(await whoLeft(db, ids)), ...(await erasedAmong(db, ids))])
  const untilOn = new Map<string, string>()
  for (const { personId, startsOn, endsOn } of await absencesFrom(db, ids, today))
    if (startsOn <= today && endsOn > (untilOn.get(personId) ?? '')) untilOn.set(personId, endsOn)
  const isGone = (id: string) => gone.has(id)
  return {
    isGone,
    awayOf(id: string) {
      const until = untilOn.get(id)
      if (until === undefined) return null
      const here = deputies.find(
        ({ personId, deputyId }) => personId === id && !untilOn.has(deputyId) && !isGone(deputyId),
      )
      return { untilOn: until, standInName: here?.name ?? null }
    },
  }
}

export type LikelyPeople = Asking<ReturnType<typeof likelyPersonOperation>>
