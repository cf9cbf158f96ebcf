import { cantTellShare, disclosure, type VerdictWord, verdict } from '@plumbline/measure'
import { type Believed, believedOf } from './believed.ts'
import { CANNOT_TELL, type Card, type Form, formOf, onScale, scaleOf } from './card.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import {
  type Finding,
  findingsOf,
  type PairState,
  pairStates,
  type ReadState,
  standingOutAmong,
  worstFirst,
} from './group-states.ts'
import {
  cannotTellIn,
  given,
  groupsOf,
  type Material,
  modeOf,
  NO_GROUP,
  understoodOf,
  type Voice,
  type VoiceGroup,
} from './material.ts'
import { type PreferenceShown, shownPreferences, tensionOf } from './preference.ts'
import { type BriefVerdict, type Commitment, hasAnswered, kindOf, OTHERS, type ReadbackKind } from './readback.ts'
import {
  believedSentence,
  cardTitle,
  conversationSentences,
  findingSentence,
  findingsSentence,
  missingSentence,
  preferenceSentence,
  stateSentence,
  surpriseSentence,
  textSentences,
  warningSentence,
} from './result-sentences.ts'
import { type GroupShown, type PredictionShown, shownAnswers, shownPredictions } from './shown-groups.ts'
import { type Surprise, surprisesIn, type Warning, warningIn } from './surprise.ts'

export type CardResult = Pick<Card, 'id' | 'facet' | 'statement' | 'stated'> & {
  form: Form
  options: string[]
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
  /** What people would prefer, apart from all of that; nothing where it was not asked. */
  preferred: (PreferenceShown & { sentence: string }) | null
}

/** Somebody's own words; who they are only where answers carry names. */
export type Quoted = { personId: string | null; name: string | null; groupName: string | null; words: string }

export type ReadbackResult = {
  readbackId: string
  kind: ReadbackKind
  wave: number
  disclosure: Material['readback']['disclosure']
  fewest: number
  asked: number
  answered: number
  sentences: string[]
  conversation: Pick<Conversation, 'form' | 'cardIds' | 'who'> & {
    reason: Conversation['because']
    sentence: string
    because: string
    unless: string | null
  }
  /** What the answers say about our text. */
  aboutTheText: string[]
  /** Cards of which so many could not tell what holds that the text has to change; without a count it was most or all. */
  unclear: { cardId: string; count: number | null; answered: number }[]
  /** How many of those who read the brief hold it for wrong; their reasons only where answers carry names. */
  briefWrong: { count: number; of: number; reasons: Quoted[] } | null
  surprises: (Surprise & { sentence: string })[]
  warnings: (Warning & { sentence: string })[]
  /** Cards of which wishes were asked, those first on which wishes pull apart most. */
  tensions: string[]
  /** By name where answers carry names or groups are shown; where they are anonymous only `groups` says it. */
  missing: { personId: string; name: string; groupName: string | null }[]
  groups: { groupId: string; name: string; asked: number; answered: number }[]
  believed: Believed
  cards: CardResult[]
  findings: (Finding & { sentence: string })[]
  ownSentences: Quoted[]
  concerns: Quoted[]
  questions: Quoted[]
  holds: Quoted[]
  verdicts: Record<BriefVerdict, number> | null
  commitments: Record<Commitment, number> | null
  /** Why somebody will not act on it or holds the brief for wrong, in their words. */
  becauses: Quoted[]
}

/** So few who cannot tell say more about their day than about our text. */
const FEWEST_UNCLEAR = 2
const UNCLEAR_SHARE = 0.15

export type ResultWords = {
  /** What people who speak for no group are called beside the groups. */
  withoutGroup: string
  answer: (card: Pick<Card, 'form' | 'options'>, answer: string) => string
}

