import { Refused, useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import { type FormEvent, type ReactNode, useState } from 'react'
import { isDecided, isEnded } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ChangeDecision, ShowDecision } from '../step.ts'
import { textOf } from '../wording/text.ts'
import { type Composed, composedFrom, composedOf } from './composed.ts'
import styles from './decision.module.css'
import { DecisionFields } from './decision-fields.tsx'
import { EarlierTexts } from './earlier-texts.tsx'
import { editedOn, fieldsOf, textFrom } from './edited.ts'
import { NewerText } from './newer-text.tsx'
import { usePeople } from './use-people.ts'
import { WhatItWillBe } from './what-it-will-be.tsx'
import { wordingWords } from './wording-words.en.ts'
import { words } from './words.en.ts'

type Decision = ShowDecision['output']

/** The text of a decision, which its driver edits where it stands; a click on the date shows what stood there before. */
export function EditDecision({ decision, children }: { decision: Decision; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const mayEdit = decision.mayDrive && decision.standing !== 'superseded' && !isEnded(stageOf(decision))
  if (open && mayEdit) return <EditForm decision={decision} onClose={() => setOpen(false)} />
  return (
    <>
      {children}
      <div className={styles.line}>
        {mayEdit && (
          <span data-screen-only>
            <Button onClick={() => setOpen(true)}>{wordingWords.edit}</Button>
          </span>
        )}
        <EarlierTexts decision={decision} />
      </div>
    </>
  )
}

function EditForm({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const people = usePeople(decision.workId)
  const change = useTell<ChangeDecision>('decision.change')
  const shown = useAsk<ShowDecision>('decision.show', { decisionId: decision.id })
  const [began] = useState(() => ({ given: composedOf(decision), base: textOf(decision) }))
  const [revision, setRevision] = useState(decision.revision ?? 0)
  const [composed, setComposed] = useState<Composed>(began.given)
  const [wordingOnly, setWordingOnly] = useState(false)
  const [somebodyDisagreed, setSomebodyDisagreed] = useState(false)
  const now = textOf(decision)
  const mine = textFrom(began.base, { ...composed, nobodyDisagreed: composed.nobodyDisagreed ?? false })
  const edited = editedOn(now, began.base, mine)
  const stage = stageOf(decision)

  const look = (event: FormEvent<HTMLDivElement>) => {
    const form = (event.target as HTMLElement).closest('form')
    if (!form) return
    const values = new FormData(form)
    setComposed(composedFrom(values))
    setSomebodyDisagreed(values.get('disagreement') === 'somebody')
  }
  const send = async (values: FormData) => {
    const { dissent = [], ...typed } = composedFrom(values)
    const because = String(values.get('changedBecause') ?? '').trim()
    const edit = {
      decisionId: decision.id,
      revision,
      ...fieldsOf(began.base, textFrom(began.base, typed)),
      ...(dissent.length > 0 && { dissent }),
      ...(because !== '' && { changedBecause: because }),
      wordingOnly,
    }
    try {
      await change.mutateAsync(edit)
    } catch (error) {
      // Somebody was faster: what they wrote is fetched, and stands beside mine.
      if (error instanceof Refused && error.code === 'conflict') await shown.refetch()
      throw error
    }
    onClose()
  }
  const actions = (
    <>
      <Button type="submit" kind="primary">
        {wordingWords.send}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </>
  )
  const isNewer = (decision.revision ?? 0) !== revision
  return (
    <div onInput={look} data-screen-only>
      <Form onSubmit={send} actions={actions}>
        <DecisionFields
          people={people}
          door={composed.door ?? 'two-way'}
          somebodyDisagreed={somebodyDisagreed}
          given={{ ...began.given, nobodyDisagreed: decision.nobodyDisagreed }}
          asQuestion={!isDecided(stage)}
        />
        {isDecided(stage) && (
          <TextArea
            label={wordingWords.changedBecause}
            name="changedBecause"
            hint={wordingWords.changedBecauseHint}
            rows={2}
          />
        )}
        {isNewer && (
          <NewerText
            theirs={now}
            mine={edited}
            people={people}
            onTakeTheirs={onClose}
            onKeepMine={() => setRevision(decision.revision ?? 0)}
          />
        )}
        <WhatItWillBe
          decision={decision}
          before={now}
          after={edited}
          wordingOnly={wordingOnly}
          onWordingOnly={setWordingOnly}
        />
      </Form>
    </div>
  )
}
