import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { TextArea } from '@plumbline/ui/text-area'
import { type ClaimDraft, LONGEST_STATEMENT, STATED } from '../readback.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type ClaimFieldsProps = {
  at: number
  draft: ClaimDraft
  onChange: (part: Partial<ClaimDraft>) => void
  onRemove?: () => void
}

/** One claim to be asked: its words, and what the direction says to it. */
export function ClaimFields({ at, draft, onChange, onRemove }: ClaimFieldsProps) {
  return (
    <div className={styles.claim}>
      <p className={styles.line}>
        <strong>{words.claim(at + 1)}</strong>
        <span className={styles.quiet}>{words.facets[draft.facet]}</span>
        {onRemove && <Button onClick={onRemove}>{words.remove}</Button>}
      </p>
      <TextArea
        label={words.statement}
        hint={words.statementHint}
        name={`claims.${at}.statement`}
        rows={2}
        required
        maxLength={LONGEST_STATEMENT}
        value={draft.statement}
        onChange={(event) => onChange({ statement: event.target.value })}
      />
      <ChoiceGroup
        label={words.stated}
        name={`claims.${at}.stated`}
        value={draft.stated}
        onChange={(stated) => onChange({ stated })}
        choices={STATED.map((value) => ({ value, label: words.statedChoices[value] }))}
      />
    </div>
  )
}
