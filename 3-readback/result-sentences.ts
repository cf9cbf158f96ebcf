import type { VerdictWord } from '@plumbline/measure'
import type { Believed } from './believed.ts'
import { CANNOT_TELL, type Card, formOf, saysTheSame } from './card.ts'
import type { Conversation } from './conversation.ts'
import type { Finding, Grade, PairState } from './group-states.ts'
import { sameAsStated } from './material.ts'
import type { PreferenceShown } from './preference.ts'
import type { GroupShown } from './shown-groups.ts'
import type { Surprise, Warning } from './surprise.ts'

const list = new Intl.ListFormat('en-GB')

type NameOf = (groupId: string) => string

/** "likely " before a verb, or nothing where it may be said plainly. */
const graded: Record<Grade, string> = { possibly: 'possibly ', likely: 'likely ', plain: '' }

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** Believed beside measured, with how many answered; or that it is too early to tell. */
export function believedSentence(believed: Believed, answered: number, asked: number): string {
  const count = `${answered} of ${asked} answered`
  if (!believed.known) return `${count}: too few to say how far people agree.`
  const about = believed.rounded ? 'about ' : ''
  return `On average people believe that ${about}${percent(believed.believed)} of the others see it as they do; measured, they agree to ${about}${percent(believed.measured)} (${count}).`
}

/** The dangerous misjudgements in words; open differences are said only when nothing is misjudged. */
export function findingsSentence(
  findings: readonly Finding[],
  statementOf: NameOf,
  nameOf: NameOf,
  pairs: { told: number; all: number },
): string {
  const misjudged = findings.filter(({ kind }) => kind !== 'open-difference')
  const told = misjudged.length > 0 ? misjudged : findings
  if (told.length > 0) {
    const first = told.slice(0, MOST_TOLD_FIRST)
    return [
      ...(told.some(({ standsOut }) => standsOut === false) && !told.some(({ standsOut }) => standsOut)
        ? [noneStandsOut(pairs.told)]
        : []),
      ...first.map((finding) => findingSentence(finding, statementOf(finding.cardId), nameOf)),
      ...(told.length > first.length ? [`${told.length - first.length} more stand below.`] : []),
    ].join(' ')
  }
  if (pairs.told === 0) return 'Too few answers to compare groups; below are counts, and what may be named.'
  if (pairs.told < pairs.all)
    return `Of ${pairs.all} beliefs about another group ${pairs.told} can be told, and none of them is wrong.`
  return 'These answers show no group that misjudges another.'
}

/** More than these in one sentence are not read; the rest stands with its card. */
const MOST_TOLD_FIRST = 3

function noneStandsOut(readings: number): string {
  return `Among ${readings} comparisons luck alone makes some gap this large, and none stands out from it; look here first.`
}

export function findingSentence(
  { kind, by, about, mutual, grade }: Finding,
  statement: string,
  nameOf: NameOf,
): string {
  const one = nameOf(by)
  const other = nameOf(about)
  const it = `“${statement}”`
  if (kind === 'false-consensus') {
    return mutual
      ? `${one} and ${other} ${graded[grade]}believe that they agree on ${it} They do not.`
      : `${one} ${graded[grade]}believes that ${other} sees ${it} the same way. It does not.`
  }
  if (kind === 'false-conflict') {
    return mutual
      ? `${one} and ${other} ${graded[grade]}believe that they differ on ${it} They understood the same.`
      : `${one} ${graded[grade]}believes that ${other} sees ${it} differently. Both understood the same.`
  }
  return mutual
    ? `${one} and ${other} ${graded[grade]}differ on ${it} Both know it.`
    : `${one} ${graded[grade]}knows that ${other} sees ${it} differently.`
}

