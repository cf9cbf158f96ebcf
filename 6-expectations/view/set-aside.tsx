import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import { inShort, isClosed } from '../ask/ask.ts'
import { SET_ASIDE_REASONS, type SetAsideReason } from '../box/setting-aside.ts'
import type { BringAskBack, ListAsks, SetAskAside } from '../step.ts'
import styles from './expectations.module.css'
import { OpenedForm, typed } from './opened-form.tsx'
import { words } from './words.en.ts'

type Ask = Pick<ListAsks['output']['rows'][number], 'id' | 'workId' | 'setAside'>

const says = words.setAside
const reasons = SET_ASIDE_REASONS.map((value) => ({ value, label: says.reasons[value] }))

/** What came by an open link needs no answer, and why. */
export function SetAside({ ask: { id: askId, workId } }: { ask: Ask }) {
  const setAside = useTell<SetAskAside>('ask.set-aside')
  const asks = useAsk<ListAsks>('ask.list', { workId })
  const [reason, setReason] = useState<SetAsideReason>('not-an-ask')
  const others = (asks.data?.rows ?? []).filter(({ id, standing }) => id !== askId && !isClosed(standing))
  const send = (values: FormData) => {
    const [sameAsAskId, own] = [typed(values, 'sameAsAskId'), typed(values, 'words')]
    return setAside.mutateAsync({ askId, reason, ...(sameAsAskId && { sameAsAskId }), ...(own && { words: own }) })
  }
  return (
    <OpenedForm open={says.open} send={says.send} onSend={send}>
      <p className={styles.quiet}>{says.lead}</p>
      <ChoiceGroup label={says.reason} name="reason" choices={reasons} value={reason} onChange={setReason} />
      {reason === 'duplicate' && (
        <Select
          label={says.same}
          name="sameAsAskId"
          required
          options={others.map((each) => ({
            value: each.id,
            label: `${each.personName}: ${inShort(each.words) || words.removed}`,
          }))}
        />
      )}
      <TextArea label={says.words} name="words" rows={2} optional />
    </OpenedForm>
  )
}

/** That it was set aside, by whom and why, with the way back for whoever drives the work. */
export function WasSetAside({ ask, workspace, mayDrive }: { ask: Ask; workspace: string; mayDrive: boolean }) {
  const bringBack = useTell<BringAskBack>('ask.bring-back')
  if (ask.setAside === null) return null
  const { reason, sameAsAskId, words: own, personName, at } = ask.setAside
  return (
    <div className={styles.stack}>
      <p>
        {says.by(personName)} <DateText value={at} />. {says.reasons[reason]}.
        {sameAsAskId && (
          <>
            {' '}
            <Link href={`/w/${workspace}/asks/${sameAsAskId}`}>{says.sameAs}</Link>.
          </>
        )}
      </p>
      {own && <blockquote className={styles.words}>{own}</blockquote>}
      {bringBack.error && <ErrorNote error={bringBack.error} />}
      {mayDrive && (
        <div className={styles.actions} data-screen-only>
          <Button pending={bringBack.isPending} onClick={() => bringBack.mutate({ askId: ask.id })}>
            {says.bringBack}
          </Button>
        </div>
      )}
    </div>
  )
}
