import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Table } from '@plumbline/ui/table'
import { TextArea } from '@plumbline/ui/text-area'
import type { IntegrateObjection, ReadAdvice, ShowBallots, ShowDecision } from '../step.ts'
import styles from './method.module.css'
import { methodWords as words } from './method-words.en.ts'
import { RankingChart } from './ranking-chart.tsx'
import { ScoreChart } from './score-chart.tsx'

type Ballot = ShowBallots['output']['rows'][number]
type ShownBallotProps = { decision: ShowDecision['output']; ballot: Ballot }

/** What came of asking people: a sentence first, then how it lies, then who said what where names were announced. */
export function ShownBallot({ decision, ballot }: ShownBallotProps) {
  const [first = '', ...more] = ballot.sentences
  const { shownRounds, ranking, hasResult } = ballot
  const drawn = shownRounds.length > 0 || ranking !== null
  const says = (
    <>
      {more.join(' ')} {ballot.endedAt && <DateText value={ballot.endedAt} short />}
    </>
  )
  return (
    <div className={styles.block}>
      {!drawn && (
        <div className={styles.says}>
          <p className={styles.lead}>{first}</p>
          <p className={styles.quiet}>{says}</p>
        </div>
      )}
      {shownRounds.length > 0 && <ScoreChart title={first} says={says} ballot={ballot} />}
      {ranking && <RankingChart title={first} says={says} ballot={ballot} ranking={ranking} />}
      {shownRounds
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ roundNumber, reasons }) => (
          <Disclosure key={roundNumber} label={words.chart.reasons(roundNumber)} open={!hasResult}>
            <ul>
              {reasons.map((reason, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may give the same reason
                <li key={at}>{reason}</li>
              ))}
            </ul>
          </Disclosure>
        ))}
      {hasResult && <Beside decision={decision} ballot={ballot} />}
      {ballot.named.length > 0 && <WhoSaidWhat decision={decision} ballot={ballot} />}
      {ballot.method === 'approver-after-advice' && hasResult && <AdviceRead decision={decision} ballot={ballot} />}
    </div>
  )
}

/** Deciding against a result needs nobody's permission; but both are shown. */
function Beside({ decision, ballot }: ShownBallotProps) {
  const { lead, ranking } = ballot
  const [asked] = ballot.options
  if (ballot.method === 'consent' && asked && asked.words !== decision.chosen) {
    return <p className={styles.warn}>{words.changedSince(asked.words)}</p>
  }
  const ahead =
    lead?.found === 'one' ? lead.optionId : ranking?.majority.found === 'winner' && ranking.majority.optionId
  const option = ballot.options.find(({ id }) => id === ahead)
  if (!option || decision.chosen === '' || decision.chosen === option.words) return null
  return <p className={styles.warn}>{words.beside(decision.chosen, option.words)}</p>
}

function WhoSaidWhat({ decision, ballot }: ShownBallotProps) {
  const { named } = ballot
  const isConsent = ballot.method === 'consent'
  const open = named.filter(({ stance, settling }) => stance === 'object' && settling === null)
  return (
    <>
      <Table
        caption={words.said.title}
        rows={named}
        rowKey={(row) => row.voteId}
        columns={[
          { key: 'who', head: words.said.who, cell: (row) => row.personName },
          ...(ballot.method === 'blind-rounds'
            ? [{ key: 'round', head: words.chart.round, cell: (row: (typeof named)[number]) => row.roundNumber }]
            : []),
          { key: 'says', head: words.said.says, cell: (row) => row.says },
          { key: 'words', head: words.said.words, cell: (row) => row.words },
          ...(isConsent ? [{ key: 'became', head: words.said.became, cell: became }] : []),
        ]}
      />
      {decision.mayDrive &&
        open.map(({ voteId, personName }) => (
          <Integrate key={voteId} decisionId={decision.id} voteId={voteId} personName={personName} />
        ))}
    </>
  )
}

function became({ settling, settledWords }: Ballot['named'][number]) {
  if (settling === null) return null
  return settling === 'integrated'
    ? words.said.integrated(settledWords ?? '')
    : words.said.takenBack(settledWords ?? '')
}

type IntegrateProps = { decisionId: string; voteId: string; personName: string }

function Integrate({ decisionId, voteId, personName }: IntegrateProps) {
  const integrate = useTell<IntegrateObjection>('ballot.integrate-objection')
  return (
    <div data-screen-only>
      <Disclosure label={words.said.integrateOf(personName)}>
        <Form
          onSubmit={(values) => integrate.mutateAsync({ decisionId, voteId, how: String(values.get('how')) })}
          actions={<Button type="submit">{words.said.integrateSend}</Button>}
        >
          <TextArea label={words.said.how} name="how" rows={2} />
        </Form>
      </Disclosure>
    </div>
  )
}

function AdviceRead({ decision, ballot }: ShownBallotProps) {
  const read = useTell<ReadAdvice>('ballot.read-advice')
  if (ballot.adviceSeenAt) return <p className={styles.quiet}>{words.advice.wasRead}</p>
  if (ballot.named.length === 0 || !(decision.mayDrive || decision.mayApprove)) return null
  return (
    <div className={styles.line} data-screen-only>
      {read.error && <ErrorNote error={read.error} />}
      <Button onClick={() => read.mutate({ decisionId: decision.id, ballotId: ballot.id })}>{words.advice.read}</Button>
    </div>
  )
}