/** One cell of the grid, in words. */
export function stateSentence({ by, about, state, grade, counts }: PairState, nameOf: NameOf): string {
  const one = nameOf(by)
  const other = nameOf(about)
  const maybe = grade === null ? '' : graded[grade]
  const basis = ` (${counts.own} and ${counts.others} answers)`
  if (state === 'shared') return `${one} and ${other} ${maybe}see it the same way, and ${one} knows it${basis}.`
  if (state === 'open-difference') return `${one} and ${other} ${maybe}see it differently, and ${one} knows it${basis}.`
  if (state === 'false-consensus')
    return `${one} ${maybe}believes that ${other} agrees with it, and ${other} does not${basis}.`
  if (state === 'false-conflict')
    return `${one} ${maybe}believes that ${other} disagrees with it, and ${other} agrees${basis}.`
  if (state === 'split-inside')
    return `The answers of ${one} or ${other} are split inside; an average would stand for nobody.`
  return 'Too few answers to tell.'
}

/** Who has not answered, by name when there are few and names may stand here. */
export function missingSentence(
  missing: readonly { name: string; groupName: string | null }[],
  withoutNames = false,
): string {
  if (missing.length === 0) return 'Everybody who was asked has answered.'
  if (withoutNames && missing.length === 1) return 'One person has not answered.'
  if (missing.length > 5 || withoutNames) return `${missing.length} people have not answered.`
  const names = missing.map(({ name, groupName }) => (groupName === null ? name : `${name} (${groupName})`))
  return `${new Intl.ListFormat('en-GB').format(names)} ${names.length === 1 ? 'has' : 'have'} not answered.`
}

/** What a card shows, as the title of its picture. */
export function cardTitle(card: Card, all: GroupShown, inWords: (answer: string) => string): string {
  const { statement, stated } = card
  const it = `“${statement}”`
  if (stated === null) return openTitle(card, all, inWords)
  if (all.mostOrAll !== null) {
    return saysTheSame(card, all.mostOrAll, stated)
      ? `Most or all understood ${it} as the direction says.`
      : `Most or all understood ${it} differently from the direction.`
  }
  if (all.counts === null) return `Too few answers to show anything about ${it}`
  const same = sameAsStated(card, all.counts) ?? 0
  if (formOf(card) === 'ranking') return `${same} of ${all.answered} put first what the direction puts first in ${it}`
  return `${same} of ${all.answered} understood ${it} as the direction says.`
}

/** Of a card to which nothing is stated: what most of the answers say. */
function openTitle(
  card: Card,
  { counts, mostOrAll, answered }: GroupShown,
  inWords: (answer: string) => string,
): string {
  const it = `“${card.statement}”`
  if (mostOrAll !== null) return `Most or all say of ${it}: ${inWords(mostOrAll)}.`
  const [most] = [...(counts ?? [])].sort((a, b) => b.count - a.count)
  if (!most || most.count === 0) return `Too few answers to show anything about ${it}`
  if (formOf(card) !== 'ranking') return `${most.count} of ${answered} say of ${it}: ${inWords(most.answer)}.`
  const first = card.options?.[Number(most.answer)]
  return first ? `${most.count} of ${answered} put “${first}” first in ${it}` : `${answered} answered ${it}`
}

/** A wish is said as a wish, with its count, and never as something misunderstood. */
export function preferenceSentence(
  { statement }: Pick<Card, 'statement'>,
  { all, verdict }: PreferenceShown,
  inWords: (answer: string) => string,
): string {
  const it = `“${statement}”`
  if (all.mostOrAll !== null) return `On ${it} most or all would prefer: ${inWords(all.mostOrAll)}.`
  if (all.counts === null) return `Too few said what they would prefer on ${it}`
  const wishes = all.counts.filter(({ answer, count }) => count > 0 && answer !== CANNOT_TELL)
  if (wishes.length === 0) return `Nobody said what they would prefer on ${it}`
  const most = [...wishes].sort((a, b) => b.count - a.count).slice(0, 2)
  const told = list.format(most.map(({ answer, count }) => `${count} of ${all.answered}: ${inWords(answer)}`))
  return `${pulls[verdict ?? 'too few']} on ${it} ${told}. This is what people wish, not what they understood.`
}

const pulls: Record<VerdictWord, string> = {
  together: 'People wish the same',
  close: 'Wishes lie close together',
  mixed: 'Wishes are mixed',
  split: 'Wishes pull two ways',
  'too few': 'What people wish',
}

/** Clearly more said it than had been foreseen. */
export function surpriseSentence(
  { count, answered, expected, predicted }: Surprise,
  group: string,
  statement: string,
  answer: string,
): string {
  return `${count} of ${answered} in ${group} say of “${statement}”: ${answer}. Of ${predicted} who were to foresee them, ${expected} expected it. Worth asking why.`
}

