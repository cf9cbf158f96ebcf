import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { useState } from 'react'
import type { PublishDirection, ReadIntoDraft, ShowDirection } from '../step.ts'
import { type Direction, lint } from '../words.ts'
import { Comparison } from './comparison.tsx'
import { DirectionText } from './direction-text.tsx'
import { LeftOverText } from './left-over.tsx'
import { NewerDraft } from './newer-draft.tsx'
import styles from './sheet.module.css'
import { Sheet } from './sheet.tsx'
import { guessNotes, keyAt, missingNotes, notesFor, sourceNotes } from './sheet-notes.ts'
import { directionIn, sheetOf } from './sheet-text.ts'
import { type Keeping, unkeptOf, useKeeping } from './use-keeping.ts'
import { useOwners } from './use-owners.ts'
import { words } from './words.en.ts'

type Shown = ShowDirection['output']
type Missing = { path: string; says: string }

export type EditorProps = Pick<Shown, 'draft' | 'draftedByName' | 'published' | 'owners'> & {
  workId: string
  /** What was read from a file, to be looked at before it is the draft. */
  reading: ReadIntoDraft['output'] | null
  onNewer: () => void
  onDone: () => void
}

/** The draft as a document to write on. It is kept as it is written; publishing makes a version that never changes. */
export function Editor(props: EditorProps) {
  const { workId, draft, draftedByName, published, owners, reading, onNewer, onDone } = props
  const publish = useTell<PublishDirection>('direction.publish')
  const people = useOwners(workId, [...owners, ...(reading?.owners ?? [])])
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  const [begun] = useState(() => {
    const stands = draft ?? published
    const unkept = reading ? null : unkeptOf(workId, draft)
    const sheet = sheetOf(reading?.direction ?? unkept ?? stands)
    const parts = (reading?.parts ?? []).map((part, at) => ({
      ...part,
      id: `source.${at}`,
      key: keyAt(sheet, part.field, part.place),
    }))
    return { kept: draft, says: directionIn(sheetOf(stands)), sheet, parts, isBack: unkept !== null }
  })
  const [sheet, setSheet] = useState(begun.sheet)
  const [isTaken, setTaken] = useState(reading === null)
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const [refusal, setRefusal] = useState<unknown>(null)
  const [asideText, setAsideText] = useState<Direction | null>(null)
  const direction = directionIn(sheet)
  const { keeping, keep, standOn, revision, hasUnkept } = useKeeping(workId, direction, {
    kept: begun.kept,
    says: begun.says,
    paused: !isTaken,
    onNewer,
  })

  const send = async () => {
    setRefusal(null)
    setMissing([])
    if (!(await keep())) return
    try {
      await publish.mutateAsync({ workId })
      onDone()
    } catch (error) {
      setRefusal(error)
      setMissing((error as { fields?: Missing[] }).fields ?? [])
    }
  }
  const take = () => {
    setTaken(true)
    void keep()
  }
  const close = async () => {
    if (!isTaken || (await keep())) onDone()
  }
  const putOnSheet = (text: Direction) => setSheet(sheetOf(text))
  const version = draft?.version ?? (published?.version ?? 0) + 1
  const doubtful = begun.parts.filter(({ doubtful, id }) => doubtful && !settled.has(id)).length
  const isNewer = keeping.how === 'newer' && draft !== null && (draft.draftRevision ?? 1) !== revision()
  const says = direction.goal !== '' || hasUnkept()
  const notes = notesFor([
    ...missingNotes(sheet, missing),
    ...sourceNotes(begun.parts, settled),
    ...(says ? guessNotes(sheet, lint(direction)) : []),
  ])

  return (
    <div className={styles.editor} data-screen-only>
      {reading && (
        <div className={styles.panel} role="status">
          <p>{words.wasRead(words.readAs[reading.dialect], doubtful)}</p>
          {!isTaken && draft && <p>{words.replaces}</p>}
        </div>
      )}
      {begun.isBack && <p className={styles.quiet}>{words.back}</p>}
      <Sheet
        sheet={sheet}
        onChange={setSheet}
        people={people}
        notesOf={notes}
        onSettle={(id) => setSettled(new Set([...settled, id]))}
      />
      {reading && <LeftOverText passages={reading.leftOver} />}
      {isNewer && (
        <NewerDraft
          keeperName={draftedByName}
          theirs={draft}
          mine={direction}
          names={names}
          onKeepMine={() => {
            standOn(draft, directionIn(sheetOf(draft)))
            void keep()
          }}
          onTakeTheirs={() => {
            setAsideText(direction)
            standOn(draft, directionIn(sheetOf(draft)))
            putOnSheet(draft)
          }}
        />
      )}
      {asideText && (
        <div className={styles.panel}>
          <h3 className={styles.legend}>{words.mineStays}</h3>
          <DirectionText direction={asideText} owners={people} />
          <div className={styles.actions}>
            <Button
              onClick={() => {
                putOnSheet(asideText)
                setAsideText(null)
              }}
            >
              {words.putMineBack}
            </Button>
            <Button onClick={() => setAsideText(null)}>{words.dropMine}</Button>
          </div>
        </div>
      )}
      {isTaken && draft && published && (
        <Disclosure label={words.whatPublishingChanges(version)}>
          <Comparison workId={workId} from={published.version} to={draft.version} />
        </Disclosure>
      )}
      {refusal !== null && <ErrorNote error={refusal} />}
      {keeping.how === 'refused' && <ErrorNote error={keeping.error} />}
      <div className={styles.actions}>
        {isTaken ? (
          <>
            {(draft || says) && (
              <Button kind="primary" onClick={() => void send()} pending={publish.isPending}>
                {words.publish(version)}
              </Button>
            )}
            <Button onClick={() => void keep()}>{words.save}</Button>
            <Button onClick={() => void close()}>{words.leave}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" onClick={take}>
              {words.take}
            </Button>
            <Button onClick={onDone}>{words.leaveFile}</Button>
          </>
        )}
      </div>
      {isTaken && <KeptLine keeping={keeping} />}
      <p className={styles.quiet}>{words.keys}</p>
    </div>
  )
}

/** How the words stand, quietly; read aloud only where they could not be kept. */
function KeptLine({ keeping }: { keeping: Keeping }) {
  return (
    <>
      <p className={styles.quiet} data-kept={keeping.how}>
        {keeping.how === 'unkept' && words.unkept}
        {keeping.how === 'kept' && keeping.at === null && words.nothingYet}
        {keeping.how === 'kept' &&
          keeping.at !== null &&
          words.keptAt(new Date(keeping.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }))}
      </p>
      <p role="status" className={styles.quiet}>
        {keeping.how === 'unreachable' && words.unreachable}
      </p>
    </>
  )
}
