import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import { inShort, isClosed } from '../ask/ask.ts'
import { calledBy } from '../box/box.ts'
import type { ShowAsk } from '../step.ts'
import { AnswerFacts } from './answer.tsx'
import { Composer } from './composer.tsx'
import styles from './expectations.module.css'
import { MoveTrigger } from './move-trigger.tsx'
import { OwnReceipt, WithdrawOwn } from './own-receipt.tsx'
import { Receipts } from './receipts.tsx'
import { SetAside, WasSetAside } from './set-aside.tsx'
import { TellAsker } from './tell-asker.tsx'
import { Difference } from './texts-beside.tsx'
import { Touches } from './touches.tsx'
import { words } from './words.en.ts'

/** The page of an ask at `asks/$askId` of a workspace. */
export function StepPage() {
  const { workspace, askId } = useParams({ strict: false }) as { workspace: string; askId: string }
  const ask = useAsk<ShowAsk>('ask.show', { askId })
  if (ask.error) return <ErrorNote error={ask.error} onRetry={() => void ask.refetch()} />
  if (!ask.data) return <Loading />
  return <AskPage key={askId} ask={ask.data} workspace={workspace} />
}

/** One ask as a document: the words, the answer with its reason, what they say to it, what has moved since. */
function AskPage({ ask, workspace }: { ask: ShowAsk['output']; workspace: string }) {
  const { answers, mayDrive, mine, personName, enteredBy, standing, cameBy, askedOn, withdrawal } = ask
  const last = answers.at(-1)
  const isOpen = !isClosed(standing)
  const short = inShort(ask.words)
  const lead = (
    <>
      {words.asked(personName)} <DateText value={askedOn} />
      {enteredBy && `, ${words.enteredBy(enteredBy)}`}
      {/* Of whom nobody knows the name says so itself. */}
      {words.cameBy[cameBy] && calledBy(personName) === personName && `, ${words.cameBy[cameBy]}`}.{' '}
      {words.standings[standing]}.
    </>
  )
  return (
    <Page kicker={words.kicker(ask.workKey)} title={short || words.removed} lead={lead}>
      {short !== ask.words && <blockquote className={styles.words}>{ask.words}</blockquote>}
      {withdrawal && (
        <p>
          {words.own.withdrawn} {withdrawal.because}
        </p>
      )}
      <Section id="answer" title={words.answer.title}>
        {last && <AnswerFacts answer={last} mine={mine} />}
        {!last && !ask.setAside && <p className={styles.quiet}>{words.answer.none}</p>}
        <WasSetAside ask={ask} workspace={workspace} mayDrive={mayDrive} />
        {last?.personalText && last.publicText && mayDrive && (
          <Difference
            before={last.publicText}
            after={last.personalText}
            record={{ facts: last.facts.map(({ says }) => says), decisions: ask.decisionNames }}
          />
        )}
        {mayDrive && isOpen && !last && <Composer ask={ask} />}
        {mayDrive && standing === 'unanswered' && cameBy === 'box' && <SetAside ask={ask} />}
      </Section>
      {mayDrive && isOpen && last && (
        <Section id="telling" title={last.told ? words.tell.thenOthers : words.tell.title}>
          <TellAsker ask={ask} />
        </Section>
      )}
      {mine && isOpen && last?.told && (
        <Section id="own" title={words.own.title}>
          <OwnReceipt ask={ask} />
        </Section>
      )}
      {last?.receipt && last.told && (!mine || last.receipt.objections.length > 0) && (
        <Section id="receipts" title={words.receipts.title}>
          <Receipts receipt={last.receipt} mayDrive={mayDrive} />
        </Section>
      )}
      {last && (
        <Section id="since" title={words.since}>
          {ask.progress.length > 0 && (
            <ul className={styles.list}>
              {ask.progress.map(({ id, says, at }) => (
                <li key={id}>
                  {says}{' '}
                  <span className={styles.quiet}>
                    <DateText value={at} short />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {mayDrive && isOpen && (
            <div className={styles.stack} data-screen-only>
              {!last.triggerNow.came && <MoveTrigger dispositionId={last.id} />}
              <Composer ask={ask} />
            </div>
          )}
        </Section>
      )}
      <Section id="touches" title={words.touches.title}>
        <Touches ask={ask} workspace={workspace} />
      </Section>
      {answers.length > 1 && (
        <Disclosure label={words.answer.earlier(answers.length - 1)}>
          {answers.slice(0, -1).map((answer) => (
            <section key={answer.id} className={styles.entry}>
              <h3>{words.answer.version(answer.version)}</h3>
              <AnswerFacts answer={answer} mine={mine} />
              {answer.receipt && <Receipts receipt={answer.receipt} mayDrive={mayDrive} />}
            </section>
          ))}
        </Disclosure>
      )}
      <div className={styles.actions} data-screen-only>
        {mine && standing !== 'withdrawn' && <WithdrawOwn askId={ask.id} />}
        <Link alone href={`/w/${workspace}/work/${ask.workKey}#expectations`}>
          {words.backToWork(ask.workTitle)}
        </Link>
      </div>
    </Page>
  )
}
