import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateField } from '@plumbline/ui/date-field'
import { DateText } from '@plumbline/ui/date-text'
import { Form } from '@plumbline/ui/form'
import { useState } from 'react'
import type { AddDuty, RemoveDuty, ShowGroup } from '../step.ts'
import styles from './directory.module.css'
import { TakeOffFact } from './directory-facts.tsx'
import { EntryPicker } from './directory-picker.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { Adding } from './may-change.tsx'

/** Who is asked for the group on which days, from today on. */
export function GroupDuty({ group }: { group: ShowGroup['output'] }) {
  const add = useTell<AddDuty>('duty.add')
  const remove = useTell<RemoveDuty>('duty.remove')
  const [who, setWho] = useState<{ id: string; name: string } | null>(null)
  const send = async (values: FormData) => {
    if (!who) return
    await add.mutateAsync({
      groupId: group.id,
      personId: who.id,
      startsOn: String(values.get('startsOn')),
      endsOn: String(values.get('endsOn')),
    })
    setWho(null)
  }
  return (
    <>
      {group.dutyTurns.length === 0 ? (
        <p className={styles.quiet}>{words.group.dutyNone}</p>
      ) : (
        <ul className={styles.list}>
          {group.dutyTurns.map((turn) => (
            <li key={turn.id}>
              {turn.name}: <DateText value={turn.startsOn} short /> – <DateText value={turn.endsOn} short />{' '}
              <TakeOffFact name={turn.name} onConfirm={() => remove.mutateAsync({ dutyTurnId: turn.id })} />
            </li>
          ))}
        </ul>
      )}
      <Adding label={words.group.addDuty}>
        <EntryPicker label={words.group.who} of={['person']} onPick={setWho} />
        {who && (
          <Form key={who.id} onSubmit={send} actions={<Button type="submit">{words.group.addDutyButton}</Button>}>
            <p>{who.name}</p>
            <DateField label={words.group.from} name="startsOn" />
            <DateField label={words.group.to} name="endsOn" />
          </Form>
        )}
      </Adding>
    </>
  )
}
