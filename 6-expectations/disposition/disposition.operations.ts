import { decisionById, decisionsOf } from '@plumbline/decisions/reads'
import { directionVersionById } from '@plumbline/direction/reads'
import { changedWords } from '@plumbline/direction/words'
import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { withdrawn } from '../ask/ask.operations.ts'
import { holdAsk, withdrawalsOf } from '../ask/ask.store.ts'
import type { Ask } from '../ask/ask.ts'
import { driverOfAsk, driverOfDisposition, theAsk, theDisposition } from '../ask/asker.operations.ts'
import { readAsks } from '../ask/reading.operations.ts'
import { refuseSetAside } from '../box/setting-aside.operations.ts'
import { addDisposition, addPublicNote, dispositionsTo, publicNotesOf, tellingsOf } from './disposition.store.ts'
import {
  DISPOSITION_PART_SAYS,
  type Disposition,
  type DispositionPart,
  GROUND_KINDS,
  type Ground,
  hasTrigger,
  impossibleDays,
  missingIn,
  OUTCOMES,
} from './disposition.ts'
import { EVASIONS, type EvasionNote, evasionsIn } from './evasion.ts'
import { isInForce } from './in-force.ts'
import { isTold } from './told.ts'
import { onlyInOne } from './typed-facts.ts'

const words = (most: number) => z.string().trim().max(most)
const LONGEST = 4_000

const groundInput = z.strictObject({
  kind: z.enum(GROUND_KINDS),
  directionVersionId: z.guid().optional().describe('The published direction, for a constraint, trade-off or non-goal'),
  place: z.number().int().min(0).max(200).optional().describe('Which of them, counted from 0'),
  decisionId: z.guid().optional(),
  insteadWorkId: z.guid().optional().describe('The work that won instead'),
})

const evasion = z.object({
  field: z.enum(['personalText', 'publicText', 'because']),
  evasion: z.enum(EVASIONS),
  at: z.number(),
  length: z.number(),
  quote: z.string(),
  says: z.string().describe('What is wrong'),
  instead: z.string().describe('How to say it'),
  blocks: z.boolean(),
})

/** The field of the input in which each part is written. */
const FIELD_OF: Record<DispositionPart, string> = {
  gets: 'gets',
  because: 'because',
  ground: 'grounds',
  'would-change': 'wouldChange',
  trigger: 'triggerOn',
  'until-then': 'untilThen',
  'decided-by': 'decidedById',
  'object-until': 'objectUntil',
  'personal-text': 'personalText',
}

const decideDisposition = operation({
  name: 'disposition.decide',
  says: 'Answer an ask: what they get, why, what would change it, who decided; a later answer takes the place of an earlier one',
  http: 'POST /asks/{askId}/dispositions',
  who: driverOfAsk,
  changes: true,
  event: 'disposition.decided',
  input: z.strictObject({
    askId: z.guid(),
    outcome: z.enum(OUTCOMES),
    gets: words(LONGEST).optional().describe('What they get'),
    because: words(LONGEST).default('').describe('Why so, in words'),
    grounds: z.array(groundInput).max(10).default([]).describe('What that stands on, as it is on record'),
    tookFrom: words(LONGEST).optional().describe('What of the ask was taken up all the same'),
    wouldChange: words(LONGEST).optional().describe('What would change this'),
    triggerOn: day.optional().describe('The day on which it is looked at again'),
    untilThen: words(LONGEST).optional().describe('What they can do until then'),
    decidedById: z.guid().optional().describe('The one person who decided'),
    objectUntil: day.optional().describe('Until when they can object'),
    personalText: words(LONGEST).default('').describe('What is written to the one who asked, beside the facts'),
    publicText: words(LONGEST).default('').describe('What everybody reads, beside the same facts'),
  }),
  output: z.object({
    id: z.string(),
    askId: z.string(),
    version: z.number(),
    evasions: z.array(evasion).describe('Where the words go round the answer; it was kept all the same'),
  }),
  async run({ input, by, db, now, newId, tell }) {
    const ask = await theAsk(db, input.askId)
    await holdAsk(db, ask.id)
    if ((await withdrawalsOf(db, [ask.id])).length > 0) throw withdrawn()
    await refuseSetAside(db, ask.id)
    const decider = input.decidedById === undefined ? null : (await peopleById(db, [input.decidedById]))[0]
    if (decider === undefined) throw nothingHere()
    const grounds = []
    for (const given of input.grounds) grounds.push(await theGround(db, ask, given))
    const id = newId()
    const before = await dispositionsTo(db, [ask.id])
    const disposition: Disposition = {
      id,
      askId: ask.id,
      version: (before.at(-1)?.version ?? 0) + 1,
      outcome: input.outcome,
      gets: input.gets || null,
      because: input.because,
      tookFrom: input.tookFrom || null,
      wouldChange: input.wouldChange || null,
      triggerOn: input.triggerOn ?? null,
      untilThen: input.untilThen || null,
      decidedById: decider?.id ?? null,
      objectUntil: input.objectUntil ?? null,
      personalText: input.personalText,
      publicText: input.publicText,
      composedById: by.personId,
      at: now,
    }
    refuseIncomplete(disposition, grounds.length)
    refuseImpossible(disposition, dayOf(now))
    const evasions = evasionsOf(disposition, decider?.name ?? null, ask.words)
    refuseEvasive(evasions)
    await addDisposition(
      db,
      disposition,
      grounds.map((ground) => ({ id: newId(), dispositionId: id, ...ground })),
    )
    tell({ subjectId: id, workId: ask.workId, details: { askId: ask.id, version: disposition.version } })
    return { id, askId: ask.id, version: disposition.version, evasions }
  },
})

