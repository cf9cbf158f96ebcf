import type { AcceptProposal, DeclineProposal, ShowProposal } from '@plumbline/platform/proposal/proposal.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Text } from '@plumbline/ui/text'
import { TextArea } from '@plumbline/ui/text-area'
import { useParams } from '@tanstack/react-router'
import { proposalWords } from './proposals.words.ts'
import styles from './proposals-one.module.css'

const words = proposalWords.one
const DAY = /^\d{4}-\d\d-\d\d$/

/** One draft: what would be done, field by field, and the decision. */
export function StepPage() {
  const { workspace, proposalId } = useParams({ strict: false }) as { workspace: string; proposalId: string }
  const proposal = useAsk<ShowProposal>('proposal.show', { proposalId })
  if (proposal.error) return <ErrorNote error={proposal.error} onRetry={() => void proposal.refetch()} />
  if (!proposal.data) return <Loading />
  const { title, keyLabel, createdAt, standing, why, lines, settled } = proposal.data
  return (
    <Page title={title} lead={words.state[standing]}>
      <p className={styles.quiet}>
        {words.by(keyLabel)}, <DateText value={createdAt} /> ·{' '}
        <Link href={`/w/${workspace}/proposals`}>{words.back}</Link>
      </p>
      {why && (
        <Section id="why" title={words.why}>
          <Text words={why} quoted />
        </Section>
      )}
      <Section
        id="change"
        title={standing === 'waiting' ? words.change : words.changed}
        state={keyLabel ? words.written : undefined}
      >
        <Lines lines={lines} />
      </Section>
      {settled && (
        <Section id="decided" title={words.decidedBy(settled.by)} state={<DateText value={settled.at} />}>
          {settled.because && <Text words={settled.because} quoted />}
        </Section>
      )}
      {standing === 'waiting' && <Decision proposal={proposal.data} />}
    </Page>
  )
}

function Lines({ lines }: { lines: ShowProposal['output']['lines'] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ depth, label, value, now }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a draft never move
        <div key={at} className={styles.line} data-depth={Math.min(depth, 3)}>
          <dt>{label}</dt>
          <dd>
            {value !== null && (DAY.test(value) ? <DateText value={value} /> : value)}
            {now !== null && (
              <span className={styles.now}>
                {words.now} <del>{DAY.test(now) ? <DateText value={now} /> : now}</del>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Decision({ proposal }: { proposal: ShowProposal['output'] }) {
  const accept = useTell<AcceptProposal>('proposal.accept')
  const decline = useTell<DeclineProposal>('proposal.decline')
  const { id: proposalId, mine, accountName, changedSince, expiresOn } = proposal
  if (!mine) return <Section id="decide" title={words.decide} state={words.decides(accountName)} />
  const outdated = changedSince.length > 0
  const refuse = (values: FormData) => {
    const because = String(values.get('because') ?? '').trim()
    return decline.mutateAsync({ proposalId, ...(because ? { because } : {}) })
  }
  return (
    <Section
      id="decide"
      title={words.decide}
      state={
        outdated ? (
          words.outdated
        ) : (
          <>
            {words.until} <DateText value={expiresOn} />
          </>
        )
      }
    >
      {!outdated && (
        <p>
          <Button kind="primary" onClick={() => accept.mutate({ proposalId })} pending={accept.isPending}>
            {words.accept}
          </Button>
        </p>
      )}
      {accept.error && <ErrorNote error={accept.error} />}
      <Form onSubmit={refuse} actions={<Button type="submit">{words.decline}</Button>}>
        <TextArea label={words.because} name="because" hint={words.becauseHint} optional />
      </Form>
    </Section>
  )
}
