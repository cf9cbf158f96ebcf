import { CopyLink } from '@plumbline/decisions/view/copy-link'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateField, inDays } from '@plumbline/ui/date-field'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { useState } from 'react'
import type { CloseAskBox, OpenAskBox, ShowAskBox } from '../step.ts'
import styles from './expectations.module.css'
import { OpenedForm } from './opened-form.tsx'
import { words } from './words.en.ts'

const says = words.box
const DAYS_OPEN = 14

/** One link by which anybody may ask; how long it stands, how many came by it, and its end. */
export function OpenLink({ workId }: { workId: string }) {
  const shown = useAsk<ShowAskBox>('ask-box.show', { workId })
  const open = useTell<OpenAskBox>('ask-box.open')
  const close = useTell<CloseAskBox>('ask-box.close')
  const [link, setLink] = useState<string | null>(null)
  const box = shown.data?.box ?? null
  const send = async (values: FormData) => {
    const made = await open.mutateAsync({ workId, closesOn: String(values.get('closesOn')) })
    setLink(made.link)
  }
  const end = () => {
    setLink(null)
    close.mutate({ workId })
  }
  return (
    <div className={box ? styles.openLink : undefined}>
      {box && (
        <p className={styles.quiet}>
          {box.isOver ? says.over : says.stands} <DateText value={box.closesOn} />. {says.asks(box.asks)}
        </p>
      )}
      {link && (
        <div role="status">
          <p>{says.made}</p>
          <CopyLink name={says.name} link={link} />
        </div>
      )}
      {close.error && <ErrorNote error={close.error} />}
      <div className={styles.actions}>
        <OpenedForm open={box ? says.again : says.open} send={says.send} onSend={send}>
          <p className={styles.quiet}>{says.says}</p>
          {box && <p className={styles.quiet}>{says.againSays}</p>}
          <DateField label={says.closesOn} name="closesOn" required min={inDays(0)} defaultValue={inDays(DAYS_OPEN)} />
        </OpenedForm>
        {box && (
          <Button pending={close.isPending} onClick={end}>
            {says.close}
          </Button>
        )}
      </div>
    </div>
  )
}
