import { stakeholdersOf } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { revokeLinks } from '@plumbline/platform/identity/link.store'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import {
  acknowledgementBy,
  addAcknowledgement,
  holdAsking,
  replaceAcknowledgement,
  withdrawAsking,
} from './acknowledgement.store.ts'
import { type Acknowledgement, needsWords, RESPONSES, type Response } from './acknowledgement.ts'
import { refuseBareTap } from './acknowledging/claim.operations.ts'
import { ACKNOWLEDGE } from './acknowledging/link.ts'
import { shownMine } from './acknowledging/mine.operations.ts'
import { whoWasAsked } from './acknowledging/who.operations.ts'
import { isDecided, isEnded, isOpen, STAGE_SAYS } from './course/course.ts'
import { driverOfDecision, readDecision, theDecision } from './decision.operations.ts'
import { holdDecision } from './decision.store.ts'
import { type Decision, DOORS, stageOf } from './decision.ts'
import { successorsOf } from './supersession.store.ts'
import { reopenWording } from './wording/reopening.operations.ts'

const revokeDecisionLink = operation({
  name: 'decision.revoke-link',
  says: 'Stop somebody’s link to a decision; who had not answered is no longer asked, what was said stays',
  http: 'DELETE /decisions/{decisionId}/links/{personId}',
  who: driverOfDecision,
  changes: true,
  event: 'decision.link-revoked',
  input: z.strictObject({ decisionId: z.guid(), personId: z.guid() }),
  output: z.object({ revoked: z.number() }),
  async run({ input, db, now, tell }) {
    const decision = await theDecision(db, input.decisionId)
    const revoked = await revokeLinks(db, ACKNOWLEDGE, decision.id, input.personId, now)
    if (revoked === 0) throw nothingHere()
    const about = { decisionId: decision.id, personId: input.personId, version: decision.version }
    if (!(await acknowledgementBy(db, about))) await withdrawAsking(db, decision.id, input.personId, now)
    tell({ subjectId: decision.id, workId: decision.workId, details: { personId: input.personId } })
    return { revoked }
  },
})

/** What a decision means for one person beyond its text; from later steps. */
export type Personally = (
  db: Db,
  about: { decision: Decision; personId: string; today: string },
) => Promise<Personal | null>

const personal = z.object({
  bears: z.array(z.string()).describe('What follows from it for this person or their groups'),
  asked: z
    .array(z.object({ words: z.string(), outcome: z.string().nullable() }))
    .describe('What they asked that it settles, and what they get'),
  does: z.array(z.object({ what: z.string(), byOn: z.string().nullable() })).describe('What they must do'),
})
type Personal = z.output<typeof personal>

const briefWith = (personally: Personally) =>
  operation({
    name: 'decision.brief',
    says: 'A decision as the person sees it who was asked to acknowledge it',
    http: 'GET /decisions/{decisionId}/brief',
    who: whoWasAsked,
    changes: false,
    input: z.strictObject({ decisionId: z.guid() }),
    output: z.object({
      name: z.string(),
      today: z.string(),
      workKey: z.string(),
      workTitle: z.string(),
      version: z.number(),
      revision: z.number().nullable(),
      door: z.enum(DOORS),
      question: z.string(),
      chosen: z.string(),
      because: z.string(),
      consequences: z.array(
        z.object({ what: z.string(), kind: z.enum(['good', 'bad', 'neutral']), borneBy: z.string().nullable() }),
      ),
      options: z.array(z.object({ option: z.string(), notChosenBecause: z.string() })),
      nextStep: z.string().nullable(),
      nextOwnerName: z.string().nullable(),
      nextByOn: z.string().nullable(),
      reviewOn: z.string().nullable(),
      decidedOn: z.string().nullable(),
      approverName: z.string().nullable(),
      supersededBy: z.string().nullable().describe('What was decided instead'),
      disownedBy: z.string().nullable().describe('Who says that they did not approve it; it is proposed again'),
      personal: personal.nullable().describe('What it means for you'),
      mine: shownMine,
    }),
    async run({ input, by, db, now }) {
      const decision = await readDecision(db, input.decisionId, by, now)
      const [person] = by.personId ? await peopleById(db, [by.personId]) : []
      if (!person) throw nothingHere()
      const successor = decision.successors.find(({ part }) => part === null)
      const today = dayOf(now)
      const row = await theDecision(db, input.decisionId)
      return {
        ...decision,
        today,
        name: person.name,
        supersededBy: successor?.chosen ?? null,
        disownedBy: disownedIn(decision),
        personal: await personally(db, { decision: row, personId: person.id, today }),
      }
    },
  })

/** Whose approval was taken back, of what is not decided again by now. */
function disownedIn({ stage, history }: Awaited<ReturnType<typeof readDecision>>): string | null {
  if (!isOpen(stageOf({ stage }))) return null
  const disowned = history.findLast((each) => each.kind === 'stage' && each.takenBackAt !== null)
  return disowned?.kind === 'stage' ? disowned.forPersonName : null
}

