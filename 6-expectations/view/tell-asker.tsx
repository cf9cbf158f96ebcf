import { LinkList } from '@plumbline/decisions/view/link-list'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField } from '@plumbline/ui/date-field'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { useState } from 'react'
import type { Telling } from '../disposition/told.ts'
import type { DeliverDisposition, PublishDisposition, ShowAsk } from '../step.ts'
import styles from './expectations.module.css'
import { typed } from './opened-form.tsx'
import { usePersonOptions } from './person-options.ts'
import { words } from './words.en.ts'

const says = words.tell

/** Tells whoever asked, before anybody else reads it; then lets everybody read it. */
export function TellAsker({ ask }: { ask: ShowAsk['output'] }) {
  const { disposition, personId, personName, askerHasAddress, cameBy, addressGiven } = ask
  const [firstWay = 'link', ...otherWays] = waysTo(cameBy === 'box', askerHasAddress)
  const deliver = useTell<DeliverDisposition>('disposition.deliver')
  const publish = useTell<PublishDisposition>('disposition.publish')
  const people = usePersonOptions()
  const [way, setWay] = useState<Telling['way']>(firstWay)
  const [link, setLink] = useState<string | null>(null)
  if (!disposition) return null
  const { id: dispositionId, told, publishedAt } = disposition
  const ways = [firstWay, ...otherWays].map((value) => ({ value, label: says.ways[value] }))
  const send = async (values: FormData) => {
    const toldOn = way === 'in-person' ? typed(values, 'toldOn') : undefined
    const toldById = String(values.get('toldById'))
    const made = await deliver.mutateAsync({ dispositionId, way, toldById, ...(toldOn && { toldOn }) })
    setLink(made.link)
  }
  return (
    <div className={styles.stack} data-screen-only>
      {link && <LinkList links={[{ personId, name: personName, link }]} />}
      {!told && (
        <>
          <p className={styles.quiet}>{says.says(personName)}</p>
          {addressGiven && <p className={styles.quiet}>{words.addresses[addressGiven]}</p>}
          <Form
            onSubmit={send}
            actions={
              <Button type="submit" kind="primary">
                {says.send}
              </Button>
            }
          >
            <Select label={says.from} name="toldById" options={people} defaultValue={disposition.decidedById ?? ''} />
            <ChoiceGroup label={says.way} name="way" choices={ways} value={way} onChange={setWay} />
            {way === 'in-person' && <DateField label={says.toldOn} name="toldOn" optional />}
          </Form>
        </>
      )}
      {told && publishedAt === null && (
        <>
          <p className={styles.quiet}>{says.publishSays}</p>
          {publish.error && <ErrorNote error={publish.error} />}
          <div>
            <Button kind="primary" pending={publish.isPending} onClick={() => publish.mutate({ dispositionId })}>
              {says.publish}
            </Button>
          </div>
        </>
      )}
      {publishedAt && (
        <p className={styles.quiet}>
          {says.published} <DateText value={publishedAt} />.
        </p>
      )}
    </div>
  )
}

/** Whoever came by an open link has a page; a link that is handed over would stop it, and there may be nobody to hand it to. */
function waysTo(byOpenLink: boolean, hasAddress: boolean): Telling['way'][] {
  if (byOpenLink) return hasAddress ? ['letter', 'own-page'] : ['own-page', 'in-person']
  return hasAddress ? ['letter', 'link'] : ['link', 'in-person']
}
