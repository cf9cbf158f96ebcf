import { later } from '@plumbline/platform/clock'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Job, job, type Schedule } from '@plumbline/platform/jobs/job'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { admins, guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import type { Listener } from '@plumbline/platform/step'
import { driverOf, theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { changesARegister } from '../directory/revision.ts'
import { directoryRevision, revisions } from '../directory/sighting.store.ts'
import { groupById } from '../group.store.ts'
import { newPerson } from '../person.operations.ts'
import { registerStakeholder } from '../stakeholder.operations.ts'
import { LONGEST_EXPECTATION } from '../stakeholder.ts'
import { DEFAULT_WEIGHTS } from './combination.ts'
import { inWords } from './coverage.ts'
import { keysOfWork } from './ground.store.ts'
import { openedAt } from './opened-at.ts'
import { type Around, recompute } from './recomputing.operations.ts'
import { SIGNALS, type Signal } from './signals.ts'
import {
  affectedStateOf,
  changedWeights,
  changeSuggestion,
  evidenceOf,
  keepWeight,
  shownSuggestionsOf,
  suggestionById,
  workMadeBefore,
  workThatOpens,
} from './suggestion.store.ts'
import { FAMILIES, type Family, OPENED_AS, type Suggestion, TIERS, VERDICTS } from './suggestion.ts'
import { unfolded } from './tier.ts'

const evidenceShape = z.object({
  id: z.string(),
  family: z.enum(FAMILIES),
  strength: z.number(),
  says: z.string(),
  quote: z.string(),
  path: z.string().nullable(),
  line: z.number().nullable(),
  openedAs: z.enum(OPENED_AS),
  openedId: z.string().nullable(),
  where: z.string().nullable().describe('The page in the workspace on which it opens'),
  seenAt: z.string(),
})

const suggestionShape = z.object({
  id: z.string(),
  workId: z.string(),
  groupId: z.string().nullable(),
  groupName: z.string().nullable(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  functionName: z.string().nullable(),
  chance: z.number().describe('From 0 to 1: what the weighted evidence says together'),
  families: z.number().describe('How many independent kinds of reasons speak for it: the confidence'),
  tier: z.enum(TIERS),
  firstSeenAt: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  because: z.string().nullable(),
  settledAt: z.string().nullable(),
  evidence: z.array(evidenceShape),
})

const listSuggestions = operation({
  name: 'suggestion.list',
  says: 'Who may be affected by a work and is not on its register yet, each with reasons that open, and what is not known',
  http: 'GET /work/{workId}/suggestions',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    /** At most five, the likeliest first. */
    open: z.array(suggestionShape),
    folded: z.array(suggestionShape),
    /** Those to which the driver has said something. */
    settled: z.array(suggestionShape),
    computedAt: z.string().nullable(),
    /** Something changed in the directory since; they will be made again. */
    outdated: z.boolean(),
    coverage: z.array(z.string()).describe('What could not be looked at, a sentence each'),
  }),
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    const seesAll = by.role === 'admin' || drives(work, by.personId)
    const state = await affectedStateOf(db, work.id)
    // What one person alone named is between them and the driver.
    const found = (await evidenceOf(db, work.id)).filter(
      ({ family, strength }) => seesAll || family !== 'nominated' || strength === 1,
    )
    const keys = await keysOfWork(db, [
      work.id,
      ...found.flatMap(({ openedAs, openedId }) => (openedAs === 'work' ? (openedId ?? []) : [])),
    ])
    const evidence = Map.groupBy(
      found.map((each) => ({ ...each, where: openedAt(each, keys.get(work.id) ?? '', keys) })),
      ({ suggestionId }) => suggestionId,
    )
    const rows = (await shownSuggestionsOf(db, work.id)).flatMap((each) => {
      const reasons = evidence.get(each.id)
      return reasons ? [{ ...each, evidence: reasons }] : []
    })
    const { open, folded } = unfolded(rows.filter(({ verdict }) => verdict === null))
    return {
      open,
      folded,
      settled: rows.filter(({ verdict }) => verdict !== null),
      computedAt: state?.computedAt ?? null,
      outdated: state === undefined || state.revision < (await directoryRevision(db)),
      coverage: state ? inWords(state.coverage) : [],
    }
  },
})

