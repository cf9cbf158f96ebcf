import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { z } from 'zod'
import { theDecision } from '../decision.operations.ts'
import { METHODS } from '../decision.ts'
import { ballotsOf, roundsOf, votersOf } from './ballot.store.ts'
import { BALLOT_DISCLOSURES, type Ballot, STANCES } from './ballot.ts'
import { hasResult, type Material, resultOf, saidInWords } from './ballot-result.ts'
import { ballotSentences } from './result-sentences.ts'
import { adviceSeenIn, stancesOn, voicesIn, votesIn } from './vote.store.ts'

const optionIds = z.array(z.string())
const scored = z.object({
  optionId: z.string(),
  words: z.string(),
  counts: z.array(z.number()).describe('How many gave it 0, 1, 2, 3, 4 and 5'),
  noOpinion: z.number(),
  median: z.number().nullable(),
  spread: z.number().nullable().describe('The width of the middle half of the scores'),
})
const mostGave = z.object({
  optionId: z.string(),
  words: z.string(),
  mostGave: z.union([z.number(), z.literal('no opinion')]).describe('What all, or all but one, gave; more is not said'),
})
export const shownRound = z.object({
  roundNumber: z.number(),
  answered: z.number(),
  lines: z.array(z.union([scored, mostGave]).nullable()).describe('Nothing where too few answered to show anything'),
  reasons: z.array(z.string()),
})
const lead = z.discriminatedUnion('found', [
  z.object({ found: z.literal('nothing') }),
  z.object({ found: z.literal('tie'), optionIds }),
  z.object({
    found: z.literal('one'),
    optionId: z.string(),
    sure: z.enum(['clear', 'probable', 'could-be-chance', 'too-few-to-show']),
  }),
])
const ranking = z.object({
  orders: z.array(optionIds).describe('The orders that contradict people least; several when people leave it open'),
  contradicted: z.number(),
  pairs: z.array(
    z.object({
      firstId: z.string(),
      secondId: z.string(),
      first: z.number(),
      second: z.number(),
      equal: z.number(),
    }),
  ),
  majority: z.discriminatedUnion('found', [
    z.object({ found: z.literal('winner'), optionId: z.string() }),
    z.object({ found: z.literal('tie'), optionIds }),
    z.object({ found: z.literal('cycle'), optionIds }),
  ]),
  likeness: z.number().nullable().describe('Kendall’s W: 0 when rankings cancel out, 1 when all are alike'),
  points: z.array(z.object({ optionId: z.string(), points: z.number() })).describe('Borda’s points'),
})
const moved = z.object({
  optionId: z.string(),
  found: z
    .object({ optionId: z.string(), people: z.number(), shareWhoMoved: z.number(), stable: z.boolean() })
    .nullable(),
})
const ballotShown = z.object({
  id: z.string(),
  method: z.enum(METHODS),
  disclosure: z.enum(BALLOT_DISCLOSURES),
  fewest: z.number(),
  options: z.array(z.object({ id: z.string(), words: z.string() })),
  openedAt: z.string(),
  openedByName: z.string().nullable(),
  roundNumber: z.number(),
  endedAt: z.string().nullable(),
  sentences: z.array(z.string()).describe('What it says, the finding first'),
  hasResult: z.boolean(),
  asked: z.number(),
  answered: z.number().describe('In the round that is open, or in the last one'),
  iAmAsked: z.boolean(),
  people: z.array(z.object({ personId: z.string(), personName: z.string() })).describe('Who is asked'),
  shownRounds: z.array(shownRound),
  lead: lead.nullable(),
  ranking: ranking.nullable(),
  mostOrder: optionIds.nullable(),
  movement: z.array(moved).nullable(),
  ending: z.enum(['agreement', 'stable-disagreement', 'still-moving', 'too-few']).nullable(),
  named: z.array(
    z.object({
      voteId: z.string(),
      roundNumber: z.number(),
      personName: z.string(),
      says: z.string(),
      stance: z.enum(STANCES).nullable(),
      words: z.string().nullable(),
      settling: z.enum(['integrated', 'taken-back']).nullable(),
      settledWords: z.string().nullable(),
    }),
  ),
  adviceSeenAt: z.string().nullable(),
})

