import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateText } from '@plumbline/ui/date-text'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import { useEffect, useRef } from 'react'
import { AGREES, type Agrees, UNDERSTANDS, type Understands } from '../receipt/receipt.ts'
import type { OpenReceipt, RaiseObjection, SayReceipt, ShowAsk, WithdrawAsk } from '../step.ts'
import styles from './expectations.module.css'
import { OpenedForm, typed } from './opened-form.tsx'
import { words } from './words.en.ts'

const says = words.own

/** What I say to the answer to what I asked: whether I understand the reason and, apart from that, whether I agree. */
export function OwnReceipt({ ask }: { ask: ShowAsk['output'] }) {
  const answer = ask.disposition && ask.answers.at(-1)
  const { mutate: open } = useTell<OpenReceipt>('receipt.open')
  const say = useTell<SayReceipt>('receipt.say')
  const object = useTell<RaiseObjection>('objection.raise')
  const dispositionId = answer?.told ? answer.id : undefined
  const isOpened = answer?.receipt?.openedAt != null
  const noted = useRef(false)
  // A person who is signed in and looks at it has opened it.
  useEffect(() => {
    if (dispositionId === undefined || isOpened || noted.current) return
    noted.current = true
    open({ dispositionId })
  }, [dispositionId, isOpened, open])
  if (!answer || dispositionId === undefined) return null
  const { receipt, objectUntil } = answer
  const keep = (values: FormData) => {
    const understands = values.get('understands') as Understands | null
    const agrees = values.get('agrees') as Agrees | null
    return say.mutateAsync({ dispositionId, ...(understands && { understands }), ...(agrees && { agrees }) })
  }
  const raise = (values: FormData) => object.mutateAsync({ dispositionId, words: typed(values, 'words') ?? '' })
  const understandings = UNDERSTANDS.map((value) => ({ value, label: says.understandsChoices[value] }))
  const agreements = AGREES.map((value) => ({ value, label: says.agreesChoices[value] }))
  return (
    <div className={styles.stack} data-screen-only>
      <Form
        onSubmit={keep}
        actions={
          <Button type="submit" kind="primary">
            {says.send}
          </Button>
        }
      >
        <ChoiceGroup
          label={says.understands}
          name="understands"
          choices={understandings}
          {...(receipt?.understands && { defaultValue: receipt.understands })}
        />
        <ChoiceGroup
          label={says.agrees}
          name="agrees"
          choices={agreements}
          {...(receipt?.agrees && { defaultValue: receipt.agrees })}
        />
      </Form>
      {receipt?.at && <p role="status">{says.said}</p>}
      {objectUntil && (
        <>
          <p className={styles.quiet}>
            {says.until} <DateText value={objectUntil} />.
          </p>
          <OpenedForm open={says.sendObjection} send={says.sendObjection} onSend={raise}>
            <TextArea label={says.objection} name="words" rows={3} />
          </OpenedForm>
        </>
      )}
    </div>
  )
}

/** Whoever asked does not ask it any more; it stays readable. */
export function WithdrawOwn({ askId }: { askId: string }) {
  const withdraw = useTell<WithdrawAsk>('ask.withdraw')
  const send = (values: FormData) => withdraw.mutateAsync({ askId, because: typed(values, 'because') ?? '' })
  return (
    <OpenedForm open={says.withdraw} send={says.sendWithdrawal} onSend={send}>
      <TextArea label={says.withdrawal} name="because" rows={2} />
    </OpenedForm>
  )
}
