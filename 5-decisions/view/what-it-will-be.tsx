import type { ShowDecision } from '../step.ts'
import { changeOf, mayBeOnlyWords, natureOf, rewords } from '../wording/change.ts'
import type { DecisionText } from '../wording/text.ts'
import styles from './wording.module.css'
import { wordingWords } from './wording-words.en.ts'

type WhatItWillBeProps = {
  decision: ShowDecision['output']
  before: DecisionText
  after: DecisionText
  wordingOnly: boolean
  onWordingOnly: (only: boolean) => void
}

/** Said before it is kept: whether it is other words or another decision, and who is asked again. */
export function WhatItWillBe({ decision, before, after, wordingOnly, onWordingOnly }: WhatItWillBeProps) {
  const change = changeOf(before, after)
  const nature = natureOf(change, wordingOnly)
  const asked = decision.asked.filter(({ response }) => response !== null)
  const readers = asked.filter(({ response }) => response === 'read-differently').length
  return (
    <div className={styles.panel}>
      {mayBeOnlyWords(change) && (
        <label className={styles.only}>
          <input type="checkbox" checked={wordingOnly} onChange={({ target }) => onWordingOnly(target.checked)} />
          <span>{wordingWords.wordingOnly}</span>
        </label>
      )}
      <div role="status" className={styles.says}>
        {nature === 'same' && <p className={styles.quiet}>{wordingWords.nothingYet}</p>}
        {nature === 'wording' && (
          <p>
            {wordingWords.onlyWording(change.parts)}
            {rewords(change) && readers > 0 && ` ${wordingWords.rereads(readers)}`}
          </p>
        )}
        {nature === 'substance' && (
          <p>
            {wordingWords.changes(wordingOnly ? change.beyondWords : change.substance)}{' '}
            {decision.stage === 'final-call'
              ? wordingWords.notDuringCall
              : wordingWords.asksAgain(asked.map(({ personName }) => personName))}
          </p>
        )}
      </div>
    </div>
  )
}
