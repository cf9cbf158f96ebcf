import { TextArea } from '@plumbline/ui/text-area'
import { type Direction, LONGEST_DIGEST_WORDS } from '../words.ts'
import { AssumptionFields } from './assumption-fields.tsx'
import { ConstraintFields } from './constraint-fields.tsx'
import { EntryRows } from './entry-rows.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { TradeOffFields } from './trade-off-fields.tsx'
import { words } from './words.en.ts'

type SheetProps = {
  direction: Direction | null
  people: readonly { personId: string; name: string }[]
  onRemove: () => void
}

/** The parts of a direction to be filled in, in the order in which they will be read. */
export function Sheet({ direction, people, onRemove }: SheetProps) {
  const { fields } = words
  return (
    <>
      <TextArea label={fields.goal} name="goal" hint={words.goalHint} defaultValue={direction?.goal} rows={2} />
      <TextArea
        label={fields.whyNow}
        name="whyNow"
        hint={words.whyNowHint}
        defaultValue={direction?.whyNow ?? ''}
        rows={2}
      />
      <EntryRows
        legend={fields.successMeasures}
        hint={words.measuresHint}
        another={words.anotherMeasure}
        entries={direction?.successMeasures ?? []}
        onRemove={onRemove}
        row={(place, measure, begun) => <MeasureFields {...{ place, measure, begun }} />}
      />
      <EntryRows
        legend={fields.constraints}
        hint={words.constraintsHint}
        another={words.anotherConstraint}
        entries={direction?.constraints ?? []}
        onRemove={onRemove}
        row={(place, constraint, begun) => <ConstraintFields {...{ place, constraint, begun }} />}
      />
      <EntryRows
        legend={fields.tradeOffs}
        hint={words.tradeOffsHint}
        another={words.anotherTradeOff}
        entries={direction?.tradeOffs ?? []}
        onRemove={onRemove}
        row={(place, tradeOff, begun) => <TradeOffFields {...{ place, tradeOff, begun }} />}
      />
      <TextArea
        label={fields.nonGoals}
        name="nonGoals"
        hint={words.onePerLine}
        defaultValue={(direction?.nonGoals ?? []).join('\n')}
        rows={2}
        optional
      />
      <EntryRows
        legend={fields.assumptions}
        hint={words.assumptionsHint}
        another={words.anotherAssumption}
        entries={direction?.assumptions ?? []}
        onRemove={onRemove}
        row={(place, assumption, begun) => <AssumptionFields {...{ place, assumption, begun, people }} />}
      />
      <TextArea
        label={fields.digest}
        name="digest"
        hint={words.digestHint(LONGEST_DIGEST_WORDS)}
        defaultValue={direction?.digest ?? ''}
        rows={2}
        optional
      />
    </>
  )
}
