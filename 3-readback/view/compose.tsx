import type { Direction } from '@plumbline/direction/words'
import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField, inDays } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import type { ShowWork } from '@plumbline/work/step'
import { useState } from 'react'
import type { CardDraft, CarriedDraft } from '../card.ts'
import type { ComposeReadback } from '../composing.operations.ts'
import { proposedCards, usualCards } from '../proposed-cards.ts'
import {
  DISCLOSURES,
  FEWEST_ANSWERS,
  LONGEST_SENTENCE,
  MOST_CARDS,
  MOST_FEWEST,
  minutesFor,
  type ReadbackDisclosure,
  USUAL_CARDS,
  whoCanBeAsked,
} from '../readback.ts'
import { CardFields } from './card-fields.tsx'
import { Preview } from './preview.tsx'
import styles from './readback.module.css'
import { WhoIsAsked } from './who-is-asked.tsx'
import { words } from './words.en.ts'

export type Composed = Omit<ComposeReadback['input'], 'workId' | 'kind'>

export type ComposeProps = {
  workId: string
  /** What the cards are proposed from; nothing for a sounding, before there is a direction. */
  direction: Direction | null
  /** Cards that are asked again, instead of proposals. */
  cards?: readonly CarriedDraft[]
  /** The round that is asked again: what was promised in it, and who was asked. */
  before?: { wave: number; disclosure: ReadbackDisclosure; fewest: number; personIds: readonly string[] }
  /** What stands above them, instead of where the proposals come from. */
  says?: string
  onSend: (composed: Composed) => Promise<void>
  onCancel: () => void
}

type Register = ListStakeholders['output']['rows']

/** A check in about two minutes: the cards are proposed, the people are on the register. */
export function Compose(props: ComposeProps) {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId: props.workId })
  const work = useAsk<ShowWork>('work.show', { workId: props.workId })
  if (!register.data || !work.data) return <Loading />
  const known = register.data.rows.filter(({ status }) => status !== 'suggested')
  if (whoCanBeAsked(known).length === 0) return <p>{words.nobodyToAsk}</p>
  return <Composing {...props} register={known} work={work.data} />
}

type ComposingProps = ComposeProps & { register: Register; work: ShowWork['output'] }
type DraftInHand = CarriedDraft & { key: number }

const USUAL_DAYS_OPEN = 3
const FEWEST_CHOICES = [FEWEST_ANSWERS, 6, 8, 10, 15, MOST_FEWEST]

