import { dayOf } from '@plumbline/platform/clock'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { z } from 'zod'
import { nominationsAbout } from '../affected/nomination.store.ts'
import { FAMILIES, TIERS, VERDICTS } from '../affected/suggestion.ts'
import { countNotesAbout } from '../notes/private-note.store.ts'
import { ASPECTS, LEVELS } from '../register/engagement.ts'
import { RELATIONS, ROLES } from '../stakeholder.ts'
import { engagementAbout, entriesAbout, evidenceFor, suggestionsAbout } from './about-me.store.ts'
import { repliesBy } from './entry-reply.store.ts'
import { ENTRY_ANSWERS } from './entry-reply.ts'

const ofWork = { workKey: z.string(), workTitle: z.string() }

const aboutMe = operation({
  name: 'person.about-me',
  says: 'Everything that is written about me on registers, and why I was suggested',
  http: 'GET /me/entries',
  who: guests,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    /** Nothing at the machine itself, where nobody is anybody. */
    name: z.string().nullable(),
    entries: z.array(
      z.object({
        id: z.string(),
        ...ofWork,
        driverName: z.string().nullable(),
        groupName: z.string().nullable(),
        role: z.enum(ROLES),
        relations: z.array(z.enum(RELATIONS)),
        expected: z.string().nullable(),
        stake: z.string().nullable(),
        foundBy: z.string().nullable(),
        source: z.string().nullable(),
        involvedAt: z.string(),
        notAffectedAt: z.string().nullable(),
        notAffectedBecause: z.string().nullable(),
        engagement: z.array(
          z.object({
            aspect: z.enum(ASPECTS),
            level: z.enum(LEVELS),
            because: z.string(),
            saidByName: z.string().nullable(),
            notedAt: z.string(),
          }),
        ),
        replies: z.array(
          z.object({
            id: z.string(),
            answer: z.enum(ENTRY_ANSWERS),
            words: z.string().nullable(),
            repliedAt: z.string(),
          }),
        ),
      }),
    ),
    suggestions: z.array(
      z.object({
        id: z.string(),
        ...ofWork,
        groupName: z.string().nullable(),
        tier: z.enum(TIERS),
        families: z.number(),
        firstSeenAt: z.string(),
        goneAt: z.string().nullable(),
        verdict: z.enum(VERDICTS).nullable(),
        because: z.string().nullable(),
        evidence: z.array(
          z.object({ family: z.enum(FAMILIES), says: z.string(), quote: z.string(), path: z.string().nullable() }),
        ),
      }),
    ),
    /** How often others named them as somebody who would be surprised; by whom is not said. */
    named: z.number(),
    /** How many private notes there are about them; the words are in their copy. */
    notes: z.number(),
  }),
  async run({ by, db, now }) {
    const me = by.personId === null ? undefined : await personById(db, by.personId)
    if (!me) return { name: null, entries: [], suggestions: [], named: 0, notes: 0 }
    const entries = await entriesAbout(db, me.id)
    const ids = entries.map(({ id }) => id)
    const engagement = Map.groupBy(await engagementAbout(db, ids), ({ stakeholderId }) => stakeholderId)
    const replies = Map.groupBy(await repliesBy(db, me.id), ({ stakeholderId }) => stakeholderId)
    const suggestions = await suggestionsAbout(db, me.id)
    const reasons = Map.groupBy(
      await evidenceFor(
        db,
        suggestions.map(({ id }) => id),
      ),
      ({ suggestionId }) => suggestionId,
    )
    const naming = (await nominationsAbout(db, me.id)).filter(({ byPersonId }) => byPersonId !== me.id)
    return {
      name: me.name,
      entries: entries.map((entry) => ({
        ...entry,
        engagement: engagement.get(entry.id) ?? [],
        replies: replies.get(entry.id) ?? [],
      })),
      suggestions: suggestions.map((each) => ({ ...each, evidence: reasons.get(each.id) ?? [] })),
      named: new Set(naming.map(({ byPersonId, workId }) => `${byPersonId} ${workId}`)).size,
      notes: await countNotesAbout(db, me.id, dayOf(now)),
    }
  },
})

export const aboutMeOperations = [aboutMe]
export type AboutMe = Asking<typeof aboutMe>