const result = operation({
  name: 'ballot.result',
  says: 'Who was asked before a decision and how, and what came of it; of what is open only how many have answered',
  http: 'GET /decisions/{decisionId}/ballots',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({ rows: z.array(ballotShown) }),
  async run({ input, by, db }) {
    const { id } = await theDecision(db, input.decisionId)
    const ballots = await ballotsOf(db, id)
    const materials = await materialsOf(db, ballots)
    const names = await namesOf(db, ballots)
    const seen = new Map((await adviceSeenIn(db, idsOf(ballots))).map(({ ballotId, at }) => [ballotId, at]))
    const stances = await stancesOn(db, id)
    const settlings = new Map(stances.map((stance) => [stance.id, stance]))
    const settled = settledAmong(stances)
    const people = Map.groupBy(await votersOf(db, idsOf(ballots)), ({ ballotId }) => ballotId)
    const rows = materials.map((material) => {
      const { ballot, asked } = material
      const { named, ...shown } = resultOf(material)
      const answered = answeredIn(material)
      return {
        ...ballot,
        ...shown,
        openedByName: names.get(ballot.openedById ?? '') ?? null,
        hasResult: hasResult(ballot),
        asked,
        answered,
        sentences: ballotSentences({ ballot, asked, answered, result: { ...shown, named }, settled }),
        iAmAsked: (people.get(ballot.id) ?? []).some(({ personId }) => personId === by.personId),
        people: (people.get(ballot.id) ?? []).map(({ personId, personName }) => ({ personId, personName })),
        named: named.map(({ said, ...vote }) => ({
          ...vote,
          says: saidInWords(said, ballot.options),
          stance: said.kind === 'stance' ? said.stance : null,
          settling: settlings.get(vote.voteId)?.settling ?? null,
          settledWords: settlings.get(vote.voteId)?.settledWords ?? null,
        })),
        adviceSeenAt: seen.get(ballot.id) ?? null,
      }
    })
    return { rows: rows.reverse() }
  },
})

/** All that there is of these ballots, for each what its result is made from. */
export async function materialsOf(db: Db, ballots: readonly Ballot[]): Promise<Material[]> {
  const ids = idsOf(ballots)
  const { voices, reasons } = await voicesIn(db, ids)
  const [votes, rounds, voters] = [await votesIn(db, ids), await roundsOf(db, ids), await votersOf(db, ids)]
  const of = <Some extends { ballotId: string }>(all: readonly Some[], id: string) =>
    all.filter(({ ballotId }) => ballotId === id)
  return ballots.map((ballot) => ({
    ballot,
    asked: of(voters, ballot.id).length,
    rounds: of(rounds, ballot.id),
    votes: of(votes, ballot.id),
    voices: of(voices, ballot.id),
    reasons: of(reasons, ballot.id),
  }))
}

/** Objections that somebody has settled, by their votes. */
export function settledAmong(stances: readonly { id: string; settling: string | null }[]): Set<string> {
  return new Set(stances.flatMap(({ id, settling }) => (settling === null ? [] : [id])))
}

/** How many have answered: in the round that is open, else in the last one that was closed. */
export function answeredIn({ ballot, rounds, votes }: Material): number {
  const closed = rounds.find(({ roundNumber }) => roundNumber === ballot.roundNumber)
  return closed?.answeredCount ?? votes.filter(({ roundNumber }) => roundNumber === ballot.roundNumber).length
}

async function namesOf(db: Db, ballots: readonly Ballot[]): Promise<Map<string, string>> {
  const ids = [...new Set(ballots.flatMap(({ openedById }) => openedById ?? []))]
  return new Map((await peopleById(db, ids)).map(({ id, name }) => [id, name]))
}

function idsOf(ballots: readonly Ballot[]): string[] {
  return ballots.map(({ id }) => id)
}

export const resultOperations = [result]
export type ShowBallots = Asking<typeof result>
