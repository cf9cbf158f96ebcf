import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import type { ChangeDecisionFile, ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { fileWords as words } from './file-words.en.ts'

const STATES = ['draft', 'proposed', 'accepted', 'rejected', 'deferred', 'withdrawn', 'deprecated'] as const
type Given = Omit<ChangeDecisionFile['input'], 'decisionId'>

/** For what was read from a file: its title, the words of its status, and how those are understood, as the driver puts them right. */
export function CorrectFile({ decision }: { decision: ShowDecision['output'] }) {
  const { id: decisionId, file, question, mayDrive } = decision
  const change = useTell<ChangeDecisionFile>('decision.change-file')
  const [done, setDone] = useState('')
  if (!file || !mayDrive) return null
  const send = async (values: FormData) => {
    const given = givenIn(values, { title: question, rawStatus: file.rawStatus ?? '' })
    if (Object.keys(given).length === 0) return setDone(words.nothing)
    await change.mutateAsync({ decisionId, ...given })
    setDone(words.done)
  }
  return (
    <div data-screen-only>
      <Disclosure label={words.begin}>
        <p className={styles.quiet}>
          {words.from(file.filePath)} {file.edited ? words.edited : words.asItCame}
        </p>
        <Form
          onSubmit={send}
          actions={
            <Button type="submit" kind="primary">
              {words.button}
            </Button>
          }
        >
          <TextField label={words.title} name="title" defaultValue={question} />
          <TextField
            label={words.rawStatus}
            name="rawStatus"
            defaultValue={file.rawStatus ?? ''}
            hint={words.rawStatusHint}
          />
          <Select
            label={words.understood}
            name="status"
            nothing={words.asItSays}
            options={STATES.map((value) => ({ value, label: words.states[value] }))}
            hint={words.understoodHint}
            optional
          />
          <p className={styles.quiet}>{words.tells}</p>
        </Form>
        <StatusLine>{done}</StatusLine>
      </Disclosure>
    </div>
  )
}

/** What differs from what stands there. */
function givenIn(values: FormData, before: { title: string; rawStatus: string }): Given {
  const written = (name: string) => String(values.get(name) ?? '').trim()
  const title = written('title')
  const rawStatus = written('rawStatus')
  const status = STATES.find((each) => each === written('status'))
  return {
    ...(title !== before.title && { title }),
    ...(rawStatus !== before.rawStatus && { rawStatus }),
    ...(status && { status }),
  }
}
