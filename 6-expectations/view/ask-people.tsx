import { LinkList, type MadeLink } from '@plumbline/decisions/view/link-list'
import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { StatusLine } from '@plumbline/ui/status-line'
import { useState } from 'react'
import type { HandOutAskLinks } from '../step.ts'
import styles from './expectations.module.css'
import { OpenedForm } from './opened-form.tsx'
import { PeopleToTick, peopleOf } from './people-to-tick.tsx'
import { words } from './words.en.ts'

/** Asks people of the register what they need; everybody gets a link, told only now. */
export function AskPeople({ workId }: { workId: string }) {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const handOut = useTell<HandOutAskLinks>('ask.hand-out-links')
  const [made, setMade] = useState<{ links: MadeLink[]; invited: number }>({ links: [], invited: 0 })
  const people = peopleOf(register.data?.rows ?? [])
  const send = async (values: FormData) => {
    const personIds = values.getAll('personIds').map(String)
    const { rows, invited } = await handOut.mutateAsync({ workId, personIds, byMail: values.get('byMail') === 'on' })
    setMade({ links: rows, invited })
  }
  return (
    <>
      <OpenedForm open={words.people.open} send={words.people.send} onSend={send}>
        <p className={styles.quiet}>{words.people.says}</p>
        <PeopleToTick legend={words.people.whom} people={people} />
        <label className={styles.choice}>
          <input type="checkbox" name="byMail" />
          <span>{words.people.byMail}</span>
        </label>
      </OpenedForm>
      {made.invited > 0 && <StatusLine>{words.people.invited(made.invited)}</StatusLine>}
      {made.links.length > 0 && <LinkList links={made.links} />}
    </>
  )
}
