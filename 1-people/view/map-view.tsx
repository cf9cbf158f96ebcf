import { useAsk } from '@plumbline/ui/ask'
import { FactMap } from '@plumbline/ui/chart/fact-map'
import { DownloadButton } from '@plumbline/ui/download-button'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { GroupLabel } from '@plumbline/ui/group-label'
import { Loading } from '@plumbline/ui/loading'
import { Table } from '@plumbline/ui/table'
import { fileNameOf, MEDIA_TYPES, writtenAs } from '../register/file-table.ts'
import { bandOf, type Fact, FURTHEST } from '../register/position.ts'
import { positionsTable } from '../register/register-file.ts'
import type { ListPositions, ListStakeholders } from '../step.ts'
import { nameOf } from '../words.ts'
import styles from './matrix-view.module.css'
import { registerWords } from './register-words.en.ts'

const words = registerWords.map
const MOST_NAMES = 3

type MapViewProps = { workId: string; workKey: string; title: string; groups: ListStakeholders['output']['groups'] }
type Placed = ListPositions['output']['rows'][number]

/** Influence on the decision against what is at stake, by facts on record; each mark says by which. */
export function MapView({ workId, workKey, title, groups }: MapViewProps) {
  const positions = useAsk<ListPositions>('stakeholder.positions', { workId })
  if (positions.error) return <ErrorNote error={positions.error} onRetry={() => void positions.refetch()} />
  if (!positions.data) return <Loading />
  const { rows } = positions.data
  if (rows.length === 0) return <Empty says={words.empty} />
  const placeOf = (groupId: string | null) => groups.find((group) => group.groupId === groupId)?.place ?? null
  const isMuch = (place: number) => ['much', 'most'].includes(bandOf(place))
  const both = rows.filter(({ influence, stake }) => isMuch(influence) && isMuch(stake)).map(nameOf)
  const unheard = rows.filter(({ influence, stake }) => isMuch(stake) && !isMuch(influence)).map(nameOf)
  const drawn = groups.filter(({ groupId }) => rows.some((row) => row.groupId === groupId))
  return (
    <>
      <FactMap
        title={words.finding(both.slice(0, MOST_NAMES), Math.max(0, both.length - MOST_NAMES))}
        says={[words.unheard(unheard), words.says].filter(Boolean).join(' ')}
        across={{ left: words.littleInfluence, right: words.muchInfluence, furthest: FURTHEST }}
        up={{ left: words.littleStake, right: words.muchStake, furthest: FURTHEST }}
        points={rows.map((row) => ({
          id: row.stakeholderId,
          name: nameOf(row),
          place: placeOf(row.groupId),
          x: row.influence,
          y: row.stake,
          says: words.where(words.bands[bandOf(row.influence)], words.bands[bandOf(row.stake)]),
        }))}
        reasons={(id) => <Reasons placed={rows.find((row) => row.stakeholderId === id)} />}
        legend={
          <ul className={styles.legend}>
            {drawn.map(({ groupId, name, place }) => (
              <li key={groupId}>
                <GroupLabel name={name} place={place} />
              </li>
            ))}
          </ul>
        }
        table={
          <Table
            caption={registerWords.page.map}
            captionHidden
            rows={rows}
            rowKey={(row) => row.stakeholderId}
            columns={[
              { key: 'who', head: words.who, cell: nameOf },
              { key: 'influence', head: words.influence, cell: (row) => words.bands[bandOf(row.influence)] },
              { key: 'influenceBy', head: words.because, cell: (row) => factsIn(row.influenceFacts) },
              { key: 'stake', head: words.stake, cell: (row) => words.bands[bandOf(row.stake)] },
              { key: 'stakeBy', head: words.because, cell: (row) => factsIn(row.stakeFacts) },
            ]}
          />
        }
      />
      <p className={styles.files} data-screen-only>
        {(['csv', 'json'] as const).map((format) => (
          <DownloadButton
            key={format}
            fileName={fileNameOf(`${workKey}-map`, format)}
            mediaType={MEDIA_TYPES[format]}
            text={() => writtenAs(format, positionsTable(title, rows))}
          >
            {registerWords.page[format]}
          </DownloadButton>
        ))}
      </p>
    </>
  )
}

function Reasons({ placed }: { placed: Placed | undefined }) {
  if (!placed) return null
  return (
    <>
      <p>{words.reasons(nameOf(placed))}</p>
      <ul>
        <li>
          {words.influence}: {factsIn(placed.influenceFacts)}
        </li>
        <li>
          {words.stake}: {factsIn(placed.stakeFacts)}
        </li>
      </ul>
    </>
  )
}

function factsIn(facts: readonly Fact[]): string {
  if (facts.length === 0) return words.noReasons
  return facts.map(({ says, of, weight }) => words.fact(words.facts[says](of), weight)).join(', ')
}
