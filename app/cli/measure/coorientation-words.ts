import type { CoorientationState, WordingGrade } from '@plumbline/measure'
import type { ItemViews, View } from './coorientation.ts'
import { withoutControls } from './faulty-rows.ts'
import { count, figure, quoted, textTable } from './text-table.ts'

const MOST_SAID = 3

/** Co-orientation for somebody at a terminal: how many views are mistaken, the largest mistakes, then every view. */
export function coorientationInWords({ items }: { items: readonly ItemViews[] }): string {
  const parts = [sentence(items), ...items.map(itemInWords), LEGEND]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

type Finding = View & { item: string; reading: { known: true } }

function sentence(items: readonly ItemViews[]): string {
  const found = items.flatMap(({ item, views }) => views.map((view) => ({ ...view, item })).filter(isFinding))
  const mistaken = found
    .filter(({ reading }) => isMistaken(reading.state))
    .sort((one, other) => other.reading.size.accuracy - one.reading.size.accuracy)
  const unknown = items.reduce((sum, { views }) => sum + views.length, 0) - found.length
  const rest = unknown === 0 ? '' : ` Of ${unknown} more nothing can be said, as the tables show.`
  if (found.length === 0) return 'There are not enough answers to say what any group believes of another.'
  const views = `${count(found.length, 'view', 'views')} of another group`
  const first =
    mistaken.length === 0
      ? `None of ${views} is mistaken by more than the noise of answering.${rest}`
      : `${mistaken.length} of ${views} ${mistaken.length === 1 ? 'is' : 'are'} mistaken.${rest}`
  return [first, ...mistaken.slice(0, MOST_SAID).map((finding) => `  ${saidOf(finding)}`)].join('\n')
}

function isFinding(view: View & { item: string }): view is Finding {
  return view.reading.known
}

function isMistaken(state: CoorientationState): boolean {
  return state === 'false consensus' || state === 'false conflict'
}

function saidOf({ item, perceiver, target, reading }: Finding): string {
  const does = reading.state === 'false consensus' ? 'agrees' : 'differs'
  const [who, whom] = [perceiver, target].map(withoutControls)
  return `${OPENING[reading.wording]}${who} believes that ${whom} ${does} on ${quoted(item)}, and it does not.`
}

const OPENING: Record<WordingGrade, string> = {
  'named facts only': 'Too few people for a word about a group, but as far as they go: ',
  possibly: 'Possibly: ',
  likely: 'Likely: ',
  plain: '',
}

function itemInWords({ item, kind, scale, groups, views }: ItemViews): string {
  const extent = scale ? `, ${scale.from} to ${scale.to}${scale.inferred ? ' (inferred from the answers)' : ''}` : ''
  const answered = groups.map(({ group, people, answered }) => `${withoutControls(group)} ${answered} of ${people}`)
  return `${withoutControls(item)} (${kind}${extent}). Answered: ${answered.join(', ')}.\n${textTable(rowsOf(views))}`
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

const LEGEND = `G        how far apart the two groups are: 0 = not at all, 1 = as far as answers can be
C        how far apart the first group thinks they are
E        how wrong it is about the second (in signs, G = C + E; see --json)
chance   how often chance alone gives a gap as large
answers  own / predictions of the first group / own of the second`
