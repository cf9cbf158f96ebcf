import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { OpinionMap } from '@plumbline/ui/chart/opinion-map'
import { Disclosure } from '@plumbline/ui/disclosure'
import { DownloadButton } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { GroupLabel } from '@plumbline/ui/group-label'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Sentence } from '@plumbline/ui/sentence'
import { Table } from '@plumbline/ui/table'
import type { ReactNode } from 'react'
import { groupLetter } from '../sounding/result-sentences.ts'
import { resultCsv } from '../sounding/result-table.ts'
import type { ShownVotes } from '../sounding/shown-votes.ts'
import type { ShowSoundingResult } from '../sounding/sounding-result.operations.ts'
import { FiguresMean } from './figures-mean.tsx'
import styles from './sounding.module.css'
import { soundingWords as words } from './sounding-words.en.ts'

const LOOK_AGAIN_MS = 1_500

type Result = ShowSoundingResult['output']
type Figures = NonNullable<Result['figures']>
type Statement = Figures['statements'][number]
const NOTHING: ShownVotes = { shown: 'nothing', because: 'too-few' }

type Named = { number: number; direction: 'agree' | 'disagree' }

/** What a closed sounding says: sentences first, then the map, what is shared, what tells groups apart, each statement. */
export function SoundingResult({ soundingId, back }: { soundingId: string; back: ReactNode }) {
  const asked = useAsk<ShowSoundingResult>('sounding.result', { soundingId })
  const working = asked.data?.figures === null
  // Asked again by itself until it is there.
  useAsk<ShowSoundingResult>('sounding.result', { soundingId }, { enabled: working, refetchInterval: LOOK_AGAIN_MS })
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Loading />
  const { question, workKey, source, figures } = asked.data
  const name = `${workKey}-sounding`
  const file = (ending: string, mediaType: string, text: () => string) => ({
    fileName: `${name}.${ending}`,
    mediaType,
    text,
  })
  return (
    <Page
      kicker={words.kicker(workKey)}
      title={question}
      wide
      actions={
        figures && (
          <>
            <DownloadButton {...file('csv', 'text/csv', () => resultCsv(figures.groups.length, figures.statements))}>
              {words.csv}
            </DownloadButton>
            <DownloadButton {...file('json', 'application/json', () => JSON.stringify(asked.data, null, 2))}>
              {words.json}
            </DownloadButton>
            <Button onClick={() => window.print()}>{words.print}</Button>
          </>
        )
      }
    >
      {figures ? <FiguresShown figures={figures} /> : <p role="status">{words.working}</p>}
      {source !== null && <p className={styles.quiet}>{words.source(source)}</p>}
      <div className={styles.line} data-screen-only>
        <FiguresMean />
        {back}
      </div>
    </Page>
  )
}

function FiguresShown({ figures }: { figures: Figures }) {
  const { sentences, groups, consensus, bridging, representative, statements, found } = figures
  const by = new Map(statements.map((each) => [each.number, each]))
  const asked = statements.filter(({ standing }) => standing === 'shown')
  const hidden = asked.filter(({ everybody, groups: parts }) =>
    [everybody, ...parts].every(({ shown }) => shown === 'nothing'),
  ).length
  return (
    <>
      {sentences.map((sentence) => (
        <Sentence key={sentence}>{sentence}</Sentence>
      ))}
      {found !== 'groups' && <p className={styles.quiet}>{words.noGroupsSays}</p>}
      {found !== 'too few to tell' && (
        <Section id="map" title={words.mapHeading} wide>
          <TheMap figures={figures} by={by} />
        </Section>
      )}
      <Section id="shared" title={words.consensus} state={consensus.length > 0 ? words.consensusSays : undefined}>
        <Findings list={consensus} by={by} nothing={words.noConsensus} />
      </Section>
      {groups.map((_, at) => (
        <Section key={groupLetter(at)} id={`group-${groupLetter(at)}`} title={words.representative(groupLetter(at))}>
          <Findings list={representative[at] ?? []} by={by} group={at} nothing={words.nothingTells} />
        </Section>
      ))}
      {bridging.length > 0 && (
        <Section id="bridging" title={words.bridging} state={words.bridgingSays}>
          <ol className={styles.list}>
            {bridging.map((number) => (
              <li key={number}>{by.get(number)?.statement}</li>
            ))}
          </ol>
        </Section>
      )}
      <Section id="statements" title={words.statementsHeading} wide>
        {hidden > 0 && <p>{words.cannotTell(hidden)}</p>}
        <Table
          caption={words.statementsHeading}
          captionHidden
          rows={asked}
          rowKey={({ id }) => id}
          columns={[
            { key: 'number', head: words.number, cell: ({ number }) => number + 1, numeric: true },
            { key: 'statement', head: words.statementHead, cell: ({ statement }) => statement, names: true },
            { key: 'everybody', head: words.everybody, cell: ({ everybody }) => words.votesOn(everybody) },
            ...groups.map((_, at) => ({
              key: groupLetter(at),
              head: words.group(groupLetter(at)),
              cell: ({ groups: shown }: Statement) => words.votesOn(shown[at] ?? NOTHING),
            })),
          ]}
        />
        <NotAsked statements={statements} />
      </Section>
    </>
  )
}

