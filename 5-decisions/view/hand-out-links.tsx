import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { useState } from 'react'
import styles from './hand-out-links.module.css'
import { usePeople } from './use-people.ts'
import { words } from './words.en.ts'

export type HandOutLinksProps = {
  workId: string
  askedIds: string[]
  /** What it is called, where people are asked something else. */
  label?: string
  onAsk: (personIds: string[]) => Promise<unknown>
}

/** Chooses whom to ask, those on the register first; everybody gets a link of their own. */
export function HandOutLinks({ workId, askedIds, label = words.links.ask, onAsk }: HandOutLinksProps) {
  const people = usePeople(workId).filter(({ id }) => !askedIds.includes(id))
  const [chosen, setChosen] = useState<string[]>([])
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  const send = async () => {
    await onAsk(chosen)
    setChosen([])
  }
  if (people.length === 0) return <p className={styles.group}>{words.links.nobodyLeft}</p>
  return (
    <div data-screen-only>
      <Disclosure label={label} open={askedIds.length === 0}>
        <Form
          onSubmit={send}
          actions={
            <Button type="submit" kind="primary" disabled={chosen.length === 0}>
              {words.links.send(chosen.length)}
            </Button>
          }
        >
          <fieldset className={styles.whom}>
            <legend>{words.links.whom}</legend>
            {people.map(({ id, name, groupName }) => (
              <label key={id} className={styles.person}>
                <input
                  type="checkbox"
                  name="personIds"
                  value={id}
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                />
                <span>
                  {name} {groupName && <span className={styles.group}>{groupName}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        </Form>
      </Disclosure>
    </div>
  )
}