/** Everything that a closed read-back says. Every figure has passed the gate, or is null. */
export function resultOf(material: Material, words: ResultWords): ReadbackResult {
  const { readback, cards, people } = material
  const groups = groupsOf(people).map((group) =>
    group.groupId === NO_GROUP ? { ...group, name: words.withoutGroup } : group,
  )
  const nameOf = (groupId: string) => groups.find((group) => group.groupId === groupId)?.name ?? ''
  const statementOf = (cardId: string) => cards.find((card) => card.id === cardId)?.statement ?? ''
  const hasAll = (person: Voice) => hasAnswered(person.said.answers.length, cards.length)
  const missing = people.filter((person) => !hasAll(person))
  const answered = people.length - missing.length
  const count = { asked: people.length, answered }
  const believed = believedOf(material, answered)
  const standingOut = standingOutAmong(cards, groups)
  const read = cards.map((card) => cardResult(material, groups, card, { nameOf, standingOut, words }))
  const results = read.map(({ result }) => result)
  const findings = worstFirst(read.flatMap(({ result, states }) => findingsOf(result.id, states)))
  const states = results.flatMap((each) => each.states)
  const pairs = { told: states.filter(({ grade }) => grade !== null).length, all: states.length }
  const replies = repliesOf(material)
  const unclear = unclearOf(results)
  const briefWrong = briefWrongOf(material, replies)
  const conversation = conversationOf(material, groups, {
    ...count,
    findings,
    cards: results,
    briefWrong: briefWrong?.count ?? 0,
    unclear,
  })
  const { because: reason, ...held } = conversation
  return {
    readbackId: readback.id,
    kind: kindOf(readback),
    wave: readback.wave,
    disclosure: readback.disclosure,
    fewest: readback.fewest,
    ...count,
    sentences: [
      believedSentence(believed, answered, people.length),
      findingsSentence(findings, statementOf, nameOf, pairs),
      missingSentence(missing, readback.disclosure === 'anonymous'),
    ],
    conversation: {
      ...held,
      reason,
      ...conversationSentences(conversation, statementOf, nameOf, { ...count, allTold: pairs.told === pairs.all }),
    },
    aboutTheText: textSentences(
      results.map(({ statement, all }) => ({
        statement,
        count: all.mostOrAll === CANNOT_TELL ? null : all.counts ? cannotTellIn(all.counts) : 0,
        answered: all.answered,
      })),
      briefWrong?.count ?? null,
      replies.replied,
    ),
    unclear,
    briefWrong,
    surprises: read.flatMap(({ surprises }) => surprises),
    warnings: read.flatMap(({ warning }) => warning ?? []),
    tensions: read
      .filter(({ result }) => result.preferred !== null)
      .sort((a, b) => b.tension - a.tension)
      .map(({ result }) => result.id),
    missing:
      readback.disclosure === 'anonymous'
        ? []
        : missing.map(({ personId, name, groupName }) => ({ personId, name, groupName })),
    groups: groups.map(({ groupId, name, people: members }) => ({
      groupId,
      name,
      asked: members.length,
      answered: members.filter(hasAll).length,
    })),
    believed,
    cards: results.map((result) => {
      const [worst] = findings.filter(({ cardId }) => cardId === result.id)
      return worst ? { ...result, title: findingSentence(worst, result.statement, nameOf) } : result
    }),
    findings: findings.map(({ wrongBy: _, ...finding }) => ({
      ...finding,
      sentence: findingSentence(finding, statementOf(finding.cardId), nameOf),
    })),
    ownSentences: quoted(material, ({ said }) => said.sentence?.sentence),
    concerns: quoted(material, ({ said }) => said.sentence?.concern),
    questions: quoted(material, ({ said }) => said.sentence?.question),
    holds: quoted(material, ({ said }) => said.sentence?.holdUntil),
    verdicts: replies.verdicts,
    commitments: replies.commitments,
    becauses: quoted(material, ({ said }) => said.reply?.because),
  }
}

function unclearOf(results: readonly CardResult[]): ReadbackResult['unclear'] {
  return results.flatMap(({ id, all }): ReadbackResult['unclear'] => {
    if (all.mostOrAll === CANNOT_TELL) return [{ cardId: id, count: null, answered: all.answered }]
    const count = all.counts ? cannotTellIn(all.counts) : 0
    const isMuch = count >= FEWEST_UNCLEAR && count >= UNCLEAR_SHARE * all.answered
    return isMuch ? [{ cardId: id, count, answered: all.answered }] : []
  })
}

