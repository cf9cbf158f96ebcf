import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import { addLink, revokeLinks, standingLinks } from '@plumbline/platform/identity/link.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { z } from 'zod'
import { addBallots, ballotHolders, ballotOf, participationsOf } from './ballot.store.ts'
import { closedSounding, emptyBallots, peopleToAsk, soundingDriver, theSounding } from './sounding.operations.ts'
import { holdSounding } from './sounding.store.ts'
import { DAYS_READABLE, isOver, type SoundingView } from './sounding.ts'

export const TAKE_PART_LINK = 'sounding.take-part'
const TAKE_PART_PREFIX = 'v'
const A_DAY_SECONDS = 24 * 60 * 60

const soundingId = z.guid()

function readableUntil({ closesOn }: SoundingView): string {
  return later(`${closesOn}T23:59:59.999Z`, DAYS_READABLE * A_DAY_SECONDS)
}

/** Held, so that nobody gets a ballot while it is being closed. */
async function held(db: Db, id: string, today: string): Promise<SoundingView> {
  const sounding = await holdSounding(db, id)
  if (!sounding) throw nothingHere()
  if (isOver(sounding, today)) throw closedSounding()
  return sounding
}

export const handOutSoundingLinks = operation({
  name: 'sounding.hand-out-links',
  says: 'Make a personal link for each person; shown once, and an earlier link of the same person stops working',
  http: 'POST /soundings/{soundingId}/links',
  who: soundingDriver,
  changes: true,
  event: 'sounding.links-handed-out',
  peopleOnly: true,
  input: z.strictObject({
    soundingId,
    personIds: z
      .array(z.guid())
      .min(1)
      .max(500)
      .optional()
      .describe('For whom of the register; everybody asked who has no link, when left out'),
  }),
  output: z.object({ rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })) }),
  async run(asked) {
    const { input, db, now, tell } = asked
    const sounding = await held(db, input.soundingId, dayOf(now))
    const before = await ballotHolders(db, sounding.id)
    const added = (input.personIds ?? []).filter((id) => !before.some(({ personId }) => personId === id))
    const register = added.length > 0 ? await peopleToAsk(db, sounding.workId) : []
    if (added.some((personId) => !register.includes(personId))) throw nothingHere()
    await addBallots(db, emptyBallots(asked, sounding.id, [...new Set(added)]))
    const linked = new Set((await standingLinks(db, TAKE_PART_LINK, sounding.id)).map(({ personId }) => personId))
    const holders = added.length > 0 ? await ballotHolders(db, sounding.id) : before
    const wanted = input.personIds && new Set(input.personIds)
    const rows = []
    for (const { personId, name } of holders) {
      if (wanted ? !wanted.has(personId) : linked.has(personId)) continue
      const link = { purpose: TAKE_PART_LINK, prefix: TAKE_PART_PREFIX, subjectId: sounding.id, personId }
      rows.push({ personId, name, link: await handOutLink(asked, { ...link, expiresAt: readableUntil(sounding) }) })
    }
    tell({ subjectId: sounding.id, workId: sounding.workId, details: { people: rows.length } })
    return { rows }
  },
})

const revokeSoundingLink = operation({
  name: 'sounding.revoke-link',
  says: 'Stop the personal link of one person; what they voted stays',
  http: 'DELETE /soundings/{soundingId}/links/{personId}',
  who: soundingDriver,
  changes: true,
  event: 'sounding.link-revoked',
  input: z.strictObject({ soundingId, personId: z.guid() }),
  output: z.object({ revoked: z.number() }),
  async run({ input, db, now, tell }) {
    const sounding = await theSounding(db, input.soundingId)
    const people = [...(await ballotHolders(db, sounding.id)), ...(await participationsOf(db, sounding.id))]
    if (!people.some(({ personId }) => personId === input.personId)) throw nothingHere()
    const revoked = await revokeLinks(db, TAKE_PART_LINK, sounding.id, input.personId, now)
    tell({ subjectId: sounding.id, workId: sounding.workId, details: { personId: input.personId, revoked } })
    return { revoked }
  },
})

const takeLink = operation({
  name: 'sounding.own-link',
  says: 'A link of my own to a sounding in which I may take part; a link that I was sent goes on working',
  http: 'POST /soundings/{soundingId}/own-link',
  who: guests,
  changes: true,
  event: 'sounding.own-link-taken',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({ soundingId }),
  output: z.object({ link: z.string() }),
  async run(asked) {
    const { input, by, db, now, newId, publicUrl, tell } = asked
    const { personId } = by
    if (personId === null) throw nothingHere()
    const sounding = await held(db, input.soundingId, dayOf(now))
    if (!(await ballotOf(db, sounding.id, personId))) {
      if (sounding.whoMay !== 'workspace') throw nothingHere()
      await addBallots(db, emptyBallots(asked, sounding.id, [personId]))
    }
    const token = newToken()
    await addLink(db, {
      id: newId(),
      purpose: TAKE_PART_LINK,
      subjectId: sounding.id,
      personId,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: later(now, A_DAY_SECONDS),
      revokedAt: null,
    })
    tell({ subjectId: sounding.id, workId: sounding.workId, details: {}, unnamed: true })
    return { link: `${publicUrl}/${TAKE_PART_PREFIX}/${token}` }
  },
})

const peopleOfSounding = operation({
  name: 'sounding.people',
  says: 'Who was asked in a sounding, who has a link, and who has taken part where that may be said; never how they voted',
  http: 'GET /soundings/{soundingId}/people',
  who: soundingDriver,
  changes: false,
  input: z.strictObject({ soundingId, ...pageInput }),
  output: pageOf(
    z.object({
      personId: z.string(),
      name: z.string(),
      hasLink: z.boolean(),
      tookPart: z.boolean().nullable().describe('Not said in an anonymous sounding'),
    }),
  ),
  async run({ input, db }) {
    const sounding = await theSounding(db, input.soundingId)
    const after = placeOf(input.cursor, z.object({ name: z.string(), personId: z.string() }))
    const linked = new Set((await standingLinks(db, TAKE_PART_LINK, sounding.id)).map(({ personId }) => personId))
    const asked = [
      ...(await ballotHolders(db, sounding.id)).map((each) => ({ ...each, tookPart: each.castCount > 0 })),
      ...(await participationsOf(db, sounding.id)),
    ]
    const rest =
      after === null ? asked : asked.slice(asked.findIndex(({ personId }) => personId === after.personId) + 1)
    return page(
      rest.slice(0, input.limit + 1).map(({ personId, name, tookPart }) => ({
        personId,
        name,
        hasLink: linked.has(personId),
        tookPart: sounding.disclosure === 'anonymous' ? null : tookPart,
      })),
      input.limit,
      ({ name, personId }) => ({ name, personId }),
    )
  },
})

export const soundingInvitationOperations = [handOutSoundingLinks, revokeSoundingLink, takeLink, peopleOfSounding]
export type HandOutSoundingLinks = Asking<typeof handOutSoundingLinks>
export type RevokeSoundingLink = Asking<typeof revokeSoundingLink>
export type TakeSoundingLink = Asking<typeof takeLink>
export type ListSoundingPeople = Asking<typeof peopleOfSounding>
