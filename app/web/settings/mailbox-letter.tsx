import type { DropLetter, RetryLetter, ShowLetter } from '@plumbline/platform/mail/letter.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import styles from './mailbox.module.css'
import { mailboxWords as words } from './mailbox.words.ts'

type MakeSignInLink = { name: 'sign-in.link'; input: { email: string }; output: { link: string } }

type Props = { of: 'letter' | 'server-letter'; letterId: string; look: string; onClose(): void }

/** One letter: its words where they were kept, and what can be done with it. */
export function MailboxLetter({ of, letterId, look, onClose }: Props) {
  const letter = useAsk<ShowLetter>(`${of}.show`, { letterId })
  const retry = useTell<RetryLetter>(`${of}.retry`)
  const drop = useTell<DropLetter>(`${of}.drop`)
  if (letter.error) return <ErrorNote error={letter.error} />
  if (!letter.data) return <Loading />
  const { words: kept, toName, toAddress, kind, mayRetry, mayDrop } = letter.data
  const error = retry.error ?? drop.error
  return (
    <section className={styles.letter} aria-label={words.letter(toName || (toAddress ?? ''))}>
      {kept ? (
        <>
          <h3>{kept.subject}</h3>
          <pre className={styles.text}>{kept.text}</pre>
          {kept.linksLeftOut && <p>{words.linksLeftOut}</p>}
          {kind === 'sign-in.link' && toAddress && <MakeLink email={toAddress} />}
        </>
      ) : (
        <p>{words.notKept}</p>
      )}
      <p className={styles.actions} data-screen-only>
        {kept && (
          <a href={look} target="_blank" rel="noreferrer">
            {words.look}
          </a>
        )}
        {mayRetry && (
          <Button pending={retry.isPending} onClick={() => retry.mutate({ letterId })}>
            {words.retry}
          </Button>
        )}
        {mayDrop && (
          <Button pending={drop.isPending} onClick={() => drop.mutate({ letterId })}>
            {words.drop}
          </Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </p>
      {error && <ErrorNote error={error} />}
    </section>
  )
}

/** The link of a letter to sign in was never kept, so a new one is made to be passed on. */
function MakeLink({ email }: { email: string }) {
  const make = useTell<MakeSignInLink>('sign-in.link')
  if (make.data) {
    return (
      <p role="status">
        {words.signInMade} <code className={styles.link}>{make.data.link}</code>
      </p>
    )
  }
  return (
    <>
      <Button pending={make.isPending} onClick={() => make.mutate({ email })}>
        {words.signIn}
      </Button>
      {make.error && <ErrorNote error={make.error} />}
    </>
  )
}
