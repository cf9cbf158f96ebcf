import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField, inDays } from '@plumbline/ui/date-field'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import type { ListWork } from '@plumbline/work/step'
import { type FormEvent, useState } from 'react'
import { OUTCOMES } from '../disposition/disposition.ts'
import type { DecideDisposition, ProposeDisposition, ShowAsk } from '../step.ts'
import { composedFrom, groundKey } from './composed.ts'
import styles from './expectations.module.css'
import { usePersonOptions } from './person-options.ts'
import { TextsBeside } from './texts-beside.tsx'
import { words } from './words.en.ts'

type Proposal = ProposeDisposition['output']
const says = words.composer

/** Writes an answer: a first version from the record, and beside the texts how they read. */
export function Composer({ ask }: { ask: ShowAsk['output'] }) {
  const [open, setOpen] = useState(false)
  const again = ask.answers.length > 0
  if (!open) {
    return (
      <div className={styles.stack} data-screen-only>
        {again && <p className={styles.quiet}>{says.againSays}</p>}
        <div>
          <Button kind={again ? 'quiet' : 'primary'} onClick={() => setOpen(true)}>
            {again ? says.again : says.begin}
          </Button>
        </div>
      </div>
    )
  }
  return <OpenComposer ask={ask} onClose={() => setOpen(false)} />
}

function OpenComposer({ ask, onClose }: { ask: ShowAsk['output']; onClose: () => void }) {
  const proposal = useAsk<ProposeDisposition>('disposition.propose', { askId: ask.id })
  const decide = useTell<DecideDisposition>('disposition.decide')
  const people = usePersonOptions()
  const [composed, setComposed] = useState(() => composedFrom(new FormData(), []))
  if (!proposal.data || people.length === 0) return <Loading />
  const first = proposal.data
  const look = (event: FormEvent<HTMLDivElement>) => {
    const form = (event.target as HTMLElement).closest('form')
    if (form) setComposed(composedFrom(new FormData(form), first.grounds))
  }
  const send = async (values: FormData) => {
    await decide.mutateAsync({ askId: ask.id, ...composedFrom(values, first.grounds) })
    onClose()
  }
  const actions = (
    <>
      <Button type="submit" kind="primary">
        {says.send}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </>
  )
  const deciderId = composed.decidedById ?? first.decidedById
  const decider = people.find(({ value }) => value === deciderId)?.label ?? null
  return (
    <div className={styles.composer} onInput={look} onChange={look} data-screen-only>
      <Form onSubmit={send} actions={actions}>
        {first.from.length > 0 && <FromTheRecord proposal={first} />}
        <ComposerFields proposal={first} people={people} />
        <TextsBeside
          asked={ask.words}
          composed={composed}
          deciderName={decider}
          record={{ facts: recordOf(composed, first, decider), decisions: ask.decisionNames }}
        />
      </Form>
    </div>
  )
}

/** What both texts will carry, as far as the form says it. */
function recordOf(composed: ReturnType<typeof composedFrom>, { grounds }: Proposal, decider: string | null): string[] {
  const { gets, because, tookFrom, wouldChange, triggerOn, untilThen, objectUntil } = composed
  const chosen = composed.grounds.flatMap((ground) =>
    grounds.filter(
      (each) =>
        each.kind === ground.kind &&
        ('decisionId' in ground
          ? each.decisionId === ground.decisionId
          : 'place' in ground && each.place === ground.place),
    ),
  )
  const said = [gets, because, tookFrom, wouldChange, triggerOn, untilThen, objectUntil, decider]
  return [...said, ...chosen.map(({ says: each }) => each)].filter((each) => each != null && each !== '') as string[]
}

function FromTheRecord({ proposal }: { proposal: Proposal }) {
  return (
    <div className={styles.quiet}>
      <p>{says.proposed}</p>
      <ul className={styles.list}>
        {proposal.from.map(({ field, says: source }) => (
          <li key={field}>{says.from(says.fields[field] ?? field, source)}</li>
        ))}
      </ul>
    </div>
  )
}

type FieldsProps = { proposal: Proposal; people: { value: string; label: string }[] }

const OBJECTION_DAYS = 14

function ComposerFields({ proposal, people }: FieldsProps) {
  const outcomes = OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))
  return (
    <>
      <ChoiceGroup label={says.outcome} name="outcome" choices={outcomes} defaultValue={proposal.outcome ?? 'no'} />
      <TextArea label={says.gets} name="gets" rows={2} defaultValue={proposal.gets ?? ''} />
      <TextArea
        label={says.because}
        name="because"
        hint={says.becauseHint}
        rows={2}
        defaultValue={proposal.because ?? ''}
      />
      <GroundChoices grounds={proposal.grounds} />
      <TextArea label={says.tookFrom} name="tookFrom" rows={2} optional />
      <TextArea label={says.wouldChange} name="wouldChange" rows={2} defaultValue={proposal.wouldChange ?? ''} />
      <TextArea label={says.untilThen} name="untilThen" rows={2} defaultValue={proposal.untilThen ?? ''} optional />
      <div className={styles.pair}>
        <DateField label={says.triggerOn} name="triggerOn" defaultValue={proposal.triggerOn ?? ''} optional />
        <DateField label={says.objectUntil} name="objectUntil" defaultValue={inDays(OBJECTION_DAYS)} />
      </div>
      <Select
        label={says.decidedBy}
        name="decidedById"
        options={people}
        defaultValue={proposal.decidedById ?? undefined}
      />
      <TextArea label={says.personal} name="personalText" hint={says.personalHint} rows={4} />
      <TextArea label={says.public} name="publicText" hint={says.publicHint} rows={3} optional />
    </>
  )
}

function GroundChoices({ grounds }: { grounds: Proposal['grounds'] }) {
  const works = useAsk<ListWork>('work.list', { limit: 100 })
  const options = (works.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{says.grounds}</legend>
        {grounds.map((ground) => (
          <label key={groundKey(ground)} className={styles.choice}>
            <input
              type="checkbox"
              name="grounds"
              value={groundKey(ground)}
              defaultChecked={ground.touched || (ground === grounds[0] && ground.shared.length > 0)}
            />
            <span>
              {ground.says}{' '}
              <span className={styles.quiet}>
                {says.groundKinds[ground.kind]}
                {ground.shared.length > 0 && `, ${says.shared(ground.shared)}`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Select label={says.instead} name="insteadWorkId" options={options} nothing={says.nothing} optional />
    </>
  )
}
