import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { LinkButton } from '@plumbline/ui/link-button'
import { StatusLine } from '@plumbline/ui/status-line'
import type { ShowWork } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShowResult } from '../result.operations.ts'
import { type Invitation, invitationTo, invitationWords as words } from './invitation-words.en.ts'
import styles from './readback.module.css'

type InviteProps = { result: ShowResult['output']; workId: string; mayDrive: boolean }

/** Begins the conversation that would help most: its words to send, or the way to where many are asked. */
export function Invite({ result, workId, mayDrive }: InviteProps) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const work = useAsk<ShowWork>('work.show', { workId })
  if (result.conversation.form === 'sounding')
    return mayDrive ? (
      <div data-screen-only>
        <LinkButton kind="primary" href="#soundings">
          {words.askMany}
        </LinkButton>
      </div>
    ) : null
  if (!work.data) return null
  const page = `${window.location.origin}/w/${workspace}/readbacks/${result.readbackId}/page`
  const invitation = invitationTo(result, work.data.title, page)
  return invitation && <Words invitation={invitation} />
}

function Words({ invitation: { kind, subject, text } }: { invitation: Invitation }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    // Without https a browser offers no clipboard.
    const done = await navigator.clipboard?.writeText(`${subject}\n\n${text}`).then(
      () => true,
      () => false,
    )
    setCopied(done ?? false)
  }
  return (
    <div className={styles.block} data-screen-only>
      <div className={styles.line}>
        <Button kind="primary" onClick={() => void copy()}>
          {words.copy[kind]}
        </Button>
        <LinkButton href={mailOf(subject, text)}>{words.mail}</LinkButton>
        <StatusLine>{copied === null ? '' : copied ? words.copied : words.notCopied}</StatusLine>
      </div>
      <Disclosure label={words.words} open={copied === false}>
        <p>
          {words.subject}: {subject}
        </p>
        <pre className={styles.letter}>{text}</pre>
      </Disclosure>
    </div>
  )
}

/** A mail without a receiver, as the mail program of whoever presses it opens it. */
function mailOf(subject: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
}
