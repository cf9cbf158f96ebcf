import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import type { DraftDirection, PublishDirection, ShowDirection } from '../step.ts'
import { type Direction, LONGEST_DIGEST_WORDS } from '../words.ts'
import { asTyped, fromTyped, type Typed } from './lines.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

type Shown = ShowDirection['output']
type EditorProps = {
  workId: string
  draft: Shown['draft']
  published: Shown['published']
  notes: string[]
  onDone: () => void
}

/** The draft as one sheet. Keeping it binds nobody; publishing makes a version that never changes. */
export function Editor({ workId, draft, published, notes, onDone }: EditorProps) {
  const keep = useTell<DraftDirection>('direction.draft')
  const publish = useTell<PublishDirection>('direction.publish')
  const before: Direction | null = draft ?? published
  const typed = asTyped(before)
  const version = draft?.version ?? (published?.version ?? 0) + 1
  const save = (values: FormData) =>
    keep.mutateAsync({ workId, ...fromTyped(Object.fromEntries(values) as Typed, before) })
  const release = () => void publish.mutateAsync({ workId }).then(onDone, () => undefined)
  const hints: Partial<Typed> = {
    goal: words.goalHint,
    whyNow: words.whyNowHint,
    successMeasures: words.measuresHint,
    constraints: words.constraintsHint,
    tradeOffs: words.tradeOffsHint,
    nonGoals: words.onePerLine,
    assumptions: words.assumptionsHint,
    digest: words.digestHint(LONGEST_DIGEST_WORDS),
  }
  return (
    <>
      <Form
        onSubmit={save}
        actions={
          <Button type="submit" kind="primary">
            {words.save}
          </Button>
        }
      >
        {(Object.keys(words.fields) as (keyof Typed)[]).map((field) => (
          <TextArea
            key={field}
            label={words.fields[field]}
            name={field}
            hint={hints[field]}
            defaultValue={typed[field]}
            optional={field !== 'goal'}
            rows={2}
          />
        ))}
      </Form>
      <StatusLine>{keep.isSuccess && words.kept}</StatusLine>
      {notes.length > 0 && draft && (
        <>
          <h3 className={styles.name}>{words.notes}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {publish.error && <ErrorNote error={publish.error} />}
      {draft && (
        <div>
          <Button onClick={release} pending={publish.isPending}>
            {words.publish(version)}
          </Button>
        </div>
      )}
    </>
  )
}
