import { answersTo, CANNOT_TELL, type Card, formOf, inRankedOrder, type Understood } from '../card.ts'

type Asked = Pick<Card, 'form' | 'options'>

const list = new Intl.ListFormat('en-GB')
const holds: Record<string, string> = { agree: 'it holds', depends: 'it depends', disagree: 'it does not hold' }

/** An answer in a few words that can stand inside a sentence. */
export function answerInWords(card: Asked, answer: Understood): string {
  if (answer === CANNOT_TELL) return 'cannot tell'
  const form = formOf(card)
  if (form === 'claim') return holds[answer] ?? answer
  if (form === 'position') return positionInWords(card.options ?? [], Number(answer))
  if (form === 'choice') return `“${card.options?.[Number(answer)] ?? answer}”`
  return inRankedOrder(card, answer).join(', then ')
}

/** Where between two goods: an order of words that does not change with the side. */
function positionInWords([one = '', other = '']: readonly string[], position: number): string {
  if (position === 50) return `half way between “${one}” and “${other}”`
  const [nearer, farther] = position < 50 ? [one, other] : [other, one]
  return position === 0 || position === 100 ? `“${nearer}”, always` : `“${nearer}”, mostly, before “${farther}”`
}

const starts = {
  own: { agree: 'Yes, it holds', depends: 'It depends', disagree: 'No, it does not' } as Record<string, string>,
  predicted: { agree: 'That it holds', depends: 'That it depends', disagree: 'That it does not' } as Record<
    string,
    string
  >,
  preferred: { agree: 'That it holds', depends: 'That it depends', disagree: 'That it does not hold' } as Record<
    string,
    string
  >,
}

const unable = { own: 'I cannot tell', predicted: 'I have no idea', preferred: 'I do not mind' }

/** What can be pressed to answer a card; “cannot tell” stands last, and alone for a ranking. */
export function choicesOf(card: Asked, asked: keyof typeof unable): { value: Understood; label: string }[] {
  const form = formOf(card)
  const labelOf = (answer: Understood) => {
    if (form === 'claim') return starts[asked][answer] ?? answer
    return form === 'position' ? markInWords(card.options ?? [], answer) : capital(bare(answerInWords(card, answer)))
  }
  return [
    ...answersTo(card).map((value) => ({ value, label: labelOf(value) })),
    { value: CANNOT_TELL, label: unable[asked] },
  ]
}

/** A mark on a button of its own: both goods stand on those around it. */
function markInWords([one = '', other = '']: readonly string[], mark: string): string {
  if (mark === '50') return 'Half way between the two'
  return `“${Number(mark) < 50 ? one : other}”, ${mark === '0' || mark === '100' ? 'always' : 'mostly'}`
}

/** Without the quotes of a whole choice: it stands on a button of its own. */
function bare(words: string): string {
  return /^“[^”]*”$/.test(words) ? words.slice(1, -1) : words
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "4 hold it for so, …": how many gave each answer, in one sentence. */
export function countsInWords(card: Asked, counts: readonly { answer: Understood; count: number }[]): string {
  const ranked = formOf(card) === 'ranking'
  const said = counts
    .filter(({ answer, count }) => count > 0 && answer !== CANNOT_TELL)
    .map(({ answer, count }) =>
      ranked
        ? `${count} put “${card.options?.[Number(answer)]}” first`
        : `${count} say: ${answerInWords(card, answer)}`,
    )
  const couldNot = counts.find(({ answer }) => answer === CANNOT_TELL)?.count ?? 0
  return `${list.format([...said, `${couldNot} could not tell`])}.`
}
