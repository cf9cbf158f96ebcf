import { LinkList, type MadeLink } from '@plumbline/decisions/view/link-list'
import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { useState } from 'react'
import type { HandOutFollowLinks, ListAsks } from '../step.ts'
import styles from './expectations.module.css'
import { OpenedForm } from './opened-form.tsx'
import { PeopleToTick, peopleOf } from './people-to-tick.tsx'
import { words } from './words.en.ts'

type FollowLinksProps = { workId: string; asks: ListAsks['output']['rows'] }

/** Links by which people of the work follow what they asked and what decisions mean for them; told only now. */
export function FollowLinks({ workId, asks }: FollowLinksProps) {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const handOut = useTell<HandOutFollowLinks>('expectation.hand-out-links')
  const [links, setLinks] = useState<MadeLink[]>([])
  // Whoever came by the open link got a page when they asked.
  const people = peopleOf([...asks.filter(({ cameBy }) => cameBy !== 'box'), ...(register.data?.rows ?? [])])
  const send = async (values: FormData) => {
    const { rows } = await handOut.mutateAsync({ workId, personIds: values.getAll('personIds').map(String) })
    setLinks(rows)
  }
  return (
    <>
      <OpenedForm open={words.links.open} send={words.links.send} onSend={send}>
        <p className={styles.quiet}>{people.size === 0 ? words.links.nobody : words.links.says}</p>
        <PeopleToTick legend={words.links.whom} people={people} />
      </OpenedForm>
      {links.length > 0 && <LinkList links={links} />}
    </>
  )
}
