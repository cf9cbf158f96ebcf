import { useAsk } from '@plumbline/ui/ask'
import { WaveChart } from '@plumbline/ui/chart/wave-chart'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Table } from '@plumbline/ui/table'
import type { ShowChanges } from '../wave/wave.operations.ts'
import { axisOf } from './plumb-rows-of.ts'
import styles from './readback.module.css'
import { changeFile } from './result-files.ts'
import { resultWords } from './result-words.en.ts'

type Changes = NonNullable<ShowChanges['output']['changes']>
type CardChange = Changes['cards'][number]
type ResultChangesProps = { readbackId: string; placeOf: (groupId: string) => number }

/** What changed since the same cards were asked before; nothing where none of them was. */
export function ResultChanges({ readbackId, placeOf }: ResultChangesProps) {
  const asked = useAsk<ShowChanges>('readback.changes', { readbackId })
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Loading />
  const { changes } = asked.data
  if (!changes) return null
  return (
    <>
      <h3 className={styles.heading}>{resultWords.changes}</h3>
      <p className={styles.quiet}>{resultWords.changedOn(changes.wave, changes.before.wave)}</p>
      {changes.together && <p>{changes.together.sentence}</p>}
      {changes.caution && <p className={styles.caution}>{changes.caution}</p>}
      {changes.cards.map((card, at) => (
        <Change
          key={card.cardId}
          card={card}
          placeOf={placeOf}
          fileName={`read-back-${changes.wave}-change-${at + 1}`}
        />
      ))}
    </>
  )
}

type ChangeProps = { card: CardChange; placeOf: (groupId: string) => number; fileName: string }

function Change({ card, placeOf, fileName }: ChangeProps) {
  const told = card.groups.filter(({ compared }) => compared.before + compared.after > 0)
  const says = [card.all.sentence, ...told.map(({ sentence }) => sentence)]
  const table = <ChangeTable card={card} />
  if (card.rounds.length === 0)
    return (
      <div className={styles.card}>
        <h4 className={styles.small}>{card.title}</h4>
        <Said sentences={says} />
        <Disclosure label={resultWords.changeTable(card.statement)}>{table}</Disclosure>
      </div>
    )
  return (
    <div className={styles.card}>
      <WaveChart
        title={card.title}
        axis={axisOf(card)}
        waves={card.rounds.map(({ readbackId, wave, stated, groups }) => ({
          id: readbackId,
          label: resultWords.wave(wave),
          ...(stated !== null && { stated }),
          groups: groups.map(({ groupId, mean, answered }) => ({ id: groupId, value: mean, answered })),
        }))}
        groups={card.groups.map(({ groupId, name }) => ({ id: groupId, name, place: placeOf(groupId) }))}
        file={changeFile(fileName, card)}
      />
      <Said sentences={says} />
      <Disclosure label={resultWords.changeTable(card.statement)}>{table}</Disclosure>
    </div>
  )
}

function Said({ sentences }: { sentences: string[] }) {
  return (
    <ul className={styles.facts}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function ChangeTable({ card }: { card: CardChange }) {
  const rows = [{ ...card.all, groupId: 'all', name: resultWords.everybody }, ...card.groups]
  return (
    <Table
      caption={resultWords.changeTable(card.statement)}
      captionHidden
      columns={[
        { key: 'group', head: resultWords.changeGroup, cell: ({ name }) => name },
        {
          key: 'compared',
          head: resultWords.compared,
          numeric: true,
          cell: ({ compared }) => resultWords.comparedOf(compared.before, compared.after),
        },
        { key: 'before', head: resultWords.before, numeric: true, cell: ({ before }) => resultWords.figure(before) },
        { key: 'after', head: resultWords.after, numeric: true, cell: ({ after }) => resultWords.figure(after) },
        {
          key: 'change',
          head: resultWords.change,
          numeric: true,
          cell: ({ meanChange }) => resultWords.figure(meanChange),
        },
        {
          key: 'smallest',
          head: resultWords.wouldHaveShown,
          numeric: true,
          cell: ({ smallest }) => resultWords.figure(smallest),
        },
        { key: 'word', head: resultWords.told, cell: ({ word }) => word ?? resultWords.noWord },
      ]}
      rows={rows}
      rowKey={({ groupId }) => groupId}
    />
  )
}