function briefWrongOf(material: Material, { verdicts, replied }: ReturnType<typeof repliesOf>) {
  const count = verdicts?.['brief-wrong'] ?? 0
  if (count === 0) return null
  const isWrong = ({ said }: Voice) => said.reply?.verdict === 'brief-wrong'
  // Without names, reasons stand together with all other reasons: apart they would say who holds the brief for wrong.
  const reasons =
    material.readback.disclosure === 'named'
      ? quoted({ ...material, people: material.people.filter(isWrong) }, ({ said }) => said.reply?.because)
      : []
  return { count, of: replied, reasons }
}

type CardRead = {
  result: CardResult
  states: ReadState[]
  surprises: ReadbackResult['surprises']
  warning: ReadbackResult['warnings'][number] | null
  tension: number
}

function cardResult(
  material: Material,
  groups: VoiceGroup[],
  card: Card,
  {
    nameOf,
    standingOut,
    words,
  }: {
    nameOf: (groupId: string) => string
    standingOut: ReturnType<typeof standingOutAmong>
    words: ResultWords
  },
): CardRead {
  const { people } = material
  const shown = shownAnswers(material, groups, card)
  const predictions = shownPredictions(material, groups, card)
  const understood = given(people.map((person) => understoodOf(person, card.id)))
  const scale = scaleOf(card)
  const positions = given(understood.map((answer) => onScale(card, answer)))
  const cantTell = understood.filter((answer) => answer === CANNOT_TELL).length
  const mayTell = shown.all.counts !== null && understood.length >= material.readback.fewest
  const states = pairStates(card, groups, shown.groups, predictions, standingOut)
  const preferred = shownPreferences(material, groups, card)
  const inWords = (answer: string) => words.answer(card, answer)
  const warning = warningIn(card, shown.all)
  const result: CardResult = {
    id: card.id,
    facet: card.facet,
    form: formOf(card),
    options: card.options ?? [],
    statement: card.statement,
    stated: card.stated,
    title: cardTitle(card, shown.all, inWords),
    all: shown.all,
    groups: shown.groups,
    predictions: predictions.filter(({ about }) => about === OTHERS || groups.some(({ groupId }) => groupId === about)),
    states: states.map(({ wrongBy: _, ...state }) => ({
      ...state,
      sentence: stateSentence(state, nameOf),
    })),
    verdict: mayTell && scale ? verdict({ answers: positions, scale, asked: people.length, cantTell }).word : null,
    cannotTellShare: mayTell ? cantTellShare(cantTell, understood.length - cantTell) : null,
    changedAfterBrief:
      mayTell || modeOf(material.readback) === 'named'
        ? people.filter(({ said }) =>
            said.answers.some((answer) => answer.itemId === card.id && answer.changedAfterBrief),
          ).length
        : null,
    preferred: preferred && { ...preferred, sentence: preferenceSentence(card, preferred, inWords) },
  }
  return {
    result,
    states,
    surprises: surprisesIn(card, shown.groups, predictions).map((surprise) => ({
      ...surprise,
      sentence: surpriseSentence(surprise, nameOf(surprise.groupId), card.statement, inWords(surprise.answer)),
    })),
    warning: warning && { ...warning, sentence: warningSentence(warning, card.statement) },
    tension: preferred ? tensionOf(card, preferred) : 0,
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
    return words
      ? [{ id: person.id, personId: person.personId, name: person.name, groupName: person.groupName, words }]
      : []
  })
  if (readback.disclosure === 'named') return said.map(({ id: _, ...quote }) => quote)
  const [cell] = disclosure({
    mode: modeOf(readback),
    minimum: readback.fewest,
    cells: [
      {
        key: 'words',
        partition: null,
        answers: said.map(({ id, words }) => ({ id, value: words })),
        tells: 'comments',
        figure: () => said.map(({ words }) => ({ personId: null, name: null, groupName: null, words })),
      },
    ],
  }).cells
  return cell?.shown === 'figure' ? cell.figure.sort((a, b) => a.words.localeCompare(b.words)) : []
}