const settleSuggestion = operation({
  name: 'suggestion.settle',
  says: 'Say of somebody who may be affected: in, just informed, or not affected because …',
  http: 'PUT /suggestions/{suggestionId}/verdict',
  who: driverOf(async (db, input) => (await suggestionById(db, String(input['suggestionId'])))?.workId),
  changes: true,
  event: 'suggestion.settled',
  input: z
    .strictObject({
      suggestionId: z.guid(),
      verdict: z.enum(VERDICTS),
      because: z.string().trim().min(3).max(LONGEST_EXPECTATION).optional().describe('Why not affected'),
      personId: z.guid().optional().describe('Somebody else of the group than the one who was picked'),
      person: newPerson.optional().describe('Instead of personId; found in the directory, else added to it'),
      groupId: z.guid().optional().describe('The group that stands for a function for which none is known'),
    })
    .refine((given) => !(given.personId && given.person), {
      path: ['person'],
      message: 'is not needed beside personId',
    })
    .refine(({ verdict, because }) => verdict !== 'not-affected' || because !== undefined, {
      path: ['because'],
      message: 'is needed: say why they are not affected',
    }),
  output: z.object({ id: z.string(), verdict: z.enum(VERDICTS), stakeholderId: z.string().nullable() }),
  async run({ input, by, db, now, tell, perform }) {
    const suggestion = await suggestionById(db, input.suggestionId)
    if (!suggestion || (input.personId !== undefined && !(await personById(db, input.personId)))) throw nothingHere()
    if (input.groupId !== undefined && !(await groupById(db, input.groupId))) throw nothingHere()
    if (suggestion.verdict !== null && suggestion.verdict !== 'not-affected') {
      throw new Refusal('already-exists', 'They are on the register already.', { next: 'Change their entry there.' })
    }
    const stakeholderId = input.verdict === 'not-affected' ? null : await registered(suggestion, input, { db, perform })
    await changeSuggestion(db, suggestion.id, {
      verdict: input.verdict,
      because: input.because ?? null,
      settledAt: now,
      settledById: by.personId,
    })
    tell({
      subjectId: suggestion.id,
      workId: suggestion.workId,
      details: { verdict: input.verdict, groupId: suggestion.groupId, personId: suggestion.personId, stakeholderId },
    })
    return { id: suggestion.id, verdict: input.verdict, stakeholderId }
  },
})

type Settling = {
  verdict: Suggestion['verdict']
  personId?: string | undefined
  person?: z.output<typeof newPerson> | undefined
  groupId?: string | undefined
}

async function registered(
  suggestion: Suggestion,
  { verdict, personId, person: typed, groupId: named }: Settling,
  { db, perform }: Pick<Asked<unknown>, 'db' | 'perform'>,
): Promise<string> {
  const person = typed ? undefined : (personId ?? (named ? undefined : suggestion.personId) ?? undefined)
  if (named !== undefined && suggestion.functionName === null) {
    throw new Refusal('bad-input', 'This suggestion is of somebody who is known.', {
      fields: [{ path: 'groupId', says: 'is only for a function that nobody stands for' }],
    })
  }
  const groupId = suggestion.groupId ?? named
  if (groupId === undefined && person === undefined && typed === undefined) {
    throw new Refusal('bad-input', `Nobody in the directory stands for ${suggestion.functionName} yet.`, {
      next: 'Name the person, or add the group to the directory and say in the rule that it stands for this.',
      fields: [{ path: 'personId', says: 'is needed' }],
    })
  }
  const evidence = (await evidenceOf(db, suggestion.workId)).filter(
    ({ suggestionId }) => suggestionId === suggestion.id,
  )
  const foundBy = evidence
    .map(({ says }) => says)
    .join(' ')
    .slice(0, LONGEST_EXPECTATION)
  const entry = await perform(registerStakeholder, {
    workId: suggestion.workId,
    ...(person === undefined ? {} : { personId: person }),
    ...(typed === undefined ? {} : { person: typed }),
    ...(groupId === undefined ? {} : { groupId }),
    role: verdict === 'informed' ? 'informed' : 'contributor',
    ...(foundBy === '' ? {} : { foundBy }),
  })
  return entry.id
}

