import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import {
  type CardDraft,
  type CarriedDraft,
  FORMS,
  type Form,
  LONGEST_OPTION,
  MOST_OPTIONS,
  POSITIONS,
  STATED,
} from '../card.ts'
import { LONGEST_STATEMENT } from '../readback.ts'
import { answerInWords, choicesOf } from './card-words.en.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type CardFieldsProps = {
  at: number
  draft: CarriedDraft
  /** Before there is a direction nothing is stated. */
  mayState: boolean
  onChange: (part: Partial<CardDraft>) => void
  onRemove?: () => void
}

/** One card to be asked: its form, its words, and what the direction says to it. */
export function CardFields({ at, draft, mayState, onChange, onRemove }: CardFieldsProps) {
  const { form = 'claim', asksPreferred = false } = draft
  return (
    <div className={styles.card}>
      <p className={styles.line}>
        <strong>{words.card(at + 1)}</strong>
        <span className={styles.quiet}>{words.facets[draft.facet]}</span>
        {onRemove && <Button onClick={onRemove}>{words.remove}</Button>}
      </p>
      <Select
        label={words.form}
        name={`cards.${at}.form`}
        nothing={null}
        value={form}
        onChange={(event) => onChange(inForm(event.target.value as Form, mayState))}
        options={FORMS.map((value) => ({ value, label: words.forms[value] }))}
      />
      <TextArea
        label={words.statement}
        hint={form === 'claim' && draft.stated === 'disagree' ? words.misreadingHint : words.statementHints[form]}
        name={`cards.${at}.statement`}
        rows={2}
        required
        maxLength={LONGEST_STATEMENT}
        value={draft.statement}
        onChange={(event) => onChange({ statement: event.target.value })}
      />
      <Options at={at} draft={draft} onChange={onChange} />
      {mayState && <Stated at={at} draft={draft} onChange={onChange} />}
      <label className={styles.person}>
        <input
          type="checkbox"
          checked={asksPreferred}
          onChange={(event) => onChange({ asksPreferred: event.target.checked })}
        />
        <span>{words.asksPreferred}</span>
      </label>
    </div>
  )
}

/** What a card begins with when its form is changed. */
function inForm(form: Form, mayState: boolean): Partial<CardDraft> {
  if (form === 'claim') return { form, options: [], stated: mayState ? 'agree' : null }
  if (form === 'position') return { form, options: ['', ''], stated: mayState ? '50' : null }
  return { form, options: ['', ''], stated: null }
}

type PartProps = Pick<CardFieldsProps, 'at' | 'draft' | 'onChange'>

/** The two goods of a position; the options of a choice or a ranking, one a line. */
function Options({ at, draft, onChange }: PartProps) {
  const { form = 'claim', options = [] } = draft
  if (form === 'claim') return null
  if (form === 'position') {
    return (
      <div className={styles.goods}>
        {words.goods.map((label, side) => (
          <TextField
            key={label}
            label={label}
            name={`cards.${at}.options.${side}`}
            required
            maxLength={LONGEST_OPTION}
            value={options[side] ?? ''}
            onChange={(event) =>
              onChange({ options: [0, 1].map((each) => (each === side ? event.target.value : (options[each] ?? ''))) })
            }
          />
        ))}
      </div>
    )
  }
  return (
    <TextArea
      label={words.options}
      hint={words.optionsHint(MOST_OPTIONS)}
      name={`cards.${at}.options`}
      rows={4}
      required
      value={options.join('\n')}
      onChange={(event) => onChange({ options: event.target.value.split('\n'), stated: null })}
    />
  )
}

/** What the direction says, in the answers of the card. */
function Stated({ at, draft, onChange }: PartProps) {
  const { form = 'claim', options = [], stated } = draft
  const name = `cards.${at}.stated`
  const hint = stated === null ? pleaseSay(draft) : undefined
  if (form === 'claim') {
    return (
      <ChoiceGroup
        label={words.stated}
        hint={hint}
        name={name}
        value={stated ?? 'nothing'}
        onChange={(value) => onChange({ stated: value === 'nothing' ? null : value })}
        choices={[
          ...STATED.map((value) => ({ value: value as string, label: words.statedChoices[value] })),
          ...(mayStandOpen(draft) ? [{ value: 'nothing', label: words.statesNothing }] : []),
        ]}
      />
    )
  }
  const said = form === 'ranking' ? [{ value: inOrder(options), label: words.statedOrder }] : offered(draft)
  return (
    <Select
      label={words.statedPlace}
      hint={hint}
      name={name}
      nothing={words.statesNothing}
      value={stated ?? ''}
      onChange={(event) => onChange({ stated: event.target.value === '' ? null : event.target.value })}
      options={said}
    />
  )
}

/** The text has changed around this card: only the driver knows what it says to it now. */
function pleaseSay({ form = 'claim', options = [], pleaseSay: before }: CarriedDraft): string | undefined {
  if (before === undefined) return undefined
  return words.pleaseSay(before === null ? null : answerInWords({ form, options }, before))
}

function mayStandOpen({ facet }: CardDraft): boolean {
  return facet === 'expectation' || facet === 'risk'
}

function inOrder(options: readonly string[]): string {
  return options.map((_, place) => String(place)).join(',')
}

function offered({ form = 'claim', options = [] }: CardDraft): { value: string; label: string }[] {
  const marks: readonly string[] = form === 'position' ? POSITIONS : options.map((_, place) => String(place))
  return choicesOf({ form, options }, 'own').filter(({ value }) => marks.includes(value))
}
