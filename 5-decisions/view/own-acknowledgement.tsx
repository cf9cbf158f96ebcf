import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type { AcknowledgeDecision, ShowDecision } from '../step.ts'
import { needsWords, RESPONSES, type Response } from '../words.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

/** How I take a decision that I was asked about: five answers; three of them need own words. */
export function OwnAcknowledgement({ decision }: { decision: ShowDecision['output'] }) {
  const { id: decisionId, version, mine } = decision
  const acknowledge = useTell<AcknowledgeDecision>('decision.acknowledge')
  const [changing, setChanging] = useState(false)
  const [inWords, setInWords] = useState<Response | null>(null)
  const said = mine?.response ?? null

  const keep = async (response: Response, own?: string) => {
    await acknowledge.mutateAsync({ decisionId, version, response, ...(own !== undefined && { words: own }) })
    setChanging(false)
    setInWords(null)
  }
  const press = (response: Response) => {
    if (needsWords(response)) setInWords(response)
    else void keep(response).catch(() => undefined)
  }
  if (said && !changing) {
    return (
      <div className={styles.buttons} data-screen-only>
        <p role="status">{words.own.said(words.own.responses[said])}</p>
        <Button onClick={() => setChanging(true)}>{words.own.change}</Button>
      </div>
    )
  }
  if (inWords) {
    const field = { label: words.own.inYourWords[inWords] ?? '', name: 'words', defaultValue: mine?.words ?? '' }
    const actions = (
      <>
        <Button type="submit" kind="primary">
          {words.own.send}
        </Button>
        <Button onClick={() => setInWords(null)}>{words.cancel}</Button>
      </>
    )
    return (
      <Form onSubmit={(values) => keep(inWords, String(values.get('words')))} actions={actions}>
        <TextArea {...field} autoFocus />
      </Form>
    )
  }
  return (
    <div className={styles.buttons} data-screen-only>
      <h2>{words.own.title}</h2>
      {acknowledge.error && <ErrorNote error={acknowledge.error} />}
      {RESPONSES.map((response) => (
        <Button key={response} pending={acknowledge.isPending} onClick={() => press(response)}>
          {words.own.responses[response]}
        </Button>
      ))}
    </div>
  )
}