const JOB = 'affected.recompute'
const CALLS_FOR_IT = /^(?:work\.(?:registered|changed)|direction\.|stakeholder\.|nomination\.|question\.|decision\.)/

/** Whatever changes the text, the register or what is known of a work has its suggestions made again, after the transaction. */
export const lookAgain: Listener = async ({ event, doLater }) => {
  if (event.workId === null || !CALLS_FOR_IT.test(event.happened)) return
  await doLater({ kind: JOB, input: { workId: event.workId }, key: `${event.workId} after ${event.seq}` })
}

const LEARN_JOB = 'affected.learn'

/**
 * What can be learnt from a work changed, so work for which it is a reason is looked at again: once a minute at most, since registers
 * are written entry by entry. What only now becomes like it is caught up with by the schedule.
 */
export const learnFrom: Listener = async ({ event, doLater }) => {
  if (event.workId === null || !changesARegister(event.happened)) return
  const notBefore = later(event.at, SETTLED_AFTER_SECONDS)
  await doLater({
    kind: LEARN_JOB,
    input: { workId: event.workId },
    key: `${event.workId} until ${notBefore.slice(0, 'yyyy-mm-ddThh:mm'.length)}`,
    notBefore,
  })
}

const SETTLED_AFTER_SECONDS = 60
const MOST_AT_ONCE = 50

export function suggestionOperations(around: Around) {
  /** Told of each party that was not affected before: what later steps listen to. */
  const tellNewlyAffected = operation({
    name: 'party.affect',
    says: 'Tell that somebody is newly affected by a work',
    http: 'POST /work/{workId}/newly-affected',
    who: members,
    changes: true,
    event: 'party.newly-affected',
    input: z.strictObject({ workId: z.guid(), suggestionId: z.guid() }),
    output: z.object({}),
    async run({ input, db, tell }) {
      const suggestion = await suggestionById(db, input.suggestionId)
      if (!suggestion) throw nothingHere()
      const { groupId, personId, functionName, tier } = suggestion
      tell({ subjectId: suggestion.id, workId: input.workId, details: { groupId, personId, functionName, tier } })
      return {}
    },
  })

  const recomputeSuggestions = operation({
    name: 'suggestion.recompute',
    says: 'Look again at who may be affected by a work',
    http: 'POST /work/{workId}/suggestions/recomputation',
    who: members,
    changes: true,
    event: 'suggestion.recomputed',
    input: z.strictObject({ workId: z.guid() }),
    output: z.object({ changed: z.boolean(), newly: z.number() }),
    takesLong: true,
    async run({ input, db, now, newId, workspace, tell, perform }) {
      const work = await theWork(db, input.workId)
      const { changed, newly } = await recompute({ db, now, newId, workspaceId: workspace.id }, work.id, around)
      for (const { id } of newly) await perform(tellNewlyAffected, { workId: work.id, suggestionId: id })
      tell({ subjectId: work.id, workId: work.id, details: { changed, newly: newly.map(({ id }) => id) } })
      return { changed, newly: newly.length }
    },
  })

  const recomputeJob: Job = job({
    kind: JOB,
    says: 'Look again at who may be affected by a work',
    input: z.strictObject({ workId: z.guid() }),
    tries: 3,
    leaseSeconds: 50,
    async inOne({ input, db, now, newId, workspace, perform }) {
      const { newly } = await recompute({ db, now, newId, workspaceId: workspace.id }, input.workId, around)
      for (const { id } of newly) await perform(tellNewlyAffected, { workId: input.workId, suggestionId: id })
    },
  })

  const learnJob: Job = job({
    kind: LEARN_JOB,
    says: 'Look again at work for which another one is a reason, after its register or text changed',
    input: z.strictObject({ workId: z.guid() }),
    tries: 3,
    leaseSeconds: 50,
    async inOne({ input, db, doLater }) {
      const { registers } = await revisions(db)
      for (const workId of await workThatOpens(db, input.workId, MOST_AT_ONCE))
        await doLater({ kind: JOB, input: { workId }, key: `${workId} with registers at ${registers}` })
    },
  })

  /** After a change of the directory, or of any register, the suggestions of all work are old; they are made again a few at a time. */
  const catchUpJob: Job = job({
    kind: 'affected.catch-up',
    says: 'Look again at work whose suggestions were made from an older directory, or before a register changed',
    input: z.strictObject({}),
    tries: 3,
    leaseSeconds: 50,
    async inOne({ db, doLater }) {
      const known = await revisions(db)
      for (const workId of await workMadeBefore(db, known, MOST_AT_ONCE))
        await doLater({ kind: JOB, input: { workId }, key: `${workId} at ${known.directory}, ${known.registers}` })
    },
  })

  const catchUpSchedule: Schedule = {
    job: 'affected.catch-up',
    says: 'Every ten minutes: look again at work whose suggestions were made from an older directory, or before a register changed',
    cron: '*/10 * * * *',
    in: 'each workspace',
  }

  return {
    recomputeSuggestions,
    operations: [listSuggestions, settleSuggestion, recomputeSuggestions, listWeights, changeWeight],
    within: [tellNewlyAffected],
    jobs: [recomputeJob, learnJob, catchUpJob],
    schedules: [catchUpSchedule],
  }
}

