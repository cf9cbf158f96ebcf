import { cantTellShare, disclosure, type VerdictWord, verdict } from '@plumbline/measure'
import { type Believed, believedOf } from './believed.ts'
import { type Finding, findingsOf, type PairState, pairStates, worstFirst } from './group-states.ts'
import {
  given,
  groupsOf,
  type Material,
  modeOf,
  NO_GROUP,
  onScale,
  SCALE,
  understoodOf,
  type Voice,
  type VoiceGroup,
} from './material.ts'
import { type BriefVerdict, type Claim, type Commitment, hasAnswered, OTHERS } from './readback.ts'
import {
  believedSentence,
  claimTitle,
  findingSentence,
  findingsSentence,
  missingSentence,
  stateSentence,
  textSentences,
} from './result-sentences.ts'
import { type GroupShown, type PredictionShown, shownAnswers, shownPredictions } from './shown-groups.ts'

type ClaimResult = Pick<Claim, 'id' | 'facet' | 'statement' | 'stated'> & {
  /** The finding, as a sentence. */
  title: string
  all: GroupShown
  groups: GroupShown[]
  predictions: PredictionShown[]
  states: (PairState & { sentence: string })[]
  /** How all answers together lie, in one word; nothing where it would say too much. */
  verdict: VerdictWord | null
  cannotTellShare: number | null
  /** How many changed their answer after reading the brief; nothing where so few answers would tell who. */
  changedAfterBrief: number | null
}

type Quoted = { name: string | null; groupName: string | null; words: string }

export type ReadbackResult = {
  readbackId: string
  wave: number
  disclosure: Material['readback']['disclosure']
  fewest: number
  asked: number
  answered: number
  sentences: string[]
  /** What the answers say about our text. */
  aboutTheText: string[]
  missing: { personId: string; name: string; groupName: string | null }[]
  groups: { groupId: string; name: string; asked: number; answered: number }[]
  believed: Believed
  claims: ClaimResult[]
  findings: (Finding & { sentence: string })[]
  ownSentences: Quoted[]
  concerns: Quoted[]
  verdicts: Record<BriefVerdict, number> | null
  commitments: Record<Commitment, number> | null
  /** Why somebody will not act on it or holds the brief for wrong, in their words. */
  becauses: Quoted[]
}

/** Everything that a closed read-back says. Every figure has passed the gate, or is null. */
export function resultOf(material: Material, noGroupName: string): ReadbackResult {
  const { readback, claims, people } = material
  const groups = groupsOf(people).map((group) => (group.groupId === NO_GROUP ? { ...group, name: noGroupName } : group))
  const nameOf = (groupId: string) => groups.find((group) => group.groupId === groupId)?.name ?? ''
  const statementOf = (claimId: string) => claims.find((claim) => claim.id === claimId)?.statement ?? ''
  const hasAll = (person: Voice) => hasAnswered(person.said.answers.length, claims.length)
  const missing = people.filter((person) => !hasAll(person))
  const answered = people.length - missing.length
  const believed = believedOf(material, answered)
  const results = claims.map((claim) => claimResult(material, groups, claim, nameOf))
  const findings = worstFirst(results.flatMap(({ id, states }) => findingsOf(id, states)))
  const pairsTold = results.flatMap(({ states }) => states).filter(({ grade }) => grade !== null).length
  const replies = repliesOf(material)
  return {
    readbackId: readback.id,
    wave: readback.wave,
    disclosure: readback.disclosure,
    fewest: readback.fewest,
    asked: people.length,
    answered,
    sentences: [
      believedSentence(believed, answered, people.length),
      findingsSentence(findings, statementOf, nameOf, pairsTold),
      missingSentence(missing),
    ],
    aboutTheText: textSentences(
      results.map(({ statement, all }) => ({ statement, count: all.counts?.cannotTell ?? 0, answered: all.answered })),
      replies.verdicts?.['brief-wrong'] ?? null,
      replies.replied,
    ),
    missing: missing.map(({ personId, name, groupName }) => ({ personId, name, groupName })),
    groups: groups.map(({ groupId, name, people: members }) => ({
      groupId,
      name,
      asked: members.length,
      answered: members.filter(hasAll).length,
    })),
    believed,
    claims: results.map((result) => {
      const [worst] = findings.filter(({ claimId }) => claimId === result.id)
      return worst ? { ...result, title: findingSentence(worst, result.statement, nameOf) } : result
    }),
    findings: findings.map((finding) => ({
      ...finding,
      sentence: findingSentence(finding, statementOf(finding.claimId), nameOf),
    })),
    ownSentences: quoted(material, ({ said }) => said.sentence?.sentence),
    concerns: quoted(material, ({ said }) => said.sentence?.concern),
    verdicts: replies.verdicts,
    commitments: replies.commitments,
    becauses: quoted(material, ({ said }) => said.reply?.because),
  }
}

