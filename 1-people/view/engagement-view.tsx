import { useAsk } from '@plumbline/ui/ask'
import { Dumbbell } from '@plumbline/ui/chart/dumbbell'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { DownloadButton } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Sentence } from '@plumbline/ui/sentence'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import { byTalksNeeded, LEVELS } from '../register/engagement.ts'
import { fileNameOf, MEDIA_TYPES, writtenAs } from '../register/file-table.ts'
import type { ListEngagements, ListStakeholders } from '../step.ts'
import { nameOf } from '../words.ts'
import { NoteEngagementDialog } from './engagement-note.tsx'
import styles from './matrix-view.module.css'
import { registerWords } from './register-words.en.ts'

const words = registerWords.engagement

type EngagementViewProps = {
  workId: string
  workKey: string
  title: string
  groups: ListStakeholders['output']['groups']
  register: ListStakeholders['output']['rows']
}
type Row = ListEngagements['output']['rows'][number]

/** Where people stand and where the driver wants them: for talking with them, so the longest way stands first. */
export function EngagementView({ workId, workKey, title, groups, register }: EngagementViewProps) {
  const engagements = useAsk<ListEngagements>('engagement.list', { workId })
  const [noting, setNoting] = useState<Row | null>(null)
  if (engagements.error) return <ErrorNote error={engagements.error} onRetry={() => void engagements.refetch()} />
  if (!engagements.data) return <Loading />
  const { rows } = engagements.data
  const both = byTalksNeeded(rows)
  const placeOf = (groupId: string | null) => groups.find((group) => group.groupId === groupId)?.place ?? null
  const whole = <EngagementTable rows={rows} onNote={setNoting} />
  return (
    <>
      <p>{words.private}</p>
      {both.length === 0 ? (
        <Sentence>{words.nothing}</Sentence>
      ) : (
        <Dumbbell
          title={words.finding(both.filter(({ short }) => short > 0).length, both.length)}
          steps={LEVELS.map((level) => words.levels[level])}
          meaning={{ from: words.now, to: words.wanted }}
          rows={both.map((row) => ({
            id: row.stakeholderId,
            name: nameOf(row),
            place: placeOf(row.groupId),
            from: LEVELS.indexOf(row.now.level),
            to: LEVELS.indexOf(row.wanted.level),
          }))}
          table={
            <Table
              caption={registerWords.page.engagement}
              captionHidden
              rows={both}
              rowKey={(row) => row.stakeholderId}
              columns={[
                { key: 'who', head: words.who, cell: nameOf },
                { key: 'now', head: words.aspects.now, cell: (row) => words.levels[row.now.level] },
                { key: 'wanted', head: words.aspects.wanted, cell: (row) => words.levels[row.wanted.level] },
                { key: 'why', head: words.why, cell: (row) => row.now.because },
              ]}
            />
          }
        />
      )}
      {whole}
      {rows
        .filter(({ history }) => history.length > 2)
        .map((row) => (
          <Disclosure key={row.stakeholderId} label={words.history(nameOf(row))}>
            <History row={row} />
          </Disclosure>
        ))}
      {rows.some(({ history }) => history.length > 0) && (
        <p className={styles.files} data-screen-only>
          <DownloadButton
            fileName={fileNameOf(`${workKey}-engagement`, 'csv')}
            mediaType={MEDIA_TYPES.csv}
            text={() => writtenAs('csv', historyTable(title, rows))}
          >
            {words.csv}
          </DownloadButton>
        </p>
      )}
      {noting && <NoteEngagementDialog entry={noting} register={register} onClose={() => setNoting(null)} />}
    </>
  )
}

function EngagementTable({ rows, onNote }: { rows: Row[]; onNote: (row: Row) => void }) {
  const latest = (row: Row, aspect: 'now' | 'wanted') => {
    const noted = row[aspect]
    return noted ? `${words.levels[noted.level]}: ${noted.because}` : words.nothingNoted
  }
  return (
    <Table
      caption={registerWords.page.engagement}
      captionHidden
      rows={rows}
      rowKey={(row) => row.stakeholderId}
      columns={[
        { key: 'who', head: words.who, cell: nameOf },
        { key: 'now', head: words.aspects.now, cell: (row) => latest(row, 'now') },
        { key: 'wanted', head: words.aspects.wanted, cell: (row) => latest(row, 'wanted') },
        {
          key: 'note',
          head: '',
          cell: (row) => (
            <span data-screen-only>
              <SmallButton onClick={() => onNote(row)} aria-label={words.noteWhom(nameOf(row))}>
                {words.note}
              </SmallButton>
            </span>
          ),
        },
      ]}
    />
  )
}

function History({ row }: { row: Row }) {
  return (
    <Table
      caption={words.history(nameOf(row))}
      captionHidden
      rows={row.history}
      rowKey={(noted) => noted.id}
      columns={[
        { key: 'when', head: words.when, cell: (noted) => <DateText value={noted.notedAt} short /> },
        { key: 'aspect', head: words.aspect, cell: (noted) => words.aspects[noted.aspect] },
        { key: 'level', head: words.level, cell: (noted) => words.levels[noted.level] },
        { key: 'because', head: words.because, cell: (noted) => noted.because },
        { key: 'by', head: words.by, cell: (noted) => noted.saidByName },
      ]}
    />
  )
}

function historyTable(title: string, rows: readonly Row[]) {
  return {
    title,
    columns: [
      { key: 'who', head: words.who },
      { key: 'when', head: words.when },
      { key: 'aspect', head: words.aspect },
      { key: 'level', head: words.level },
      { key: 'because', head: words.because },
      { key: 'by', head: words.by },
    ],
    rows: rows.flatMap((row) =>
      row.history.map(({ notedAt, aspect, level, because, saidByName }) => ({
        who: nameOf(row),
        when: notedAt,
        aspect: words.aspects[aspect],
        level: words.levels[level],
        because,
        by: saidByName,
      })),
    ),
  }
}