const weightShape = z.object({
  family: z.enum(FAMILIES),
  weight: z.number().describe('How many times its shipped weight a family counts here: 1 is as shipped, 0 not at all'),
  shipped: z.number().describe('The log-odds of the strongest signal of the family, as shipped'),
  changedAt: z.string().nullable(),
})

const listWeights = operation({
  name: 'weight.list',
  says: 'How much each kind of reason counts for who may be affected',
  http: 'GET /weights',
  who: guests,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ base: z.number(), rows: z.array(weightShape) }),
  async run({ db }) {
    const changed = new Map((await changedWeights(db)).map((each) => [each.family, each]))
    return {
      base: DEFAULT_WEIGHTS.base,
      rows: FAMILIES.map((family) => ({
        family,
        weight: changed.get(family)?.weight ?? 1,
        shipped: shippedWeight(family),
        changedAt: changed.get(family)?.changedAt ?? null,
      })),
    }
  },
})

function shippedWeight(family: Family): number {
  const signals = Object.keys(SIGNALS) as Signal[]
  return Math.max(...signals.filter((signal) => SIGNALS[signal] === family).map((signal) => DEFAULT_WEIGHTS.of[signal]))
}

const changeWeight = operation({
  name: 'weight.change',
  says: 'Make one kind of reason count more or less in this workspace',
  http: 'PUT /weights/{family}',
  who: admins,
  changes: true,
  event: 'directory.weighed',
  input: z.strictObject({ family: z.enum(FAMILIES), weight: z.number().min(0).max(5) }),
  output: z.object({ family: z.enum(FAMILIES), weight: z.number() }),
  async run({ input, db, now, newId, workspace, tell }) {
    await keepWeight(db, { id: newId(), ...input, changedAt: now })
    tell({ subjectId: workspace.id, details: input })
    return input
  },
})

export type ListSuggestions = Asking<typeof listSuggestions>
export type SettleSuggestion = Asking<typeof settleSuggestion>
export type RecomputeSuggestions = Asking<ReturnType<typeof suggestionOperations>['recomputeSuggestions']>
export type ListWeights = Asking<typeof listWeights>
export type ChangeWeight = Asking<typeof changeWeight>
