import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { inDays } from '@plumbline/ui/date-field'
import { Dialog } from '@plumbline/ui/dialog'
import { Disclosure } from '@plumbline/ui/disclosure'
import { DownloadButton } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Sentence } from '@plumbline/ui/sentence'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { BeginMeaning, CloseMeaning, ShowMeaning, ShowMeaningResult } from '../meaning/meaning.operations.ts'
import type { TakeOwnLink } from '../readback.operations.ts'
import { FiguresMean } from './figures-mean.tsx'
import own from './meaning.module.css'
import { meaningCsv } from './meaning-csv.ts'
import { meaningWords as words } from './meaning-words.en.ts'
import styles from './readback.module.css'

type Result = ShowMeaningResult['output']

/** Which sentences of a closed read-back mean the same: asked, being judged, or what came of it. */
export function MeaningResult({ readbackId }: { readbackId: string }) {
  const shown = useAsk<ShowMeaning>('meaning.show', { readbackId })
  if (shown.error) return <ErrorNote error={shown.error} onRetry={() => void shown.refetch()} />
  if (!shown.data) return <Loading />
  const { state, whyNot, mayDrive } = shown.data
  if (state === 'not-begun' && !mayDrive && whyNot === null) return null
  return (
    <section className={styles.block}>
      <h3 className={styles.heading}>{words.heading}</h3>
      {state === 'not-begun' && <NotBegun readbackId={readbackId} round={shown.data} />}
      {state === 'open' && <Open readbackId={readbackId} round={shown.data} />}
      {state === 'closed' && <Closed readbackId={readbackId} />}
    </section>
  )
}

type RoundProps = { readbackId: string; round: ShowMeaning['output'] }

function NotBegun({ readbackId, round: { closesOn, whyNot } }: RoundProps) {
  const begin = useTell<BeginMeaning>('meaning.begin')
  if (closesOn === null) return <p className={styles.quiet}>{whyNot}</p>
  return (
    <>
      <p>{words.beginSays(closesOn, inDays(0))}</p>
      {begin.error !== null && <ErrorNote error={begin.error} />}
      <div>
        <Button pending={begin.isPending} onClick={() => begin.mutate({ readbackId })}>
          {words.beginButton}
        </Button>
      </div>
    </>
  )
}

function Open({ readbackId, round }: RoundProps) {
  const link = useTell<TakeOwnLink>('readback.own-link')
  const close = useTell<CloseMeaning>('meaning.close')
  const [closing, setClosing] = useState(false)
  const { asked, missing, closesOn, waitsForMe, mayDrive } = round
  const error = link.error ?? close.error
  const judge = () =>
    link.mutate({ readbackId }, { onSuccess: (taken) => window.location.assign(judgingLink(taken.link)) })
  return (
    <>
      {waitsForMe && (
        <p className={styles.line}>
          {words.judgeSays}
          <Button kind="primary" pending={link.isPending} onClick={judge}>
            {words.judgeNow}
          </Button>
        </p>
      )}
      <p>{closesOn !== null && words.openUntil(closesOn, inDays(0))}</p>
      <p className={styles.quiet}>{words.openSays(asked - missing.length, asked)}</p>
      {mayDrive && missing.length > 0 && <p>{words.waitingFor(missing.map(({ name }) => name))}</p>}
      {error !== null && <ErrorNote error={error} />}
      {mayDrive && (
        <div>
          <Button pending={close.isPending} onClick={() => setClosing(true)}>
            {words.close}
          </Button>
        </div>
      )}
      <Dialog
        open={closing}
        onOpenChange={setClosing}
        title={words.closeTitle}
        says={words.closeSays(missing.length)}
        actions={
          <Button
            kind="primary"
            onClick={() => {
              setClosing(false)
              close.mutate({ readbackId })
            }}
          >
            {words.close}
          </Button>
        }
      />
    </>
  )
}

/** The page for judging is opened by the link of the read-back, under a beginning of its own. */
function judgingLink(link: string): string {
  return link.replace(/\/a\/([^/]+)$/, '/m/$1')
}