export const acknowledgeDecision = operation({
  name: 'decision.acknowledge',
  says: 'Say that you understood a decision, or how you read it',
  http: 'PUT /decisions/{decisionId}/acknowledgement',
  who: whoWasAsked,
  changes: true,
  event: 'decision.acknowledged',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    version: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('The version that you read; the one that stands, when left out'),
    revision: z
      .int()
      .min(0)
      .optional()
      .describe('The text of that version that you read; the one that stands, when left out'),
    response: z.enum(RESPONSES),
    words: z
      .string()
      .trim()
      .max(1_000)
      .optional()
      .describe(
        'Your own words; needed when you read it differently, you cannot, or it is not yours and you say not whose',
      ),
    whose: z
      .string()
      .trim()
      .max(200)
      .optional()
      .describe('Whose it is, when it is not yours: somebody of the register by name, or in your words'),
  }),
  output: z.object({
    version: z.number(),
    response: z.enum(RESPONSES),
    words: z.string().nullable(),
    whose: z.string().nullable(),
  }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    await theDecision(db, input.decisionId)
    // An edit and an answer at once: one of them comes first, and the other sees what it left.
    await holdDecision(db, input.decisionId)
    const decision = await theDecision(db, input.decisionId)
    if (by.personId === null) throw nothingHere()
    await refuseOver(asked, decision)
    refuseOldVersion(decision, input.version)
    refuseOldWording(decision, input)
    const words = input.words || null
    const whose = input.response === 'not-mine' ? input.whose || null : null
    refuseWithoutWords(input.response, words ?? whose)
    await refuseBareTap(db, decision, by.personId)
    const about = { decisionId: decision.id, personId: by.personId, version: decision.version }
    await holdAsking(db, decision.id, by.personId)
    const before = await acknowledgementBy(db, about)
    const isSaid = before?.earlierWordingAt === null && before.response === input.response
    if (!isSaid || before.words !== words || before.whose !== whose) {
      if (before) await replaceAcknowledgement(db, before.id, now)
      const id = newId()
      await addAcknowledgement(db, {
        id,
        ...about,
        response: input.response,
        words,
        revision: decision.revision,
        whose,
        whoseId: await calledOnRegister(db, decision.workId, whose),
        at: now,
        replacedAt: null,
        earlierWordingAt: null,
      })
      if (input.response === 'read-differently') await reopenWording(asked, decision, id)
    }
    tell({ subjectId: decision.id, workId: decision.workId })
    return { version: decision.version, response: input.response, words, whose }
  },
})

/** Who on the register is called so, if it is only one. */
async function calledOnRegister(db: Db, workId: string, name: string | null): Promise<string | null> {
  if (name === null) return null
  const called = (written: string | null) => written?.trim().toLocaleLowerCase('en') === name.toLocaleLowerCase('en')
  const ids = (await stakeholdersOf(db, workId)).flatMap(({ personId, personName }) =>
    personId && called(personName) ? [personId] : [],
  )
  const [only, ...more] = [...new Set(ids)]
  return more.length === 0 ? (only ?? null) : null
}

/** Neither what was replaced as a whole nor what has ended asks anything of anybody any more. */
export async function refuseOver(asked: Pick<Asked<unknown>, 'db'>, decision: Decision): Promise<void> {
  await refuseSuperseded(asked, decision)
  const stage = stageOf(decision)
  if (isDecided(stage)) return
  throw new Refusal('closed', `This decision is ${STAGE_SAYS[stage]}.`, {
    next: isEnded(stage)
      ? 'There is nothing to answer any more.'
      : 'Nobody has approved it. You are asked again if it is decided.',
  })
}

/** What was replaced as a whole asks nothing of anybody any more. */
export async function refuseSuperseded({ db }: Pick<Asked<unknown>, 'db'>, decision: Decision): Promise<void> {
  const successor = (await successorsOf(db, decision.id)).find(({ part }) => part === null)
  if (!successor) return
  throw new Refusal('closed', `This decision was replaced by another: “${successor.chosen}”.`, {
    next: 'Look at the decision that holds now.',
  })
}

function refuseOldVersion(decision: Decision, read: number | undefined): void {
  if (read === undefined || read === decision.version) return
  throw new Refusal('conflict', 'The decision was changed after you opened it. Your answer was not kept.', {
    next: 'Read it again as it stands now, then answer.',
  })
}

/** Whoever reads it differently says so of words; of other words than those that stand it says nothing. */
function refuseOldWording(decision: Decision, input: { revision?: number | undefined; response: Response }): void {
  if (input.response !== 'read-differently' || input.revision === undefined) return
  if (input.revision === (decision.revision ?? 0)) return
  throw new Refusal('conflict', 'Other words stand there since you opened it. Your answer was not kept.', {
    next: 'Read it again as it stands now, then answer.',
  })
}

function refuseWithoutWords(response: Acknowledgement['response'], words: string | null): void {
  if (!needsWords(response) || words !== null) return
  throw new Refusal('bad-input', 'Say it in your own words, so that somebody can act on it.', {
    fields: [{ path: 'words', says: 'A sentence in your own words is needed' }],
  })
}

export function acknowledgementOperations(personally: Personally = async () => null) {
  return [revokeDecisionLink, briefWith(personally), acknowledgeDecision]
}
export type RevokeDecisionLink = Asking<typeof revokeDecisionLink>
export type DecisionBrief = Asking<ReturnType<typeof briefWith>>
export type AcknowledgeDecision = Asking<typeof acknowledgeDecision>
