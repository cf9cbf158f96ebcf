import type { ListDecisions } from '@plumbline/decisions/step'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Link } from '@plumbline/ui/link'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type { ExplainSurprise, ListSurprises, SaySurprise } from '../step.ts'
import { MISSING, type Missing } from '../surprise/surprise.ts'
import styles from './expectations.module.css'
import { OpenedForm, typed } from './opened-form.tsx'
import { words } from './words.en.ts'

type Surprise = ListSurprises['output']['rows'][number]

const missings = MISSING.map((value) => ({ value, label: words.surprises.missings[value] }))

/** What surprised people about a work, and what was missing. */
export function SurpriseList({
  workId,
  workspace,
  mayDrive,
}: {
  workId: string
  workspace: string
  mayDrive: boolean
}) {
  const [opened, setOpened] = useState(false)
  const surprises = useAsk<ListSurprises>('surprise.list', { workId })
  const rows = surprises.data?.rows ?? []
  const waits = mayDrive && (surprises.data?.counts['unexplained'] ?? 0) > 0
  // Once it stands open it does not fold under the hands of whoever has just explained the last one.
  if (waits && !opened) setOpened(true)
  if (rows.length === 0) return null
  return (
    <Disclosure label={words.surprises.title(rows.length)} open={opened}>
      <div className={styles.stack}>
        {rows.map((surprise) => (
          <SurpriseEntry key={surprise.id} surprise={surprise} workspace={workspace} mayDrive={mayDrive} />
        ))}
      </div>
    </Disclosure>
  )
}

function SurpriseEntry({
  surprise,
  workspace,
  mayDrive,
}: {
  surprise: Surprise
  workspace: string
  mayDrive: boolean
}) {
  const explain = useTell<ExplainSurprise>('surprise.explain')
  const { id: surpriseId, personName, at, decisionId, chosen, askId, missing, because } = surprise
  const keep = (values: FormData) =>
    explain.mutateAsync({
      surpriseId,
      missing: values.get('missing') as Missing,
      because: typed(values, 'because') ?? '',
    })
  return (
    <article className={styles.entry}>
      <blockquote className={styles.words}>{surprise.words || words.removed}</blockquote>
      <p className={styles.quiet}>
        {words.surprises.by(personName)} <DateText value={at} />
        {decisionId && (
          <>
            : <Link href={`/w/${workspace}/decisions/${decisionId}`}>{chosen}</Link>
          </>
        )}
        {askId && (
          <>
            : <Link href={`/w/${workspace}/asks/${askId}`}>{words.answer.title}</Link>
          </>
        )}
      </p>
      <p>{missing === null ? words.surprises.unexplained : `${words.surprises.missings[missing]}. ${because ?? ''}`}</p>
      {mayDrive && (
        <div data-screen-only>
          <OpenedForm open={words.surprises.change} send={words.surprises.sendCause} onSend={keep}>
            <ChoiceGroup
              label={words.surprises.missing}
              name="missing"
              choices={missings}
              defaultValue={missing ?? 'not-told'}
            />
            <TextArea label={words.surprises.because} name="because" rows={2} defaultValue={because ?? ''} />
          </OpenedForm>
        </div>
      )}
    </article>
  )
}

/** Says that something about the work surprised one. */
export function SayASurprise({ workId }: { workId: string }) {
  const say = useTell<SaySurprise>('surprise.say')
  const decisions = useAsk<ListDecisions>('decision.list', { workId })
  const options = (decisions.data?.rows ?? []).flatMap(({ id, chosen }) =>
    chosen === '' ? [] : [{ value: id, label: chosen }],
  )
  const send = (values: FormData) => {
    const decisionId = typed(values, 'decisionId')
    return say.mutateAsync({ workId, words: typed(values, 'words') ?? '', ...(decisionId && { decisionId }) })
  }
  return (
    <OpenedForm open={words.surprises.say} send={words.surprises.send} onSend={send}>
      <TextArea label={words.surprises.what} name="words" rows={2} />
      <Select label={words.surprises.about} name="decisionId" options={options} nothing={words.surprises.noDecision} />
    </OpenedForm>
  )
}
