import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { StatusLine } from '@plumbline/ui/status-line'
import { useRef, useState } from 'react'
import type { DraftDirection, PublishDirection, ShowDirection } from '../step.ts'
import { type Direction, lint } from '../words.ts'
import { Guesses } from './guesses.tsx'
import styles from './sheet.module.css'
import { Sheet } from './sheet.tsx'
import { useOwners } from './use-owners.ts'
import { words } from './words.en.ts'
import { written } from './written.ts'

type Shown = ShowDirection['output']
type EditorProps = Pick<Shown, 'draft' | 'published' | 'owners'> & { workId: string; onDone: () => void }

/** The draft as one sheet. Keeping it binds nobody; publishing keeps it first, then makes a version that never changes. */
export function Editor({ workId, draft, published, owners, onDone }: EditorProps) {
  const keep = useTell<DraftDirection>('direction.draft')
  const publish = useTell<PublishDirection>('direction.publish')
  const { people, known } = useOwners(workId, owners)
  const frame = useRef<HTMLDivElement>(null)
  const publishing = useRef(false)
  const before: Direction | null = draft ?? published
  const [now, setNow] = useState(before)
  const [unkept, setUnkept] = useState(false)
  if (!known) return <Loading />

  const look = () => {
    const form = frame.current?.querySelector('form')
    if (!form) return
    setNow(written(new FormData(form)))
    setUnkept(true)
  }
  const send = async (values: FormData) => {
    const alsoPublish = publishing.current
    publishing.current = false
    await keep.mutateAsync({ workId, ...written(values) })
    setUnkept(false)
    if (!alsoPublish) return
    await publish.mutateAsync({ workId })
    onDone()
  }
  const version = draft?.version ?? (published?.version ?? 0) + 1
  const actions = (
    <>
      <Button type="submit" kind="primary">
        {words.save}
      </Button>
      {draft && (
        <Button type="submit" onClick={() => (publishing.current = true)}>
          {words.publish(version)}
        </Button>
      )}
      <Button onClick={onDone}>{unkept ? words.leaveUnkept : words.leave}</Button>
    </>
  )
  return (
    // A row that was taken away is seen only after it has gone.
    <div ref={frame} className={styles.editor} onInput={look} data-screen-only>
      <div>
        <Form onSubmit={send} actions={actions}>
          <Sheet direction={before} people={people} onRemove={() => requestAnimationFrame(look)} />
        </Form>
        <StatusLine>{keep.isSuccess && !unkept && words.kept}</StatusLine>
      </div>
      <Guesses notes={now?.goal ? lint(now) : []} />
    </div>
  )
}
