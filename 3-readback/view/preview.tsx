import { type ClaimDraft, FEWEST_ANSWERS, type ReadbackDisclosure } from '../readback.ts'
import { answeringWords } from './answering-words.en.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type PreviewProps = { claims: readonly ClaimDraft[]; asked: number; disclosure: ReadbackDisclosure }

/** The words that people will read on their phones, as far as they are known before sending. */
export function Preview({ claims, asked, disclosure }: PreviewProps) {
  return (
    <div className={styles.phone}>
      <p>{answeringWords.noTest}</p>
      <p>
        <strong>{answeringWords.whoSees}</strong>
      </p>
      <p>{disclosure === 'named' ? answeringWords.named(asked) : answeringWords.byGroup(FEWEST_ANSWERS)}</p>
      <ol>
        {claims.map(({ statement }) => (
          <li key={statement}>
            {statement}
            <br />
            <span className={styles.quiet}>{answeringWords.ownQuestion}</span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{words.previewOrder}</p>
    </div>
  )
}
