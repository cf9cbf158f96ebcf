import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { dayInWords } from '@plumbline/work/words'
import { useState } from 'react'
import type { CallDecision, PlanCall, ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { finalCallWords } from './final-call-words.en.ts'
import choosing from './hand-out-links.module.css'
import type { MadeLink } from './link-list.tsx'
import { usePeople } from './use-people.ts'

const words = finalCallWords.call

type CallPeopleProps = {
  decision: ShowDecision['output']
  onCalled: (links: MadeLink[]) => void
  /** Nobody was called before. */
  open: boolean
}

/** Whom to call a last time, and how long everybody will have, said before anything is sent. */
export function CallPeople({ decision, onCalled, open }: CallPeopleProps) {
  const { id: decisionId, workId } = decision
  const plan = useAsk<PlanCall>('decision.plan-call', { decisionId })
  const call = useTell<CallDecision>('decision.call')
  const directory = usePeople(workId)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (!plan.data) return null
  const { rows, workingDays } = plan.data
  const onRegister = new Set(rows.map(({ personId }) => personId))
  const others = directory.filter(({ id }) => !onRegister.has(id))
  const isChosen = (id: string, otherwise: boolean) => changed.get(id) ?? otherwise
  const chosenRows = rows.filter(({ personId, suggested }) => isChosen(personId, suggested))
  const chosen = [
    ...chosenRows.map(({ personId }) => personId),
    ...others.filter(({ id }) => isChosen(id, false)).map(({ id }) => id),
  ]
  const until = chosenRows
    .map(({ lastOn }) => lastOn)
    .sort()
    .at(-1)
  const send = async () => {
    const called = await call.mutateAsync({ decisionId, personIds: chosen })
    onCalled(called.rows)
  }
  const tick = (id: string, otherwise: boolean) => ({
    type: 'checkbox',
    name: 'personIds',
    value: id,
    checked: isChosen(id, otherwise),
    onChange: () => setChanged(new Map(changed).set(id, !isChosen(id, otherwise))),
  })
  return (
    <div data-screen-only>
      <Disclosure label={words.begin} open={open}>
        <Form
          onSubmit={send}
          actions={
            <Button type="submit" kind="primary" disabled={chosen.length === 0}>
              {words.send(chosen.length)}
            </Button>
          }
        >
          <p>
            {words.says(workingDays)} {until && words.until(dayInWords(until, decision.recordedAt))}
          </p>
          <fieldset className={choosing.whom}>
            <legend>{words.whom}</legend>
            {rows.map(({ personId, name, groupName, suggested, away }) => (
              <label key={personId} className={choosing.person}>
                <input {...tick(personId, suggested)} />
                <span>
                  {name} {groupName && <span className={choosing.group}>{groupName}</span>}
                  {away && (
                    <span className={styles.quiet}>
                      {' · '}
                      {words.away(away.standInName, dayInWords(away.untilOn, decision.recordedAt))}
                    </span>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
          {others.length > 0 && (
            <Disclosure label={words.others} open={rows.length === 0}>
              <fieldset className={choosing.whom}>
                <legend>{words.others}</legend>
                {others.map(({ id, name }) => (
                  <label key={id} className={choosing.person}>
                    <input {...tick(id, false)} />
                    <span>{name}</span>
                  </label>
                ))}
              </fieldset>
            </Disclosure>
          )}
        </Form>
      </Disclosure>
    </div>
  )
}
