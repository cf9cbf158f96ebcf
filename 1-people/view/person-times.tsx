import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateField } from '@plumbline/ui/date-field'
import { DateText } from '@plumbline/ui/date-text'
import { Form } from '@plumbline/ui/form'
import { Link } from '@plumbline/ui/link'
import type { AddAbsence, NameDeputies, RemoveAbsence, ShowPerson } from '../step.ts'
import styles from './directory.module.css'
import { TakeOffFact, WhatWentWrong } from './directory-facts.tsx'
import { EntryPicker } from './directory-picker.tsx'
import { placeOfEntry } from './directory-place.ts'
import { directoryWords as words } from './directory-words.en.ts'
import { Adding } from './may-change.tsx'

type Person = ShowPerson['output']

/** Who answers while somebody is away, the first one first. */
export function PersonDeputies({ person, workspace }: { person: Person; workspace: string }) {
  const name = useTell<NameDeputies>('deputy.name')
  const ids = person.deputies.map(({ personId }) => personId)
  const keep = (deputyIds: string[]) => name.mutateAsync({ personId: person.id, deputyIds })
  return (
    <>
      {person.deputies.length === 0 ? (
        <p className={styles.quiet}>{words.person.deputiesNone}</p>
      ) : (
        <ol className={styles.list}>
          {person.deputies.map((deputy) => (
            <li key={deputy.personId}>
              <Link href={placeOfEntry(workspace, 'person', deputy.personId)}>{deputy.name}</Link>{' '}
              <TakeOffFact
                name={deputy.name}
                onConfirm={() => keep(ids.filter((personId) => personId !== deputy.personId))}
              />
            </li>
          ))}
        </ol>
      )}
      <Adding label={words.person.addDeputy}>
        <EntryPicker
          label={words.group.who}
          of={['person']}
          onPick={({ id }) => keep([...ids, id]).catch(() => undefined)}
        />
        <WhatWentWrong changes={[name]} />
      </Adding>
    </>
  )
}

/** Days on which somebody is away, from today on; never why. */
export function PersonAbsences({ person }: { person: Person }) {
  const add = useTell<AddAbsence>('absence.add')
  const remove = useTell<RemoveAbsence>('absence.remove')
  const send = (values: FormData) =>
    add.mutateAsync({
      personId: person.id,
      startsOn: String(values.get('startsOn')),
      endsOn: String(values.get('endsOn')),
    })
  return (
    <>
      {person.absences.length === 0 ? (
        <p className={styles.quiet}>{words.person.absencesNone}</p>
      ) : (
        <ul className={styles.list}>
          {person.absences.map(({ id, startsOn, endsOn }) => (
            <li key={id}>
              <DateText value={startsOn} short /> – <DateText value={endsOn} short />{' '}
              <TakeOffFact name={startsOn} onConfirm={() => remove.mutateAsync({ absenceId: id })} />
            </li>
          ))}
        </ul>
      )}
      <Adding label={words.person.addAbsence}>
        <Form onSubmit={send} actions={<Button type="submit">{words.person.addAbsenceButton}</Button>}>
          <DateField label={words.group.from} name="startsOn" />
          <DateField label={words.group.to} name="endsOn" />
        </Form>
      </Adding>
    </>
  )
}
