import type { Ballot } from './ballot.ts'
import type { BallotResult, Named } from './ballot-result.ts'
import type { Majority, RankingResult } from './ranking-result.ts'
import type { Ending, Lead, Moved } from './score-result.ts'

const list = new Intl.ListFormat('en')
const either = new Intl.ListFormat('en', { type: 'disjunction' })

type Told = {
  ballot: Pick<Ballot, 'method' | 'options' | 'disclosure' | 'fewest' | 'roundNumber' | 'endedAt' | 'endedBecause'>
  asked: number
  answered: number
  result: BallotResult
  /** Objections that were integrated or taken back since, by their votes. */
  settled: ReadonlySet<string>
}

/** What a ballot says, the finding first. It proposes; whoever approves decides. */
export function ballotSentences({ ballot, asked, answered, result, settled }: Told): string[] {
  if (ballot.endedBecause !== null) return [ballot.endedBecause]
  const count = `${answered} of ${asked} answered.`
  if (ballot.endedAt === null) return [...openSentences(ballot), count]
  const name = (id: string) => `“${ballot.options.find((option) => option.id === id)?.words ?? ''}”`
  if (ballot.method === 'approver-after-advice') return [adviceSentence(result.named), count]
  if (ballot.method === 'consent') return [...consentSentences(result.named, settled), count]
  if (ballot.method === 'ranking') return [...rankingSentences(result, name), count]
  const found = [
    ...(result.lead ? leadSentences(result.lead, name) : []),
    ...mostGave(result, name),
    ...(result.ending ? endingSentences(result.ending, result.movement ?? [], name) : []),
  ]
  return [...found, count]
}

function openSentences({ method, roundNumber }: Told['ballot']): string[] {
  if (method !== 'blind-rounds') return ['People are being asked. Nobody sees an answer before it is closed.']
  return roundNumber === 1
    ? ['First round: everybody answers alone. Nobody sees anything before it is closed.']
    : ['Second round: everybody has seen the scores and the reasons of the first, and answers again.']
}

function adviceSentence(named: readonly Named[]): string {
  if (named.length === 0) return 'Nobody gave advice.'
  return named.length === 1
    ? 'One person gave advice. The approver reads it before deciding.'
    : `${named.length} people gave advice. The approver reads it before deciding.`
}

function consentSentences(named: readonly Named[], settled: ReadonlySet<string>): string[] {
  const of = (stance: string) => named.filter(({ said }) => said.kind === 'stance' && said.stance === stance)
  const names = (some: readonly Named[]) => some.map(({ personName }) => personName)
  const objecting = names(of('object').filter(({ voteId }) => !settled.has(voteId)))
  const objected = names(of('object').filter(({ voteId }) => settled.has(voteId)))
  const concerned = names(of('concern'))
  if (named.length === 0) return ['Nobody answered, and silence is not consent.']
  return [
    objecting.length === 0
      ? objected.length > 0
        ? 'Nobody objects any more.'
        : 'Nobody of those who answered objects.'
      : `${list.format(objecting)} ${objecting.length === 1 ? 'objects' : 'object'}. It waits until that is integrated or taken back.`,
    ...(objected.length > 0 ? [`What ${list.format(objected)} objected to is settled.`] : []),
    ...(concerned.length > 0
      ? [`${list.format(concerned)} ${concerned.length === 1 ? 'consents' : 'consent'} with a concern.`]
      : []),
  ]
}

type NameOf = (optionId: string) => string

function leadSentences(lead: Lead, name: NameOf): string[] {
  if (lead.found === 'nothing') return ['Too few answers to say which option is ahead.']
  if (lead.found === 'tie') return [`A tie: ${list.format(lead.optionIds.map(name))} have the same middle score.`]
  const sure = {
    clear: 'The same people score it higher than the next one, and that is hardly chance.',
    probable: 'The same people probably score it higher than the next one.',
    'could-be-chance': 'A difference as small as that to the next one can be chance with so few answers.',
    'too-few-to-show': 'With so few answers no difference to the next one can be told from chance.',
  }[lead.sure]
  return [`${name(lead.optionId)} has the highest middle score.`, sure]
}

function mostGave({ shownRounds }: BallotResult, name: NameOf): string[] {
  return (shownRounds.at(-1)?.lines ?? []).flatMap((line) => {
    if (line === null || 'counts' in line) return []
    return typeof line.mostGave === 'number'
      ? [`Most or all gave ${name(line.optionId)} a ${line.mostGave}.`]
      : [`Most or all have no opinion on ${name(line.optionId)}.`]
  })
}

function endingSentences(ending: Ending, moved: readonly Moved[], name: NameOf): string[] {
  const restless = moved.flatMap(({ found }) => (found && !found.stable ? [found] : []))
  const says: Record<Ending, string> = {
    agreement: 'Hardly anybody changed their score, and the scores lie together: asking again would tell nothing new.',
    'stable-disagreement':
      'Hardly anybody changed their score, and people still disagree. That is an end too: somebody decides, and the disagreement is kept.',
    'still-moving': `After two rounds people still change their score: ${list.format(
      restless.map(
        ({ optionId, shareWhoMoved, people }) =>
          `${Math.round(shareWhoMoved * people)} of ${people} on ${name(optionId)}`,
      ),
    )}. It ends here all the same.`,
    'too-few': 'Fewer than 7 people answered in both rounds, so it cannot be told whether scores have settled.',
  }
  return [says[ending]]
}

function rankingSentences({ ranking, mostOrder }: BallotResult, name: NameOf): string[] {
  if (mostOrder) return [`Most or all put ${name(mostOrder[0] ?? '')} first and agree on the order.`]
  if (!ranking) return ['Too few answers to show a ranking.']
  return [majoritySentence(ranking.majority, name), ...orderSentences(ranking, name)]
}

function majoritySentence(majority: Majority, name: NameOf): string {
  if (majority.found === 'winner') {
    return `${name(majority.optionId)} is preferred to every other option by more people than not.`
  }
  const named = majority.optionIds.map(name)
  return majority.found === 'tie'
    ? `A tie: between ${list.format(named)} as many people prefer one as the other.`
    : `A circle: whichever of ${either.format(named)} is taken, more people would rather have another one of them. No ranking settles that; somebody must.`
}

function orderSentences({ orders, likeness }: RankingResult, name: NameOf): string[] {
  const [first] = orders
  const order =
    orders.length > 1
      ? `${orders.length} orders contradict people equally little, so no single order is the right one.`
      : `The order that contradicts people least: ${(first ?? []).map(name).join(', ')}.`
  if (likeness === null) return [order]
  const alike =
    likeness >= 0.7
      ? 'People rank much alike.'
      : likeness >= 0.3
        ? 'People rank somewhat alike.'
        : 'People rank quite differently.'
  return [order, alike]
}
