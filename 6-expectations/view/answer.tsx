import { DateText } from '@plumbline/ui/date-text'
import type { ShowAsk } from '../step.ts'
import styles from './expectations.module.css'
import { words } from './words.en.ts'

export type Answer = ShowAsk['output']['answers'][number]

/** One answer: the facts that everybody gets alike, then what was written to whom. */
export function AnswerFacts({ answer, mine }: { answer: Answer; mine: boolean }) {
  const { facts, personalText, publicText, publishedAt, triggerNow, triggerOn, tellings } = answer
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        {facts.map(({ label, says }) => (
          <Fact key={label} label={label}>
            {says}
          </Fact>
        ))}
        {triggerNow.on !== null && triggerNow.on !== triggerOn && (
          <Fact label={words.answer.trigger}>
            <DateText value={triggerNow.on} />
          </Fact>
        )}
      </dl>
      {triggerNow.came && <p>{words.answer.came}</p>}
      {personalText && <Text heading={mine ? words.answer.personalMine : words.answer.personal}>{personalText}</Text>}
      {publishedAt && <Text heading={words.answer.public}>{publicText || words.answer.publicEmpty}</Text>}
      {!publishedAt && publicText && <Text heading={words.answer.publicDraft}>{publicText}</Text>}
      {!publishedAt && <p className={styles.quiet}>{words.answer.notPublished}</p>}
      {tellings.length > 0 && (
        <ul className={styles.list} aria-label={words.answer.tellings}>
          {tellings.map(({ way, toldBy, toldOn, at }) => (
            <li key={at}>
              {words.answer.told(way, toldBy)}
              {'. '}
              {toldOn ? <DateText value={toldOn} /> : words.answer.onItsWay}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Text({ heading, children }: { heading: string; children: string }) {
  return (
    <section>
      <h3>{heading}</h3>
      <p className={styles.text}>{children}</p>
    </section>
  )
}
