import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import type { KeepWording, ShowDecision } from '../step.ts'
import { boardWords as says } from './board-words.en.ts'
import decisionStyles from './decision.module.css'
import styles from './wording.module.css'

/** Two or more read it differently: what they read, side by side, and the two ways out for its driver. */
export function ReopenedWording({ decision }: { decision: ShowDecision['output'] }) {
  const { reopening, reopenings, mayDrive } = decision
  const keep = useTell<KeepWording>('decision.keep-wording')
  const last = reopenings.at(-1)
  if (!reopening) {
    if (last?.settledBy !== 'kept' || !last.because) return null
    return <p className={decisionStyles.quiet}>{says.keptBy(last.settledByName, last.because)}</p>
  }
  const send = (values: FormData) =>
    keep.mutateAsync({ decisionId: decision.id, because: String(values.get('because') ?? '').trim() })
  return (
    <section className={styles.panel} aria-labelledby="reopened">
      <h3 id="reopened">{says.reopened(decision.board.readDifferently)}</h3>
      <div className={styles.readings}>
        {reopening.readers.map(({ personName, words, at }) => (
          <figure key={personName + at}>
            <figcaption className={decisionStyles.quiet}>
              {says.readsIt(personName)}, <DateText value={at} short />
            </figcaption>
            <blockquote>{words}</blockquote>
          </figure>
        ))}
      </div>
      {mayDrive && (
        <div data-screen-only>
          <p>{says.howToSettle}</p>
          <Form
            onSubmit={send}
            actions={
              <Button type="submit" kind="quiet">
                {says.keep}
              </Button>
            }
          >
            <TextArea label={says.keepWhy} name="because" rows={2} />
          </Form>
        </div>
      )}
    </section>
  )
}
