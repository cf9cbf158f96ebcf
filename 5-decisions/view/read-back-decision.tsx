import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField, inDays } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { useState } from 'react'
import type { ReadBackDecision as ComposeCheck, ProposeDecisionCards, ShowDecision } from '../step.ts'
import styles from './hand-out-links.module.css'
import { words } from './words.en.ts'

type ReadBackProps = { decision: ShowDecision['output']; workspace: string }

const USUAL_CARDS = 2
const USUAL_DAYS_OPEN = 3

/** Asks the people of the register what they understood of this decision, with cards from its own record. */
export function ReadBackDecision({ decision, workspace }: ReadBackProps) {
  const { says } = words.readBack
  const send = useTell<ComposeCheck>('decision.read-back')
  const place = `/w/${workspace}/work/${decision.workKey}#readback`
  if (send.data) {
    return (
      <p>
        {words.readBack.sent(send.data.asked)} <Link href={place}>{words.readBack.goOn}</Link>
      </p>
    )
  }
  return (
    <div data-screen-only>
      <Disclosure label={words.readBack.begin}>
        <p>{says}</p>
        <Cards decisionId={decision.id} onSend={(input) => send.mutateAsync({ decisionId: decision.id, ...input })} />
      </Disclosure>
    </div>
  )
}

type Proposed = ProposeDecisionCards['output']['rows'][number]
type CardsProps = {
  decisionId: string
  onSend: (check: Omit<ComposeCheck['input'], 'decisionId'>) => Promise<unknown>
}

function Cards({ decisionId, onSend }: CardsProps) {
  const proposed = useAsk<ProposeDecisionCards>('decision.read-back-cards', { decisionId })
  if (!proposed.data) return <Loading />
  return <Choosing proposals={proposed.data.rows} onSend={onSend} />
}

function Choosing({ proposals, onSend }: Pick<CardsProps, 'onSend'> & { proposals: Proposed[] }) {
  const [chosen, setChosen] = useState(() => new Set(proposals.slice(0, USUAL_CARDS)))
  const toggle = (card: Proposed, isAsked: boolean) => {
    const next = new Set(chosen)
    if (isAsked) next.add(card)
    else next.delete(card)
    setChosen(next)
  }
  const send = async (values: FormData) => {
    await onSend({
      cards: proposals
        .filter((card) => chosen.has(card))
        .map(({ misreading: _, ...card }) => card as ComposeCheck['input']['cards'][number]),
      closesOn: String(values.get('closesOn')),
      disclosure: values.get('disclosure') === 'by-group' ? 'by-group' : 'named',
    })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button type="submit" kind="primary" disabled={chosen.size === 0}>
          {words.readBack.send}
        </Button>
      }
    >
      <fieldset className={styles.whom}>
        <legend>{words.readBack.cards}</legend>
        {proposals.map((card) => (
          <label key={card.statement} className={styles.person}>
            <input
              type="checkbox"
              checked={chosen.has(card)}
              onChange={(event) => toggle(card, event.target.checked)}
            />
            <span>
              {card.statement} {card.misreading && <span className={styles.group}>{words.readBack.misreading}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <DateField
        label={words.readBack.closesOn}
        name="closesOn"
        required
        defaultValue={inDays(USUAL_DAYS_OPEN)}
        min={inDays(0)}
      />
      <ChoiceGroup
        label={words.readBack.disclosure}
        name="disclosure"
        defaultValue="named"
        choices={[
          { value: 'named', label: words.readBack.named },
          { value: 'by-group', label: words.readBack.byGroup },
        ]}
      />
    </Form>
  )
}
