import { inDays } from '@plumbline/ui/date-field'
import type { ShowWork } from '@plumbline/work/step'
import type { CardDraft } from '../card.ts'
import { whoIsToPredict } from '../prediction.ts'
import { minutesFor, type ReadbackDisclosure } from '../readback.ts'
import { screensOf } from './answering-screens.ts'
import { answeringWords } from './answering-words.en.ts'
import { choicesOf } from './card-words.en.ts'
import { promiseInWords } from './promise-words.en.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type Asked = { personId: string; name: string; groupId: string | null; groupName: string | null }

type PreviewProps = {
  work: ShowWork['output']
  cards: readonly CardDraft[]
  asked: readonly Asked[]
  closesOn: string
  disclosure: ReadbackDisclosure
  fewest: number
  opening: string
  hasBrief: boolean
}

/** The words that people will read on their phones, with the answers they can give, as one of them gets them. */
export function Preview(props: PreviewProps) {
  const { work, cards, asked, disclosure, fewest, opening, hasBrief } = props
  const reader = asked.find(({ personId }) => personId !== work.driverId) ?? asked[0]
  if (!reader) return null
  const kind = hasBrief ? 'read-back' : 'sounding'
  const isDriver = reader.personId === work.driverId
  return (
    <div className={styles.phone}>
      <p className={styles.quiet}>{words.previewAs(reader.name)}</p>
      <p>
        <strong>{answeringWords.title(work.title, kind)}</strong>
      </p>
      <p>{isDriver ? answeringWords.youDrive : answeringWords.whyYou(work.driverName, reader.groupName)}</p>
      {opening && <blockquote>{opening}</blockquote>}
      <p>{hasBrief ? answeringWords.noTest : answeringWords.nothingDecided}</p>
      {props.closesOn !== '' && <p>{howLong(props, reader)}</p>}
      <p>
        <strong>{answeringWords.whoSees}</strong>
      </p>
      {promiseInWords(disclosure, { asked: asked.length, fewest }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ol>
        {cards.map((card) => (
          <li key={`${card.statement} ${card.options?.join()}`}>
            {card.statement || words.unwritten}
            <p className={styles.quiet}>{answeringWords.ownQuestion(card.form ?? 'claim', kind)}</p>
            <ul className={styles.answers}>
              {choicesIn(card).map(({ value, label }) => (
                <li key={value}>{label}</li>
              ))}
            </ul>
            {card.asksPreferred && <p className={styles.quiet}>{answeringWords.preferredQuestion}</p>}
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{hasBrief ? words.previewOrder : words.previewOrderSounding}</p>
    </div>
  )
}

/** What can be pressed; to put things in order is to press one after the other. */
function choicesIn({ form = 'claim', options = [] }: CardDraft) {
  if (form !== 'ranking') return choicesOf({ form, options }, 'own')
  return [...options.map((option) => ({ value: option, label: option })), ...choicesOf({ form, options: [] }, 'own')]
}

/** The screens are counted as the page counts them: with the others of whom this person will say what they answer. */
function howLong({ cards, asked, closesOn, disclosure, fewest, hasBrief }: PreviewProps, { personId }: Asked): string {
  const predicts = whoIsToPredict(asked, disclosure, fewest).get(personId) ?? []
  const predictions = predicts.map((aboutWhom) => ({ aboutWhom, name: null, predicted: null, guessing: false }))
  const screens = screensOf({
    asked: asked.length,
    hasBrief,
    cards: cards.map(({ statement, form = 'claim', options = [], asksPreferred = false }, at) => ({
      ...{ id: String(at), statement, form, options, asksPreferred, predictions },
      ...{ understood: null, preferred: null },
    })),
  })
  return answeringWords.howLong(screens.length - 1, minutesFor(cards.length), closesOn, inDays(0))
}
