import type { ListDecisions } from '@plumbline/decisions/step'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Link } from '@plumbline/ui/link'
import { Select } from '@plumbline/ui/select'
import { isClosed } from '../ask/ask.ts'
import type { ShowAsk, TouchAsk, UntouchAsk } from '../step.ts'
import styles from './expectations.module.css'
import { words } from './words.en.ts'

const says = words.touches

/** Which decisions settle what was asked; set by the driver or by whoever asked. */
export function Touches({ ask, workspace }: { ask: ShowAsk['output']; workspace: string }) {
  const { id: askId, workId, touches, mayDrive, mine } = ask
  const touch = useTell<TouchAsk>('ask.touch')
  const untouch = useTell<UntouchAsk>('ask.untouch')
  const decisions = useAsk<ListDecisions>('decision.list', { workId })
  const touched = new Set(touches.map(({ decisionId }) => decisionId))
  const options = (decisions.data?.rows ?? [])
    .filter(({ id, byDecisionId }) => byDecisionId === null && !touched.has(id))
    .map(({ id, chosen, question }) => ({ value: id, label: chosen || question }))
  const maySet = (mayDrive || mine) && !isClosed(ask.standing)
  const send = (values: FormData) => touch.mutateAsync({ askId, decisionId: String(values.get('decisionId')) })
  return (
    <div className={styles.stack}>
      {touches.length === 0 && <p className={styles.quiet}>{says.none}</p>}
      {untouch.error && <ErrorNote error={untouch.error} />}
      {touches.length > 0 && (
        <ul className={styles.list}>
          {touches.map(({ decisionId, chosen }) => (
            <li key={decisionId}>
              <Link href={`/w/${workspace}/decisions/${decisionId}`}>{chosen}</Link>
              {mine && (
                <>
                  {' · '}
                  <Link href={`/w/${workspace}/decisions/${decisionId}/for-me`}>{says.forYou}</Link>
                </>
              )}{' '}
              {maySet && (
                <span data-screen-only>
                  <Button aria-label={says.remove(chosen)} onClick={() => untouch.mutate({ askId, decisionId })}>
                    {says.removeShort}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {maySet && options.length > 0 && (
        <div data-screen-only>
          <Form onSubmit={send} actions={<Button type="submit">{says.send}</Button>}>
            <Select label={says.add} name="decisionId" options={options} nothing={says.choose} />
          </Form>
        </div>
      )}
    </div>
  )
}
