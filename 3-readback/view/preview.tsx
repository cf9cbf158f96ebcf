import type { CardDraft } from '../card.ts'
import type { ReadbackDisclosure } from '../readback.ts'
import { answeringWords } from './answering-words.en.ts'
import { choicesOf } from './card-words.en.ts'
import { promiseInWords } from './promise-words.en.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type PreviewProps = {
  cards: readonly CardDraft[]
  asked: number
  disclosure: ReadbackDisclosure
  fewest: number
  opening: string
  hasBrief: boolean
}

/** The words that people will read on their phones, with the answers they can give, as far as they are known before sending. */
export function Preview({ cards, asked, disclosure, fewest, opening, hasBrief }: PreviewProps) {
  return (
    <div className={styles.phone}>
      {opening && <p>{opening}</p>}
      <p>{hasBrief ? answeringWords.noTest : answeringWords.nothingDecided}</p>
      <p>
        <strong>{answeringWords.whoSees}</strong>
      </p>
      {promiseInWords(disclosure, { asked, fewest }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ol>
        {cards.map((card) => (
          <li key={`${card.statement} ${card.options?.join()}`}>
            {card.statement || words.unwritten}
            <ul className={styles.answers}>
              {(card.form === 'ranking'
                ? (card.options ?? []).map((option) => ({ value: option, label: option }))
                : choicesOf({ form: card.form ?? 'claim', options: card.options ?? [] }, 'own')
              ).map(({ value, label }) => (
                <li key={value}>{label}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{hasBrief ? words.previewOrder : words.previewOrderSounding}</p>
    </div>
  )
}
