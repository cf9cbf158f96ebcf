import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { TakeSoundingLink } from '../sounding/invitation.operations.ts'
import type { CloseSounding, CountSounding, ShowSounding } from '../sounding/sounding.operations.ts'
import styles from './sounding.module.css'
import { SoundingModeration } from './sounding-moderation.tsx'
import { SoundingPeople } from './sounding-people.tsx'
import { SoundingResult } from './sounding-result.tsx'
import { soundingWords as words } from './sounding-words.en.ts'

const LOOK_AGAIN_MS = 5_000

/** The page of a sounding at `soundings/$soundingId` of a workspace: who has taken part while it is open, the result afterwards. */
export function StepPage() {
  const { workspace, soundingId } = useParams({ strict: false }) as { workspace: string; soundingId: string }
  const shown = useAsk<ShowSounding>('sounding.show', { soundingId })
  if (shown.error) return <ErrorNote error={shown.error} onRetry={() => void shown.refetch()} />
  if (!shown.data) return <Loading />
  const { workKey, workTitle, question, closedAt, source } = shown.data
  const back = <Link href={`/w/${workspace}/work/${workKey}#readback`}>{words.backToWork(workTitle)}</Link>
  if (closedAt !== null) return <SoundingResult soundingId={soundingId} back={back} />
  return (
    <Page kicker={words.kicker(workKey)} title={question} lead={<Until sounding={shown.data} />}>
      <OpenSounding sounding={shown.data} />
      {source !== null && <p className={styles.quiet}>{words.source(source)}</p>}
      <p data-screen-only>{back}</p>
    </Page>
  )
}

type Shown = ShowSounding['output']

function Until({ sounding: { begun, opensOn, closesOn, disclosure } }: { sounding: Shown }) {
  return begun ? (
    <>
      {words.openUntil} <DateText value={closesOn} />. {words.disclosures[disclosure]}.
    </>
  ) : (
    <>
      {words.notYet} <DateText value={opensOn} />.
    </>
  )
}

/** An open sounding: how many have voted; never how. */
function OpenSounding({ sounding }: { sounding: Shown }) {
  const { id: soundingId, mayDrive, mayTakePart, tookPart, disclosure } = sounding
  const counted = useAsk<CountSounding>('sounding.count', { soundingId }, { refetchInterval: LOOK_AGAIN_MS })
  const own = useTell<TakeSoundingLink>('sounding.own-link')
  const close = useTell<CloseSounding>('sounding.close')
  const [failed, setFailed] = useState<unknown>(null)
  const { participants, asked, votes, statements } = counted.data ?? sounding.counts
  const takePart = async () => {
    setFailed(null)
    try {
      const { link } = await own.mutateAsync({ soundingId })
      window.location.assign(link)
    } catch (error) {
      setFailed(error)
    }
  }
  return (
    <div className={styles.block}>
      <p aria-live="polite">{words.count(participants, asked, votes, statements)}</p>
      <p className={styles.quiet}>{words.untilThen}</p>
      {failed !== null && <ErrorNote error={failed} />}
      <div className={styles.line} data-screen-only>
        {mayTakePart && (
          <Button kind={tookPart ? 'quiet' : 'primary'} pending={own.isPending} onClick={() => void takePart()}>
            {tookPart ? words.goOn : words.takePart}
          </Button>
        )}
        {mayDrive && (
          <ConfirmButton
            verb={words.close}
            title={words.closeTitle}
            says={words.closeSays[disclosure]}
            confirm={words.close}
            onConfirm={() => close.mutateAsync({ soundingId })}
          />
        )}
      </div>
      {mayDrive && (
        <>
          <SoundingModeration soundingId={soundingId} />
          <Section id="links" title={words.linksHeading}>
            <SoundingPeople soundingId={soundingId} />
          </Section>
        </>
      )}
    </div>
  )
}
