import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Dialog } from '@plumbline/ui/dialog'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { useState } from 'react'
import type { CloseReadback, RevokeReadbackLink, ShowReadback, TakeOwnLink } from '../readback.operations.ts'
import { minutesFor } from '../readback.ts'
import { answerInWords } from './card-words.en.ts'
import { Forwarded } from './forwarded.tsx'
import { KeepOpen } from './keep-open.tsx'
import styles from './readback.module.css'
import { Respondents } from './respondents.tsx'
import { words } from './words.en.ts'

type OpenReadbackProps = { readbackId: string; mayDrive: boolean; onLinks: (personIds?: string[]) => Promise<void> }

/** A read-back that people are answering: who has, who has not; never what. */
export function OpenReadback({ readbackId, mayDrive, onLinks }: OpenReadbackProps) {
  const shown = useAsk<ShowReadback>('readback.show', { readbackId })
  const close = useTell<CloseReadback>('readback.close')
  const revoke = useTell<RevokeReadbackLink>('readback.revoke-link')
  const own = useTell<TakeOwnLink>('readback.own-link')
  const [closing, setClosing] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  if (shown.error) return <ErrorNote error={shown.error} onRetry={() => void shown.refetch()} />
  if (!shown.data) return <Loading />
  const { answered, asked, closesOn, cards, disclosure, respondents, waitsForMe } = shown.data
  const withoutLink = respondents.filter(({ hasLink }) => !hasLink).length
  const attempt = (doing: Promise<unknown>) => {
    setFailed(null)
    doing.catch(setFailed)
  }
  const answerNow = async () => {
    const { link } = await own.mutateAsync({ readbackId })
    window.location.assign(link)
  }
  const closeIt = async () => {
    setClosing(false)
    await close.mutateAsync({ readbackId })
  }

  return (
    <div className={styles.block}>
      {waitsForMe && (
        <p className={styles.line}>
          {words.answerSays(minutesFor(cards.length))}
          <Button kind="primary" onClick={() => attempt(answerNow())}>
            {words.answerNow}
          </Button>
        </p>
      )}
      <p>
        {words.openUntil} <DateText value={closesOn} />. {words.disclosures[disclosure]}.
      </p>
      <p className={styles.quiet}>{words.open}</p>
      {failed !== null && <ErrorNote error={failed} />}
      <Respondents
        respondents={respondents}
        {...(mayDrive && {
          onNewLink: (personId: string) => attempt(onLinks([personId])),
          onStopLink: (personId: string) => attempt(revoke.mutateAsync({ readbackId, personId })),
        })}
      />
      {mayDrive && <Forwarded readbackId={readbackId} />}
      {mayDrive && (
        <KeepOpen {...{ readbackId, closesOn, disclosure }} missing={asked - answered} onFailed={setFailed} />
      )}
      <Disclosure label={words.cardsAsked}>
        <ol>
          {cards.map((card) => (
            <li key={card.id}>
              {words.statedAs(card.statement, card.stated === null ? null : answerInWords(card, card.stated))}
            </li>
          ))}
        </ol>
      </Disclosure>
      {mayDrive && (
        <div className={styles.line}>
          <Button kind={waitsForMe ? 'quiet' : 'primary'} pending={close.isPending} onClick={() => setClosing(true)}>
            {words.close}
          </Button>
          {withoutLink > 0 && <Button onClick={() => attempt(onLinks())}>{words.linkMissing(withoutLink)}</Button>}
        </div>
      )}
      <Dialog
        open={closing}
        onOpenChange={setClosing}
        title={words.closeTitle}
        says={words.closeSays(asked - answered)}
        actions={
          <Button kind="primary" onClick={() => attempt(closeIt())}>
            {words.close}
          </Button>
        }
      />
    </div>
  )
}