function Composing({ direction, cards, before, says, register, onSend, onCancel, work }: ComposingProps) {
  const [proposals] = useState(() => (direction ? proposedCards(direction, rolesIn(register)) : []))
  const [drafts, setDrafts] = useState<DraftInHand[]>(() => firstDrafts(cards ?? usualCards(proposals, USUAL_CARDS)))
  const [most, setMost] = useState(Math.max(USUAL_CARDS, cards?.length ?? 0))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [disclosure, setDisclosure] = useState<ReadbackDisclosure>(before?.disclosure ?? 'named')
  const [fewest, setFewest] = useState(before?.fewest ?? FEWEST_ANSWERS)
  const [opening, setOpening] = useState('')
  const [closesOn, setClosesOn] = useState(() => inDays(USUAL_DAYS_OPEN))
  const people = whoCanBeAsked(register).map((each) => {
    const entry = register.find(({ personId }) => personId === each.personId)
    return {
      ...each,
      name: entry?.personName ?? '',
      why: entry ? whyOf(entry) : null,
      isNew: before ? !before.personIds.includes(each.personId) : false,
    }
  })
  const asked = people.filter(({ personId }) => !leftOut.has(personId))
  const unused = proposals.filter(({ statement }) => !drafts.some((draft) => draft.statement === statement))
  const add = ({ facet, statement, stated, form, options }: CardDraft) => {
    const key = Math.max(0, ...drafts.map((draft) => draft.key)) + 1
    setDrafts([...drafts, { facet, statement, stated, key, ...(form && { form }), ...(options && { options }) }])
  }
  const change = (key: number, part: Partial<CardDraft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))

  const send = () =>
    onSend({
      cards: drafts.map(({ key: _, pleaseSay: __, options, ...card }) => ({
        ...card,
        ...(options && { options: options.map((option) => option.trim()).filter(Boolean) }),
      })),
      closesOn,
      disclosure,
      ...(disclosure !== 'named' && { fewest }),
      personIds: asked.map(({ personId }) => personId),
      ...(opening.trim() && { opening: opening.trim() }),
    })

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
      <p>{says ?? (direction ? words.composeSays : words.composeSoundingSays)}</p>
      {drafts.map((draft, at) => (
        <CardFields
          key={draft.key}
          at={at}
          draft={draft}
          mayState={direction !== null}
          onChange={(part) => change(draft.key, part)}
          {...(drafts.length > 1 && { onRemove: () => setDrafts(drafts.filter(({ key }) => key !== draft.key)) })}
        />
      ))}
      {drafts.length < most ? (
        <div>
          <Button onClick={() => add(blank(direction !== null))}>{words.add}</Button>
        </div>
      ) : (
        most < MOST_CARDS && (
          <p className={styles.line}>
            <span className={styles.quiet}>{words.enough(most, minutesFor(most))}</span>
            <Button onClick={() => setMost(MOST_CARDS)}>{words.askMore(MOST_CARDS)}</Button>
          </p>
        )
      )}
      {unused.length > 0 && drafts.length < most && (
        <Disclosure label={words.otherProposals}>
          {unused.map((proposal) => (
            <p key={proposal.statement} className={styles.line}>
              {proposal.statement} {proposal.options && <span>{words.between(proposal.options)}</span>}{' '}
              <span className={styles.quiet}>
                {words.facets[proposal.facet]}
                {proposal.misreading && `, ${words.misreading}`}
              </span>
              <Button onClick={() => add(proposal)}>{words.use}</Button>
            </p>
          ))}
        </Disclosure>
      )}
      <TextField
        label={words.opening}
        hint={words.openingHint}
        name="opening"
        optional
        maxLength={LONGEST_SENTENCE}
        value={opening}
        onChange={(event) => setOpening(event.target.value)}
      />
      <DateField
        label={words.closesOn}
        name="closesOn"
        required
        value={closesOn}
        onChange={(event) => setClosesOn(event.target.value)}
        min={inDays(0)}
      />
      <ChoiceGroup
        label={words.disclosure}
        hint={words.disclosureStays}
        name="disclosure"
        value={disclosure}
        onChange={setDisclosure}
        choices={DISCLOSURES.map((value) => ({
          value,
          label: words.disclosures[value],
          hint: words.disclosureHints[value],
        }))}
        error={disclosure !== 'named' && !hasLargeGroup(asked, fewest) ? words.tooFewForGroups(fewest) : undefined}
      />
      {disclosure !== 'named' && (
        <Select
          label={words.fewest}
          hint={words.fewestHint}
          name="fewest"
          nothing={null}
          value={String(fewest)}
          onChange={(event) => setFewest(Number(event.target.value))}
          options={fewestChoices(fewest).map((value) => ({ value: String(value), label: words.fewestAnswers(value) }))}
        />
      )}
      <WhoIsAsked people={people} wave={before?.wave} leftOut={leftOut} onChange={setLeftOut} />
      <Disclosure label={words.preview}>
        <Preview
          cards={drafts}
          asked={asked}
          work={work}
          closesOn={closesOn}
          disclosure={disclosure}
          fewest={fewest}
          opening={opening}
          hasBrief={direction !== null}
        />
      </Disclosure>
    </Form>
  )
}

function blank(mayState: boolean): CardDraft {
  return { facet: 'goal', statement: '', stated: mayState ? 'agree' : null }
}

function firstDrafts(first: readonly CarriedDraft[]): DraftInHand[] {
  const drafts: readonly CarriedDraft[] = first.length > 0 ? first : [blank(false)]
  return drafts.map(({ facet, statement, stated, form, options, asksPreferred, pleaseSay }, key) => ({
    facet,
    statement,
    stated,
    key,
    ...(form && { form }),
    ...(options && { options }),
    ...(asksPreferred && { asksPreferred }),
    ...(pleaseSay !== undefined && { pleaseSay }),
  }))
}

/** Who is on the register with which part, by the name that people know. */
function rolesIn(register: Register) {
  return register.flatMap(({ personName, groupName, role }) => {
    const name = personName ?? groupName
    return name === null ? [] : [{ name, role }]
  })
}

/**
 * Why somebody is asked, from the register: what is at stake for them, else what is expected, else how they were found, else
 * their part in it.
 */
function whyOf({ stake, expected, foundBy, role, relations }: Register[number]): string {
  const parts = [words.parts[role], ...relations.map((relation) => words.relations[relation])]
  return stake ?? expected ?? foundBy ?? words.partInWords(parts)
}

/** The usual ones, and the one that was chosen elsewhere. */
function fewestChoices(chosen: number): number[] {
  return [...new Set([...FEWEST_CHOICES, chosen])].sort((one, other) => one - other)
}

function hasLargeGroup(asked: readonly { groupId: string | null }[], fewest: number): boolean {
  return asked.some(
    ({ groupId }) => groupId !== null && asked.filter((other) => other.groupId === groupId).length >= fewest,
  )
}
