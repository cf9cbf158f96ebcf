import type { Direction } from '@plumbline/direction/words'
import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { useState } from 'react'
import { proposedClaims } from '../proposed-claims.ts'
import type { ComposeReadback } from '../readback.operations.ts'
import { type ClaimDraft, FEWEST_ANSWERS, MOST_CLAIMS, type ReadbackDisclosure, whoCanBeAsked } from '../readback.ts'
import { ClaimFields } from './claim-fields.tsx'
import { Preview } from './preview.tsx'
import styles from './readback.module.css'
import { WhoIsAsked } from './who-is-asked.tsx'
import { words } from './words.en.ts'

type ComposeProps = {
  workId: string
  direction: Direction
  onSend: (asked: ComposeReadback['input']) => Promise<void>
  onCancel: () => void
}

type DraftInHand = ClaimDraft & { key: number }

const USUAL_DAYS_OPEN = 3

/** A read-back in about two minutes: the claims are proposed, the people are on the register. */
export function Compose({ workId, direction, onSend, onCancel }: ComposeProps) {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const [proposals] = useState(() => proposedClaims(direction))
  const [drafts, setDrafts] = useState<DraftInHand[]>(() => firstDrafts(proposals))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [disclosure, setDisclosure] = useState<ReadbackDisclosure>('named')
  if (!register.data) return <Loading />
  const known = register.data.rows.filter(({ status }) => status !== 'suggested')
  const people = whoCanBeAsked(known).map((each) => ({
    ...each,
    name: known.find(({ personId }) => personId === each.personId)?.personName ?? '',
  }))
  const asked = people.filter(({ personId }) => !leftOut.has(personId))
  const unused = proposals.filter(({ statement }) => !drafts.some((draft) => draft.statement === statement))
  const add = (draft: ClaimDraft) =>
    setDrafts([...drafts, { ...draft, key: Math.max(0, ...drafts.map(({ key }) => key)) + 1 }])
  const change = (key: number, part: Partial<ClaimDraft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))

  const send = (values: FormData) =>
    onSend({
      workId,
      claims: drafts.map(({ facet, statement, stated }) => ({ facet, statement, stated })),
      closesOn: String(values.get('closesOn')),
      disclosure,
      personIds: asked.map(({ personId }) => personId),
    })

  if (people.length === 0) return <p>{words.nobodyToAsk}</p>
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button kind="primary" type="submit" disabled={asked.length === 0 || drafts.length === 0}>
            {words.send(asked.length)}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.composeSays}</p>
      {drafts.map((draft, at) => (
        <ClaimFields
          key={draft.key}
          at={at}
          draft={draft}
          onChange={(part) => change(draft.key, part)}
          {...(drafts.length > 1 && { onRemove: () => setDrafts(drafts.filter(({ key }) => key !== draft.key)) })}
        />
      ))}
      {drafts.length < MOST_CLAIMS && (
        <div>
          <Button onClick={() => add({ facet: 'goal', statement: '', stated: 'agree' })}>{words.add}</Button>
        </div>
      )}
      {unused.length > 0 && drafts.length < MOST_CLAIMS && (
        <Disclosure label={words.otherProposals}>
          {unused.map((proposal) => (
            <p key={proposal.statement} className={styles.line}>
              {proposal.statement} <span className={styles.quiet}>{words.facets[proposal.facet]}</span>
              <Button onClick={() => add(proposal)}>{words.use}</Button>
            </p>
          ))}
        </Disclosure>
      )}
      <DateField
        label={words.closesOn}
        name="closesOn"
        required
        defaultValue={inDays(USUAL_DAYS_OPEN)}
        min={inDays(0)}
      />
      <ChoiceGroup
        label={words.disclosure}
        hint={words.disclosureStays}
        name="disclosure"
        value={disclosure}
        onChange={setDisclosure}
        choices={(['named', 'by-group'] as const).map((value) => ({
          value,
          label: words.disclosures[value],
          hint: words.disclosureHints[value],
        }))}
        error={disclosure === 'by-group' && !hasLargeGroup(asked) ? words.tooFewForGroups : undefined}
      />
      <WhoIsAsked people={people} leftOut={leftOut} onChange={setLeftOut} />
      <Disclosure label={words.preview}>
        <Preview claims={drafts} asked={asked.length} disclosure={disclosure} />
      </Disclosure>
    </Form>
  )
}

function firstDrafts(proposals: readonly ClaimDraft[]): DraftInHand[] {
  const first = proposals.slice(0, MOST_CLAIMS)
  const drafts = first.length > 0 ? first : [{ facet: 'goal' as const, statement: '', stated: 'agree' as const }]
  return drafts.map((draft, key) => ({ ...draft, key }))
}

function hasLargeGroup(asked: readonly { groupId: string | null }[]): boolean {
  return asked.some(
    ({ groupId }) => groupId !== null && asked.filter((other) => other.groupId === groupId).length >= FEWEST_ANSWERS,
  )
}

function inDays(days: number): string {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