/** Few voices, said by themselves. */
export function warningSentence({ count, answered }: Warning, statement: string): string {
  return `${count} of ${answered} expect “${statement}” No statistics can weigh a few who may know something: ask what they see.`
}

type Told = { sentence: string; because: string; unless: string | null }

/** The conversation that would help most, why, and what would make it unnecessary. */
export function conversationSentences(
  conversation: Conversation,
  statementOf: NameOf,
  nameOf: NameOf,
  asked: { asked: number; answered: number; allTold: boolean },
): Told {
  const { because, cardIds, who } = conversation
  const them = list.format(
    who.map(({ groupId, name }) => (name === null ? `somebody of ${nameOf(groupId)}` : `${name} (${nameOf(groupId)})`)),
  )
  const groups = list.format(who.map(({ groupId }) => nameOf(groupId)))
  const it = list.format(cardIds.map((cardId) => `“${statementOf(cardId)}”`))
  const told: Record<Conversation['because'], Told> = {
    'false-consensus': {
      sentence: `${them}: fifteen minutes about ${it}`,
      because: 'One side believes that both see it the same way, and they do not. Everybody else is not needed.',
      unless: 'A line of the text that both have read, and that leaves no second reading, would make it unnecessary.',
    },
    'same-facet': {
      sentence: `${them}: one talk about ${it}`,
      because:
        'Several groups believe that they agree on the same point, and do not; in pairs it would be said three times.',
      unless: 'Nothing short of it; what they settle belongs into the text.',
    },
    'open-difference': {
      sentence: `Whoever approves decides on ${it} after hearing ${them}.`,
      because: 'Both sides know that they differ, so talking more will not end it; somebody has to decide.',
      unless: 'A decision that is recorded already, and that both have read.',
    },
    'many-asked': {
      sentence: `An open sounding about ${it}`,
      because: `${asked.asked} people are touched by it, and they differ knowingly: no meeting can hear them all.`,
      unless: 'A decision that is recorded already.',
    },
    'false-conflict': {
      sentence: `One message to ${groups}: you understood ${it} the same.`,
      because: 'One side expects a conflict that is not there. A line is enough; nobody has to meet.',
      unless: null,
    },
    'brief-wrong': {
      sentence: 'The driver, with whoever says that the brief is wrong.',
      because: 'While some hold the text for wrong, agreeing on how to read it settles nothing.',
      unless: 'A new version of the direction, or an answer with a reason.',
    },
    unclear: {
      sentence: `One message that says in plain words what holds for ${it}`,
      because: 'People could not tell it from our text, so the text has to change and not the people.',
      unless: null,
    },
    missed: {
      sentence: `One message to ${groups} about ${it}`,
      because: 'They read it otherwise than it is meant, and nobody else does; they have missed a line.',
      unless: null,
    },
    missing: {
      sentence: 'None yet: first ask those who have not answered.',
      because: `Only ${asked.answered} of ${asked.asked} answered, and what the others would say could turn everything round.`,
      unless: null,
    },
    'nothing-found': {
      sentence: asked.allTold ? 'None is needed.' : 'None that these answers could show.',
      because: asked.allTold
        ? 'These answers show nothing that talking would mend.'
        : 'Some groups have too few answers, or may not be shown; what is there between them stays open.',
      unless: null,
    },
  }
  return told[because]
}

type Unclear = { statement: string; count: number | null; answered: number }

/** How many could not tell; without a count it was most or all. */
export function unclearSentence({ statement, count, answered }: Unclear): string {
  const who = count === null ? 'Most or all' : `${count} of ${answered}`
  return `${who} could not tell from our text what holds for “${statement}”`
}

/** "Cannot tell" and "the brief is wrong" speak about our text. */
export function textSentences(cannotTell: readonly Unclear[], briefWrong: number | null, replied: number): string[] {
  const unclear = cannotTell.filter(({ count }) => count !== 0).map(unclearSentence)
  return briefWrong ? [...unclear, `${briefWrong} of ${replied} who read the brief say that it is wrong.`] : unclear
}
