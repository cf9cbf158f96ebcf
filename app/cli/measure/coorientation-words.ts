import type { CoorientationState, WordingGrade } from '@plumbline/measure'
import type { CoorientationResult, ItemViews, View, WrongView } from './coorientation.ts'
import type { Kind } from './coorientation-answer.ts'
import type { AboutOthers } from './coorientation-others.ts'
import { withoutControls } from './faulty-rows.ts'
import { count, figure, quoted, textTable } from './text-table.ts'

/** Co-orientation for somebody at a terminal: how many views are mistaken, the largest errors, then every view. */
export function coorientationInWords({ items, mostWrong }: Pick<CoorientationResult, 'items' | 'mostWrong'>): string {
  const parts = [sentences(items, mostWrong), ...items.map(itemInWords), legendOf(items)]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

function sentences(items: readonly ItemViews[], mostWrong: readonly WrongView[]): string {
  const views = items.flatMap((item) => item.views.map(({ reading }) => reading))
  const expectations = items.flatMap((item) => item.others?.groups.map(({ reading }) => reading) ?? [])
  if (![...views, ...expectations].some(({ known }) => known)) {
    return 'There are not enough answers to say what any group believes of another.'
  }
  const ofGroups = views.length === 0 ? [] : [mistakenOf(views, 'of another group')]
  const ofOthers = expectations.length === 0 ? [] : [mistakenOf(expectations, 'of everybody else')]
  const where = mostWrong.length === 0 ? [] : ['Where to look first, the largest errors:']
  return [...ofGroups, ...ofOthers, ...where, ...mostWrong.map((view) => `  ${saidOf(view)}`)].join('\n')
}

type StateOrNot = { known: false } | { known: true; state: CoorientationState | null }

function mistakenOf(readings: readonly StateOrNot[], ofWhom: string): string {
  const states = readings.flatMap((reading) => (reading.known && reading.state !== null ? [reading.state] : []))
  const mistaken = states.filter(isMistaken).length
  const unknown = readings.length - states.length
  const rest = unknown === 0 ? '' : ` Of ${unknown} more there is no state, as the tables show.`
  const views = `${count(states.length, 'view', 'views')} ${ofWhom}`
  if (mistaken > 0)
    return `${mistaken} of ${views} ${mistaken === 1 ? 'is' : 'are'} mistaken about whether they agree.${rest}`
  return `None of ${views} is mistaken about whether they agree.${rest}`
}

function isMistaken(state: CoorientationState): boolean {
  return state === 'false consensus' || state === 'false conflict'
}

function saidOf({ item, perceiver, target, state, wording, accuracy }: WrongView): string {
  const [who, whom] = [perceiver, target].map(withoutControls)
  const believes = state === 'false consensus' || state === 'shared' ? 'agrees' : 'differs'
  const ending = isMistaken(state) ? 'and it does not' : 'which it does'
  return `${OPENING[wording]}${who} believes that ${whom} ${believes} on ${quoted(item)}, ${ending} (E ${figure(accuracy)}).`
}

const OPENING: Record<WordingGrade, string> = {
  'named facts only': 'Too few people for a word about a group, but as far as they go: ',
  possibly: 'Possibly: ',
  likely: 'Likely: ',
  plain: '',
}

function itemInWords({ item, kind, scale, overallCloseness, groups, views, others }: ItemViews): string {
  const extent = scale ? `, ${scale.from} to ${scale.to}${scale.inferred ? ' (inferred from the answers)' : ''}` : ''
  const answered = groups.map(({ group, people, answered }) => `${withoutControls(group)} ${answered} of ${people}`)
  const inside = groups.map(({ group, closeness }) => `${withoutControls(group)} ${figure(closeness)}`)
  return [
    `${withoutControls(item)} (${kind}${extent}). Answered: ${answered.join(', ')}.`,
    `Closeness between the groups: ${figure(overallCloseness)}; inside: ${inside.join(', ')}.`,
    ...(views.length === 0 ? [] : [textTable(rowsOf(views)).trimEnd()]),
    ...(others ? [`${questionAboutOthers(kind)}\n${textTable(rowsAboutOthers(others))}`] : []),
  ].join('\n')
}

function rowsOf(views: readonly View[]): string[][] {
  return [
    ['who', 'about', 'state', 'wording', 'G', 'C', 'E', 'chance G', 'chance C', 'answers'],
    ...views.map(({ perceiver, target, reading }) => {
      const { own, predicted, others } = reading.counts
      const answers = `${own}/${predicted}/${others}`
      if (!reading.known) return [perceiver, target, reading.because, '', '–', '–', '–', '–', '–', answers]
      const { state, wording, size, chance } = reading
      const figures = [size.agreement, size.congruency, size.accuracy, chance.agreement, chance.congruency].map(figure)
      return [perceiver, target, state, wording, ...figures, answers]
    }),
  ]
}

function questionAboutOthers(kind: Kind): string {
  if (kind === 'claim') return 'How many of the others agree:'
  return kind === 'yes-no' ? 'How many of the others say yes:' : 'What the others typically answer:'
}

function rowsAboutOthers({ groups }: AboutOthers): string[][] {
  return [
    ['who', 'state', 'wording', 'expected', 'actual', 'G', 'C', 'E', 'chance E', 'compared'],
    ...groups.map(({ group, counts, reading }) => {
      const compared = `${counts.compared}/${counts.answered}`
      if (!reading.known) return [group, reading.because, '', '–', '–', '–', '–', '–', '–', compared]
      const { state, wording, expected, actual, agreementGap, congruencyGap, accuracyError, unadjustedChance } = reading
      const figures = [expected, actual, agreementGap, congruencyGap, accuracyError, unadjustedChance].map(figure)
      return [group, state ?? 'split inside', wording, ...figures, compared]
    }),
  ]
}

function legendOf(items: readonly ItemViews[]): string {
  const hasViews = items.some(({ views }) => views.length > 0)
  const hasOthers = items.some(({ others }) => others !== null)
  return [...(hasViews ? [LEGEND] : []), ...(hasOthers ? [LEGEND_OF_OTHERS] : [])].join('\n\n')
}

const LEGEND = `G        how far apart the two groups are: 0 = not at all, 1 = as far as answers can be
C        how far apart the first group thinks they are
E        how wrong it is about the second (in signs, G = C + E; see --json)
chance   how often chance alone makes any gap in all these tables as large
answers  own / predictions of the first group / own of the second`

const LEGEND_OF_OTHERS = `About the others, everybody is compared with all who answered but themselves.
expected, actual  a share of people from 0 to 1, or a place on the scale
G, C, E           the group less the others, the group less what it expects, expected less actual: G = C + E
chance E          how often chance alone gives as large an error, for who looks at this line only
compared          people with both an answer and an expectation / all who answered`