function claimResult(
  material: Material,
  groups: VoiceGroup[],
  claim: Claim,
  nameOf: (groupId: string) => string,
): ClaimResult {
  const { people } = material
  const shown = shownAnswers(material, groups, claim)
  const predictions = shownPredictions(material, groups, claim)
  const understood = given(people.map((person) => understoodOf(person, claim.id)))
  const positions = given(understood.map(onScale))
  const cantTell = understood.length - positions.length
  const mayTell = shown.all.counts !== null && understood.length >= material.readback.fewest
  return {
    id: claim.id,
    facet: claim.facet,
    statement: claim.statement,
    stated: claim.stated,
    title: claimTitle(claim.statement, claim.stated, shown.all),
    all: shown.all,
    groups: shown.groups,
    predictions: predictions.filter(({ about }) => about === OTHERS || groups.some(({ groupId }) => groupId === about)),
    states: pairStates(claim.id, groups, shown.groups, predictions).map((state) => ({
      ...state,
      sentence: stateSentence(state, nameOf),
    })),
    verdict: mayTell ? verdict({ answers: positions, scale: SCALE, asked: people.length, cantTell }).word : null,
    cannotTellShare: mayTell ? cantTellShare(cantTell, positions.length) : null,
    changedAfterBrief:
      mayTell || modeOf(material.readback) === 'named'
        ? people.filter(({ said }) =>
            said.answers.some((answer) => answer.itemId === claim.id && answer.changedAfterBrief),
          ).length
        : null,
  }
}

function repliesOf(material: Material) {
  const replies = material.people.flatMap(({ id, said }) => (said.reply ? [{ ...said.reply, id }] : []))
  const commitments = replies.flatMap(({ id, commitment }) => (commitment === null ? [] : [{ id, value: commitment }]))
  return {
    replied: replies.length,
    verdicts: shownCounts(
      material,
      replies.map(({ id, verdict }) => ({ id, value: verdict })),
      ['same', 'not-same', 'brief-wrong'],
    ),
    commitments: shownCounts(material, commitments, ['yes', 'disagree-and-commit', 'no', 'not-mine']),
  }
}

type Said<Value> = { id: string; value: Value }

/** How many said each, through the gate; null where that would tell what single people said. */
function shownCounts<Value extends string>(
  { readback }: Material,
  answers: readonly Said<Value>[],
  choices: readonly Value[],
): Record<Value, number> | null {
  const counts = () =>
    Object.fromEntries(
      choices.map((choice) => [choice, answers.filter(({ value }) => value === choice).length]),
    ) as Record<Value, number>
  const [cell] = disclosure({
    mode: modeOf(readback),
    minimum: readback.fewest,
    cells: [{ key: 'all', partition: null, answers, figure: counts }],
  }).cells
  return cell?.shown === 'figure' ? cell.figure : null
}

/** People's own words: with names where that was announced, otherwise many, without names and in no telling order. */
function quoted({ readback, people }: Material, wordsOf: (person: Voice) => string | null | undefined): Quoted[] {
  const said = people.flatMap((person) => {
    const words = wordsOf(person)?.trim()
    return words ? [{ id: person.id, name: person.name, groupName: person.groupName, words }] : []
  })
  if (readback.disclosure === 'named') return said.map(({ name, groupName, words }) => ({ name, groupName, words }))
  const [cell] = disclosure({
    mode: modeOf(readback),
    minimum: readback.fewest,
    cells: [
      {
        key: 'words',
        partition: null,
        answers: said.map(({ id, words }) => ({ id, value: words })),
        tells: 'comments',
        figure: () => said.map(({ words }) => ({ name: null, groupName: null, words })),
      },
    ],
  }).cells
  return cell?.shown === 'figure' ? cell.figure.sort((a, b) => a.words.localeCompare(b.words)) : []
}