/** A ground as it stands on record: of a published direction of this very work, a decision, or other work. */
async function theGround(db: Db, ask: Ask, given: z.output<typeof groundInput>): Promise<Ground> {
  const { kind, directionVersionId = null, place = null, decisionId = null, insteadWorkId = null } = given
  const nowhere = { directionVersionId: null, place: null, decisionId: null, insteadWorkId: null }
  const decision = decisionId === null ? undefined : await decisionById(db, decisionId)
  if (decisionId !== null && !decision) throw nothingHere()
  if (insteadWorkId !== null && !(await workById(db, insteadWorkId))) throw nothingHere()
  const direction = directionVersionId === null ? undefined : await directionVersionById(db, directionVersionId)
  if (directionVersionId !== null && !direction) throw nothingHere()
  if (kind === 'decision') {
    if (!decision) throw badGround('Say which decision.')
    if (!isInForce(decision)) throw badGround('Nothing is decided there yet that an answer could stand on.')
    return { ...nowhere, kind, decisionId: decision.id }
  }
  if (kind === 'work') {
    if (insteadWorkId === null) throw badGround('Say which work won instead.')
    if (insteadWorkId === ask.workId) throw badGround('This is the work that was asked; name the one that won instead.')
    return { ...nowhere, kind, insteadWorkId }
  }
  if (!direction || place === null) throw badGround(`Say which ${kind} of the direction.`)
  if (direction.workId !== ask.workId || direction.publishedAt === null)
    throw badGround('Only what the published direction of this work says can be stood on.')
  const there = { constraint: direction.constraints, 'trade-off': direction.tradeOffs, 'non-goal': direction.nonGoals }
  if (place >= there[kind].length) throw badGround(`The direction has no such ${kind}.`)
  return { ...nowhere, kind, directionVersionId: direction.id, place }
}

function badGround(says: string): Refusal {
  return new Refusal('bad-input', says, { fields: [{ path: 'grounds', says }] })
}

const list = new Intl.ListFormat('en')

function refuseIncomplete(disposition: Disposition, grounds: number): void {
  const missing = missingIn({ ...disposition, grounds })
  if (missing.length === 0) return
  throw new Refusal('bad-input', `Still missing: ${list.format(missing.map((part) => DISPOSITION_PART_SAYS[part]))}.`, {
    fields: missing.map((part) => ({ path: FIELD_OF[part], says: `Still missing: ${DISPOSITION_PART_SAYS[part]}` })),
    next: 'Add what is missing. Nothing was kept yet.',
  })
}

function refuseImpossible(disposition: Disposition, today: string): void {
  const fields = impossibleDays(disposition, today)
  const [first] = fields
  if (!first) return
  throw new Refusal('bad-input', `${first.path}: ${first.says}.`, {
    fields,
    next: 'Correct it and send it again. Nothing was kept yet.',
  })
}

type EvasionInField = EvasionNote & { field: z.output<typeof evasion>['field'] }

function evasionsOf(disposition: Disposition, deciderName: string | null, askWords: string): EvasionInField[] {
  const { gets, because, tookFrom, wouldChange, untilThen } = disposition
  const about = [askWords, gets, because, tookFrom, wouldChange, untilThen].join(' ')
  const record = { hasTrigger: hasTrigger(disposition), deciderName, about }
  return (['personalText', 'publicText', 'because'] as const).flatMap((field) =>
    evasionsIn(disposition[field], record)
      // The reason is one line among the facts; who decided stands below it.
      .filter((note) => field !== 'because' || note.evasion !== 'nobody-named')
      .map((note) => ({ ...note, field })),
  )
}

