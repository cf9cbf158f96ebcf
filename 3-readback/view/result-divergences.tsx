import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Dialog } from '@plumbline/ui/dialog'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { SmallButton } from '@plumbline/ui/small-button'
import { Text } from '@plumbline/ui/text'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type { ListDivergences, ReopenDivergence, SettleDivergence } from '../divergence/divergence.operations.ts'
import styles from './readback.module.css'
import { resultWords as words } from './result-words.en.ts'

type Divergence = ListDivergences['output']['rows'][number]
type DivergencesProps = { workId: string; readbackId: string; mayDrive: boolean }

/** What the read-backs of a work leave open: this one's, and what is still open from those before it. */
export function Divergences({ workId, readbackId, mayDrive }: DivergencesProps) {
  const asked = useAsk<ListDivergences>('divergence.list', { workId })
  const [turning, setTurning] = useState<Divergence | null>(null)
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  const rows = asked.data?.rows ?? []
  const open = rows.filter(({ standing }) => standing === 'open')
  const done = rows.filter((row) => row.standing !== 'open' && row.readbackId === readbackId)
  if (rows.length === 0) return null
  const list = (some: Divergence[]) => (
    <ul className={styles.open}>
      {some.map((row) => (
        <li key={row.id}>
          <Entry divergence={row} isEarlier={row.readbackId !== readbackId} />
          {mayDrive && row.standing !== 'superseded' && (
            <SmallButton onClick={() => setTurning(row)} aria-label={words.turnOf(row.standing === 'open', told(row))}>
              {row.standing === 'open' ? words.settle : words.reopen}
            </SmallButton>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <h3 className={styles.heading}>{words.divergences}</h3>
      {open.length === 0 ? <p>{words.divergencesNone}</p> : list(open)}
      {done.length > 0 && <Disclosure label={words.settledHeading(done.length)}>{list(done)}</Disclosure>}
      {turning && <Turn divergence={turning} onDone={() => setTurning(null)} />}
    </>
  )
}

function told({ finding, words: said }: Divergence): string {
  return finding ?? (said ? `“${said}”` : words.nobodyNow)
}

function Entry({ divergence, isEarlier }: { divergence: Divergence; isEarlier: boolean }) {
  const { kind, finding, words: said, saidBy, wave, reasons, turns } = divergence
  const last = turns.at(-1)
  return (
    <div>
      <p className={styles.kind}>
        {words.kinds[kind]}
        {isEarlier && ` · ${words.fromWave(wave)}`}
      </p>
      {finding && <p>{finding}</p>}
      {said && <Text words={said} quoted />}
      {!finding && !said && <p className={styles.quiet}>{words.nobodyNow}</p>}
      {said && saidBy && <p className={styles.who}>{words.saidBy(saidBy)}</p>}
      {reasons.map(({ name, because }) => (
        <div key={name}>
          <Text words={because} quoted />
          <p className={styles.who}>{words.saidBy(name)}</p>
        </div>
      ))}
      {last && (
        <p className={styles.quiet}>
          {last.version !== null && words.settledByVersion(last.version)}
          {last.laterWave !== null && words.superseded(last.laterWave)}
          {last.because}
          {last.because && (
            <>
              {' '}
              {last.turnedBy}, <DateText value={last.createdAt} />
            </>
          )}
        </p>
      )}
    </div>
  )
}

function Turn({ divergence, onDone }: { divergence: Divergence; onDone: () => void }) {
  const settle = useTell<SettleDivergence>('divergence.settle')
  const reopen = useTell<ReopenDivergence>('divergence.reopen')
  const [because, setBecause] = useState('')
  const isOpen = divergence.standing === 'open'
  const turn = isOpen ? settle : reopen
  const keep = async () => {
    await turn.mutateAsync({ divergenceId: divergence.id, because })
    onDone()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={isOpen ? words.settleTitle : words.reopenTitle}
      says={told(divergence)}
      actions={
        <Button
          kind="primary"
          pending={turn.isPending}
          disabled={because.trim() === ''}
          onClick={() => void keep().catch(() => undefined)}
        >
          {isOpen ? words.settleButton : words.reopenButton}
        </Button>
      }
    >
      {turn.error && <ErrorNote error={turn.error} />}
      <TextArea
        name="because"
        label={isOpen ? words.settleBecause : words.reopenBecause}
        {...(isOpen && { hint: words.settleHint })}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
    </Dialog>
  )
}
