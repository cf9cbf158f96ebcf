import type { ItemOfNames, ItemOnAScale, Ratings } from './ratings.ts'
import { count, figure, quoted, range, textTable } from './text-table.ts'

/** The ratings for somebody at a terminal: a sentence, the items, then what holds for all of them. */
export function ratingsInWords(result: Ratings): string {
  const { items } = result
  const onAScale = items.filter((item): item is ItemOnAScale => 'verdict' in item)
  const ofNames = items.filter((item): item is ItemOfNames => 'chosen' in item)
  const parts = [
    `${count(result.people, 'person', 'people')}, ${count(items.length, 'item', 'items')}. ${onAScale.length > 0 ? extremes(onAScale) : ''}`.trim(),
    onAScale.length > 0 ? scaleTable(onAScale) : namesTable(ofNames),
    [...scaleSentence(result), ...cantTellSentence(items), ...alphaSentence(result), ...rankingSentence(result)].join(
      '\n',
    ),
    onAScale.length > 0 ? SCALE_LEGEND : NAMES_LEGEND,
  ]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

function extremes(items: readonly ItemOnAScale[]): string {
  const known = items.filter((item) => item.verdict.word !== 'too few')
  const [first, ...others] = [...known].sort((one, other) => other.closeness - one.closeness)
  const last = others.at(-1)
  if (!first) return 'Too few answers to tell how close they are.'
  if (!last) return `On ${quoted(first.item)} they are ${first.verdict.word}.`
  return `Closest on ${quoted(first.item)} (${first.verdict.word}), farthest apart on ${quoted(last.item)} (${last.verdict.word}).`
}

function scaleTable(items: readonly ItemOnAScale[]): string {
  const hasMean = items.some(({ mean }) => mean)
  return textTable([
    [
      ...['item', 'answered', "can't tell", 'in a word', 'closeness', 'apart', 'two agree', 'bounds', 'interval'],
      ...(hasMean ? ['average', 'bounds', 'interval'] : []),
    ],
    ...items.map((item) => [
      ...answeredCells(item),
      item.verdict.because ?? item.verdict.word,
      figure(item.closeness),
      figure(item.meanPairDistance),
      ...(item.agreement ? intervalCells(item.agreement) : ['–', '–', '–']),
      ...(item.mean ? intervalCells(item.mean) : []),
    ]),
  ])
}

function namesTable(items: readonly ItemOfNames[]): string {
  return textTable([
    ['item', 'answered', "can't tell", 'most chosen', 'by', 'share', 'bounds', 'interval', 'same choice'],
    ...items.map((item) => [
      ...answeredCells(item),
      item.chosen[0]?.name ?? '–',
      `${item.chosen[0]?.count ?? 0} of ${item.answered}`,
      ...intervalCells(item.mostChosen),
      figure(item.sameChoice),
    ]),
  ])
}

function answeredCells(item: ItemOnAScale | ItemOfNames): string[] {
  return [item.item, `${item.answered} of ${item.people}`, String(item.cantTell)]
}

/** The figure, its bounds on the whole list, and its interval for more people. */
function intervalCells({ wholeList, morePeople }: ItemOfNames['mostChosen']): string[] {
  const known = wholeList.known ? wholeList : morePeople
  return [
    known.known ? figure(known.observed) : '–',
    wholeList.known ? rangeOrPoint(wholeList) : '–',
    morePeople.known ? range(morePeople) : '–',
  ]
}

/** When everybody answered, the bounds are the figure itself. */
function rangeOrPoint({ low, high }: { low: number; high: number }): string {
  return low === high ? figure(low) : range({ low, high })
}

function scaleSentence({ scale }: Ratings): string[] {
  if (!scale) return []
  const steps = scale.step === undefined ? '' : ` in steps of ${scale.step}`
  const extent = `from ${scale.from} to ${scale.to}${steps}`
  return scale.inferred
    ? [`The scale was inferred from the answers: ${extent}. If it goes further, say so with --from, --to and --step.`]
    : [`Scale: ${extent}.`]
}

function cantTellSentence(items: Ratings['items']): string[] {
  const worst = [...items].sort((one, other) => other.cantTellShare - one.cantTellShare)[0]
  if (!worst || !(worst.cantTellShare > 0)) return []
  const answered = worst.answered + worst.cantTell
  return [
    `${worst.cantTell} of ${answered} could not tell on ${quoted(worst.item)}: that is about its text, not about them.`,
  ]
}

function alphaSentence({ alpha, level }: Ratings): string[] {
  if (!alpha) return [`Krippendorff's alpha (${level}): left out, for there are more than 2,000 different answers.`]
  if (alpha.known) {
    const few = alpha.items < 5 ? ' Ask for five items or more before you rely on it.' : ''
    return [
      `Krippendorff's alpha (${level}): ${figure(alpha.alpha)} over ${count(alpha.items, 'item', 'items')}.${few}`,
    ]
  }
  const why =
    alpha.because === 'one item'
      ? 'not for one item; it would be 0 whatever people answered.'
      : `not known (${alpha.because}).`
  return [`Krippendorff's alpha (${level}): ${why}`]
}

function rankingSentence({ kendallW, items }: Ratings): string[] {
  if (!kendallW) return []
  const is = `Every row puts the ${items.length} items into an order, so they are rankings.`
  return kendallW.known
    ? [
        `${is} Kendall's W ${figure(kendallW.w)}; two people picked at random rank alike by ${figure(kendallW.meanSpearman)} of 1.`,
      ]
    : [`${is} Kendall's W is not known (${kendallW.because}).`]
}

const BOUNDS_LEGEND = `bounds     if these people are all there are: where it lies whatever the missing ones answer
interval   if they stand for more people: where it lies about nine times in ten`

const SCALE_LEGEND = `closeness  1 = all the same, 0 = two equal camps at the two ends; for sorting
apart      how far two people picked at random are from each other, in units of the scale
two agree  how much two people picked at random agree, 0 to 1
${BOUNDS_LEGEND}`

const NAMES_LEGEND = `share      of those who answered, who chose the most chosen
${BOUNDS_LEGEND}
same choice: how often two people picked at random chose the same`