type ByNumber = ReadonlyMap<number, Statement>

function TheMap({ figures, by }: { figures: Figures; by: ByNumber }) {
  const { groups, everybody, crowd, representative, stability } = figures
  const outlines = groups.length > 0 ? groups : everybody ? [everybody] : []
  const named = outlines.map((outline, at) => ({
    ...outline,
    id: groupLetter(at),
    name: groups.length > 0 ? words.group(groupLetter(at)) : words.everybody,
    place: at,
  }))
  const tells = (at: number) =>
    (representative[at] ?? [])
      .map(
        ({ number, direction }) =>
          `${direction === 'agree' ? words.agreesWith : words.disagreesWith}: “${by.get(number)?.statement ?? ''}”`,
      )
      .join('; ') || words.nothingTells
  return (
    <OpinionMap
      title={groups.length > 0 ? words.mapGroups(groups.length) : words.mapOne}
      says={[words.mapSays, stability === null ? '' : words.steady(stability)].filter(Boolean).join(' ')}
      groups={named}
      crowd={crowd}
      picture={words.picture(named.map(({ id, people }) => words.groupLabel(id, people)))}
      label={({ id, people }) => (groups.length > 0 ? words.groupLabel(id, people) : words.everybodyLabel(people))}
      table={
        <Table
          caption={words.mapTable}
          rows={named}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: words.group(''), cell: ({ name, place }) => <GroupLabel name={name} place={place} /> },
            { key: 'people', head: words.howMany, cell: ({ people }) => people, numeric: true },
            { key: 'tells', head: words.tellsApart, cell: ({ place }) => tells(place) },
          ]}
        />
      }
    />
  )
}

type FindingsProps = { list: readonly Named[]; by: ByNumber; group?: number; nothing: string }

/** Statements with how they were answered, as a bar and in words. */
function Findings({ list, by, group, nothing }: FindingsProps) {
  if (list.length === 0) return <p className={styles.quiet}>{nothing}</p>
  return (
    <ul className={styles.list}>
      {list.map(({ number }) => {
        const found = by.get(number)
        if (!found) return null
        const shown = group === undefined ? found.everybody : (found.groups[group] ?? NOTHING)
        return (
          <li key={number} className={styles.finding}>
            <span>{found.statement}</span>
            <VoteBar votes={shown} />
            <span className={styles.quiet}>
              {group === undefined ? '' : `${words.group(groupLetter(group))}: `}
              {words.votesOn(shown)}
              {group === undefined ? '' : `. ${words.everybody}: ${words.votesOn(found.everybody)}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function VoteBar({ votes }: { votes: ShownVotes }) {
  if (votes.shown !== 'figure') return null
  const { agrees, disagrees, passes } = votes
  const parts = [
    { vote: 'agree', count: agrees },
    { vote: 'pass', count: passes },
    { vote: 'disagree', count: disagrees },
  ]
  return (
    <span className={styles.bar} aria-hidden="true">
      {parts.map(({ vote, count }) =>
        count === 0 ? null : <span key={vote} data-vote={vote} style={{ flexGrow: count }} />,
      )}
    </span>
  )
}

function NotAsked({ statements }: { statements: readonly Statement[] }) {
  const rows = statements.filter(({ standing }) => standing === 'left-out' || standing === 'joined')
  if (rows.length === 0) return null
  const textOf = (id: string | null) => statements.find((each) => each.id === id)?.statement ?? ''
  return (
    <Disclosure label={words.leftOutHeading(rows.length)}>
      <ul className={styles.list}>
        {rows.map(({ id, statement, standing, leftOutBecause, joinedToId }) => (
          <li key={id}>
            {standing === 'joined'
              ? words.joinedTo(statement, textOf(joinedToId))
              : words.leftOut(statement, leftOutBecause)}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