function Closed({ readbackId }: { readbackId: string }) {
  const asked = useAsk<ShowMeaningResult>('meaning.result', { readbackId })
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Loading />
  const result = asked.data
  return (
    <>
      {result.says.map((sentence) => (
        <Sentence key={sentence}>{sentence}</Sentence>
      ))}
      <Agenda agenda={result.agenda} />
      <Groups clusters={result.clusters} />
      <Words title={words.missing} said={result.missing} />
      {result.texts.length > 0 && (
        <>
          <Disclosure label={words.table}>
            <Texts texts={result.texts} />
          </Disclosure>
          <Disclosure label={words.figures}>
            <p>{reliabilityInWords(result)}</p>
            <FiguresMean />
          </Disclosure>
          <div className={styles.line}>
            <DownloadButton fileName="sentences.csv" mediaType="text/csv" text={() => meaningCsv(result.texts)}>
              {words.csv}
            </DownloadButton>
            <DownloadButton
              fileName="sentences.json"
              mediaType="application/json"
              text={() => `${JSON.stringify(result, null, 2)}\n`}
            >
              {words.json}
            </DownloadButton>
          </div>
        </>
      )}
    </>
  )
}

function reliabilityInWords({ reliability }: Result): string {
  if (reliability.known) return words.reliability(reliability)
  return words.reliabilityUnknown[reliability.because] ?? words.reliabilityUnknown['too few answers'] ?? ''
}

function Agenda({ agenda }: Pick<Result, 'agenda'>) {
  if (agenda.length === 0) return null
  return (
    <>
      <h4 className={own.subject}>{words.agenda}</h4>
      <ul className={own.list}>
        {agenda.map(({ sentence, why, missing }) => (
          <li key={sentence} className={own.named}>
            <blockquote className={own.quote}>{sentence}</blockquote>
            <p>{words.agendaWhy(why)}</p>
            {missing.length > 0 && <p className={styles.quiet}>{words.missingIn}</p>}
            <Said said={missing} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Groups({ clusters }: Pick<Result, 'clusters'>) {
  if (!clusters.known || clusters.groups.length < 2) return null
  const { groups, how, sameInside, sameAcross } = clusters
  return (
    <>
      <h4 className={own.subject}>{words.groups}</h4>
      <ul className={own.list}>
        {groups.map(({ name, size, sentences }) => (
          <li key={name ?? size} className={own.named}>
            {name === null ? (
              <p className={styles.quiet}>{words.hiddenGroup(size)}</p>
            ) : (
              <blockquote className={own.quote}>{name}</blockquote>
            )}
            <Said said={(sentences ?? []).filter((each) => each !== name)} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {words.clustersHow[how]} {words.insideAcross(sameInside, sameAcross)}.
      </p>
    </>
  )
}

function Words({ title, said }: { title: string; said: string[] }) {
  if (said.length === 0) return null
  return (
    <>
      <h4 className={own.subject}>{title}</h4>
      <Said said={said} />
    </>
  )
}

function Said({ said }: { said: readonly string[] }) {
  if (said.length === 0) return null
  return (
    <ul className={own.also}>
      {Array.from(new Set(said), (each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

function Texts({ texts }: Pick<Result, 'texts'>) {
  const count = (kind: 'same' | 'partly' | 'different') => ({
    key: kind,
    head: words[kind],
    numeric: true,
    cell: ({ counts }: Result['texts'][number]) => counts?.[kind] ?? '',
  })
  return (
    <Table
      caption={words.tableCaption}
      rows={texts}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'sentence', head: words.sentence, cell: ({ sentence }) => sentence ?? words.gone },
        count('same'),
        count('partly'),
        count('different'),
        { key: 'shared', head: words.shared, cell: sharedInWords },
      ]}
    />
  )
}

function sharedInWords({ counts, ratings, others, error, mostOrAll }: Result['texts'][number]): string {
  if (mostOrAll !== null) return words.mostOrAll(mostOrAll)
  if (counts === null || ratings === null || others === null) return words.notShown
  return words.sharedBy(counts.same, ratings, others, error ?? 0)
}