/** Only what hides that the record itself has no trigger or no decider stops an answer; all else is advice. */
function refuseEvasive(evasions: readonly EvasionInField[]): void {
  const blocking = evasions.filter(({ blocks }) => blocks)
  const [first] = blocking
  if (!first) return
  throw new Refusal('bad-input', `“${first.quote}”: ${first.says} ${first.instead}`, {
    fields: blocking.map(({ field, quote, says, instead }) => ({
      path: field,
      says: `“${quote}”: ${says} ${instead}`,
    })),
    next: 'Say what would change it, or put the day on record. Nothing was kept yet.',
  })
}

const run = z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), words: z.string() }))

const showDisposition = operation({
  name: 'disposition.show',
  says: 'Both texts of an answer beside each other: the facts that both carry, and where their words differ',
  http: 'GET /dispositions/{dispositionId}',
  who: driverOfDisposition,
  changes: false,
  input: z.strictObject({ dispositionId: z.guid() }),
  output: z.object({
    id: z.string(),
    askId: z.string(),
    version: z.number(),
    facts: z.array(z.object({ label: z.string(), says: z.string() })),
    personalText: z.string(),
    publicText: z.string(),
    difference: run
      .nullable()
      .describe('From the public note to the personal text; nothing when they have too little in common'),
    onlyInOne: z
      .array(
        z.object({
          kind: z.enum(['day', 'figure', 'decision']),
          quote: z.string(),
          in: z.enum(['personal', 'public']),
        }),
      )
      .describe('Days, figures and decisions that stand in one of the two texts only, and not among the facts'),
    told: z.boolean(),
    publishedAt: z.string().nullable(),
    evasions: z.array(evasion),
  }),
  async run({ input, db, now }) {
    const disposition = await theDisposition(db, input.dispositionId)
    const [ask] = await readAsks(db, [await theAsk(db, disposition.askId)], dayOf(now))
    const answer = ask?.answers.find(({ id }) => id === disposition.id)
    if (!ask || !answer) throw nothingHere()
    return {
      ...answer,
      askId: disposition.askId,
      difference: changedWords(answer.publicText, answer.personalText),
      onlyInOne: onlyInOne({
        ...answer,
        facts: answer.facts.map(({ says }) => says),
        decisions: (await decisionsOf(db, ask.workId)).map(({ chosen }) => chosen),
      }),
      evasions: evasionsOf(disposition, answer.decidedBy, ask.words),
    }
  },
})

const publishDisposition = operation({
  name: 'disposition.publish',
  says: 'Let everybody in the workspace read an answer; only after whoever asked has heard it',
  http: 'POST /dispositions/{dispositionId}/publication',
  who: driverOfDisposition,
  changes: true,
  event: 'disposition.published',
  input: z.strictObject({ dispositionId: z.guid() }),
  output: z.object({ id: z.string(), publishedAt: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const disposition = await theDisposition(db, input.dispositionId)
    const ask = await theAsk(db, disposition.askId)
    await holdAsk(db, ask.id)
    await refuseReplaced(db, disposition)
    if ((await publicNotesOf(db, [disposition.id])).length > 0)
      throw new Refusal('already-exists', 'Everybody can read this already.')
    if (!isTold(await tellingsOf(db, [disposition.id]))) {
      const [person] = await peopleById(db, [ask.personId])
      throw new Refusal('conflict', `${person?.name ?? 'Whoever asked'} has not heard it yet, and hears it first.`, {
        next: 'Send the letter and wait until it has gone out, or hand the link over; then publish.',
      })
    }
    await addPublicNote(db, {
      id: newId(),
      dispositionId: disposition.id,
      publishedById: by.personId,
      publishedAt: now,
    })
    tell({ subjectId: disposition.id, workId: ask.workId, details: { askId: ask.id } })
    return { id: disposition.id, publishedAt: now }
  },
})

/** What was replaced by a later answer is neither told nor published any more. */
export async function refuseReplaced(db: Db, { askId, version }: Disposition): Promise<void> {
  const last = (await dispositionsTo(db, [askId])).at(-1)
  if (last === undefined || last.version === version) return
  throw new Refusal('conflict', 'There is a later answer to this ask.', { next: 'Look at the answer that holds now.' })
}

export const dispositionOperations = [decideDisposition, showDisposition, publishDisposition]
export type DecideDisposition = Asking<typeof decideDisposition>
export type ShowDisposition = Asking<typeof showDisposition>
export type PublishDisposition = Asking<typeof publishDisposition>
