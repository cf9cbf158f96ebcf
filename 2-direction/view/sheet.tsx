import { LONGEST_DIGEST_WORDS, wordCount } from '../words.ts'
import { Detail, Labelled } from './detail.tsx'
import { Margin, type MarginNote } from './margin.tsx'
import { PositionSteps } from './position-steps.tsx'
import styles from './sheet.module.css'
import { SheetRows } from './sheet-rows.tsx'
import type { ListField, SheetText } from './sheet-text.ts'
import { words } from './words.en.ts'
import { WrittenText } from './written-text.tsx'

export type SheetProps = {
  sheet: SheetText
  onChange: (sheet: SheetText) => void
  people: readonly { personId: string; name: string }[]
  /** What is said beside a field, or beside the row with that key. */
  notesOf: (field: keyof SheetText, key: number | null) => readonly MarginNote[]
  onSettle: (id: string) => void
}

/** A direction to be written, in the order in which it will be read. */
export function Sheet(props: SheetProps) {
  const { sheet, onChange, people, notesOf, onSettle } = props
  const { fields } = words
  const prose = (field: 'goal' | 'whyNow' | 'digest', hint: string, more?: string) => (
    <Margin id={`${field}-notes`} notes={notesOf(field, null)} onSettle={onSettle}>
      <h3 className={styles.legend}>{fields[field]}</h3>
      <WrittenText
        label={fields[field]}
        value={sheet[field]}
        onChange={(text) => onChange({ ...sheet, [field]: text })}
        place={field}
        placeholder={hint}
        describedBy={`${field}-notes`}
        as={field === 'goal' ? 'goal' : 'prose'}
      />
      {more && <p className={styles.hint}>{more}</p>}
    </Margin>
  )
  const list = <Field extends ListField>(field: Field) => ({
    field,
    sheet,
    onChange,
    onSettle,
    notesOf: (key: number | null) => notesOf(field, key),
  })
  return (
    <div className={styles.sheet}>
      {prose('goal', words.goalHint)}
      {prose('whyNow', words.whyNowHint)}
      <SheetRows {...list('successMeasures')} hint={words.measuresHint} another={words.anotherMeasure}>
        {({ row, change, keys, placeOf, describedBy, number }) => (
          <>
            <WrittenText
              as="row"
              label={words.numbered(words.measure, number)}
              value={row.measure}
              onChange={(measure) => change({ measure })}
              place={placeOf('measure')}
              placeholder={words.measure}
              describedBy={describedBy}
              row={keys}
            />
            <div className={styles.details}>
              <Detail
                label={words.from}
                value={row.from}
                onChange={(from) => change({ from })}
                place={placeOf('from')}
                describedBy={describedBy}
                row={keys}
              />
              <Detail
                label={words.to}
                value={row.to}
                onChange={(to) => change({ to })}
                place={placeOf('to')}
                describedBy={describedBy}
                row={keys}
              />
              <Detail
                type="date"
                label={words.byWhen}
                value={row.byOn}
                onChange={(byOn) => change({ byOn })}
                place={placeOf('byOn')}
                describedBy={describedBy}
                row={keys}
              />
            </div>
          </>
        )}
      </SheetRows>
      <SheetRows {...list('constraints')} hint={words.constraintsHint} another={words.anotherConstraint}>
        {({ row, change, keys, placeOf, describedBy, number }) => (
          <>
            <WrittenText
              as="row"
              label={words.numbered(words.holds, number)}
              value={row.what}
              onChange={(what) => change({ what })}
              place={placeOf('what')}
              placeholder={words.holds}
              describedBy={describedBy}
              row={keys}
            />
            <div className={styles.details}>
              <Detail
                label={words.source}
                value={row.source}
                onChange={(source) => change({ source })}
                place={placeOf('source')}
                describedBy={describedBy}
                row={keys}
              />
              <Labelled label={words.soft}>
                <input
                  type="checkbox"
                  className={styles.tick}
                  checked={!row.hard}
                  onChange={({ target }) => change({ hard: !target.checked })}
                />
              </Labelled>
            </div>
          </>
        )}
      </SheetRows>
      <SheetRows {...list('tradeOffs')} hint={words.tradeOffsHint} another={words.anotherTradeOff}>
        {({ row, change, keys, placeOf, describedBy, number }) => (
          <>
            <div className={styles.goods}>
              <WrittenText
                as="row"
                label={words.numbered(words.thisGood, number)}
                value={row.thisGood}
                onChange={(thisGood) => change({ thisGood })}
                place={placeOf('thisGood')}
                placeholder={words.thisGood}
                describedBy={describedBy}
                row={keys}
              />
              <WrittenText
                as="row"
                label={words.numbered(words.thatGood, number)}
                value={row.thatGood}
                onChange={(thatGood) => change({ thatGood })}
                place={placeOf('thatGood')}
                placeholder={words.thatGood}
                describedBy={describedBy}
                row={{ ...keys, onLeave: () => false }}
              />
            </div>
            <PositionSteps
              thisGood={row.thisGood}
              thatGood={row.thatGood}
              position={row.position}
              onChange={(position) => change({ position })}
              place={placeOf('position')}
            />
            <WrittenText
              label={words.numbered(words.cost, number)}
              value={row.because}
              onChange={(because) => change({ because })}
              place={placeOf('because')}
              placeholder={words.cost}
              describedBy={describedBy}
            />
          </>
        )}
      </SheetRows>
      <SheetRows {...list('nonGoals')} hint={words.nonGoalsHint} another={words.anotherNonGoal}>
        {({ row, change, keys, placeOf, describedBy, number }) => (
          <WrittenText
            as="row"
            label={words.numbered(words.nonGoal, number)}
            value={row.text}
            onChange={(text) => change({ text })}
            place={placeOf('text')}
            placeholder={words.nonGoal}
            describedBy={describedBy}
            row={keys}
          />
        )}
      </SheetRows>
      <SheetRows {...list('assumptions')} hint={words.assumptionsHint} another={words.anotherAssumption}>
        {({ row, change, keys, placeOf, describedBy, number }) => (
          <>
            <WrittenText
              as="row"
              label={words.numbered(words.weAssume, number)}
              value={row.statement}
              onChange={(statement) => change({ statement })}
              place={placeOf('statement')}
              placeholder={words.weAssume}
              describedBy={describedBy}
              row={keys}
            />
            <div className={styles.details}>
              <Labelled label={words.owner}>
                <select
                  className={styles.short}
                  data-place={placeOf('ownerId')}
                  value={row.ownerId}
                  onChange={({ target }) => change({ ownerId: target.value })}
                >
                  <option value="">{words.nobodyYet}</option>
                  {people.map(({ personId, name }) => (
                    <option key={personId} value={personId}>
                      {name}
                    </option>
                  ))}
                </select>
              </Labelled>
              <Detail
                label={words.noticedBy}
                value={row.howNoticed}
                onChange={(howNoticed) => change({ howNoticed })}
                place={placeOf('howNoticed')}
                describedBy={describedBy}
                row={keys}
              />
              <Detail
                type="date"
                label={words.checkBy}
                value={row.checkByOn}
                onChange={(checkByOn) => change({ checkByOn })}
                place={placeOf('checkByOn')}
                describedBy={describedBy}
                row={keys}
              />
            </div>
          </>
        )}
      </SheetRows>
      {prose(
        'digest',
        words.digestHint(LONGEST_DIGEST_WORDS),
        words.wordsOf(wordCount(sheet.digest), LONGEST_DIGEST_WORDS),
      )}
    </div>
  )
}
