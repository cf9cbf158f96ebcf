import { useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { TextArea } from '@plumbline/ui/text-area'
import type { AnswerObjection } from '../step.ts'
import type { Answer } from './answer.tsx'
import styles from './expectations.module.css'
import { OpenedForm, typed } from './opened-form.tsx'
import { words } from './words.en.ts'

const says = words.receipts

/** What whoever asked says to an answer, for its driver: two answers apart from each other, and objections. */
export function Receipts({ receipt, mayDrive }: { receipt: NonNullable<Answer['receipt']>; mayDrive: boolean }) {
  const { openedAt, understands, agrees, objections } = receipt
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        <dt>{says.opened}</dt>
        <dd>{openedAt ? <DateText value={openedAt} /> : says.notOpened}</dd>
        <dt>{says.understands}</dt>
        <dd>{understands ? says.understood[understands] : says.silent}</dd>
        <dt>{says.agrees}</dt>
        <dd>{agrees ? says.agreed[agrees] : says.silent}</dd>
      </dl>
      {objections.map((objection) => (
        <Objection key={objection.id} objection={objection} mayDrive={mayDrive} />
      ))}
    </div>
  )
}

type Objected = NonNullable<Answer['receipt']>['objections'][number]

function Objection({ objection, mayDrive }: { objection: Objected; mayDrive: boolean }) {
  const answer = useTell<AnswerObjection>('objection.answer')
  const { id: objectionId, at, reply, repliedBy } = objection
  const send = (values: FormData) => answer.mutateAsync({ objectionId, says: typed(values, 'says') ?? '' })
  return (
    <article className={styles.entry}>
      <h3>{says.objection}</h3>
      <blockquote className={styles.words}>{objection.words || words.removed}</blockquote>
      <p className={styles.quiet}>
        <DateText value={at} />
      </p>
      {reply !== null && (
        <p className={styles.text}>
          <strong>{says.replied(repliedBy)}</strong> {reply}
        </p>
      )}
      {reply === null && mayDrive && (
        <div data-screen-only>
          <OpenedForm open={says.sendReply} send={says.sendReply} onSend={send}>
            <TextArea label={says.reply} name="says" rows={3} />
          </OpenedForm>
        </div>
      )}
    </article>
  )
}
