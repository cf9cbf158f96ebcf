import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Section } from '@plumbline/ui/section'
import { isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ListOptions, ShowBallots, ShowDecision, SuggestMethod } from '../step.ts'
import { AskPeople } from './ask-people.tsx'
import { CandidateOptions } from './candidate-options.tsx'
import { ChooseMethod } from './choose-method.tsx'
import styles from './method.module.css'
import { methodWords as words } from './method-words.en.ts'
import { OwnBallot } from './own-ballot.tsx'
import { OwnObjection } from './own-objection.tsx'
import { ShownBallot } from './shown-ballot.tsx'

const mayObject = ({ method, iAmAsked }: ShowBallots['output']['rows'][number]) => method === 'consent' && iAmAsked

/** The way of a decision to its end: what could be chosen, how it is decided, who is asked, and what came of it. */
export function Method({ decision }: { decision: ShowDecision['output'] }) {
  const decisionId = decision.id
  const suggestion = useAsk<SuggestMethod>('decision.suggest-method', { decisionId })
  const options = useAsk<ListOptions>('decision.options', { decisionId })
  const ballots = useAsk<ShowBallots>('ballot.result', { decisionId })
  const error = suggestion.error ?? options.error ?? ballots.error
  if (error) return <ErrorNote error={error} />
  if (!suggestion.data || !options.data || !ballots.data) return null
  const open = isOpen(stageOf(decision))
  const { rows } = ballots.data
  const current = rows.find(({ endedAt }) => endedAt === null)
  const [last, ...earlier] = rows.filter(({ endedAt }) => endedAt !== null)
  const isAsked = rows.length > 0 || suggestion.data.choices.length > 0
  const hasOptions = options.data.rows.length > 0
  if (!open && !isAsked && !hasOptions) return null
  return (
    <>
      {(hasOptions || options.data.mayAdd) && (
        <Section id="candidates" title={words.options.title}>
          <CandidateOptions
            decision={decision}
            options={options.data}
            isAsking={current !== undefined}
            iAmAsked={rows.some(({ iAmAsked }) => iAmAsked)}
          />
        </Section>
      )}
      <Section id="method" title={words.title} wide>
        <div className={styles.block}>
          <ChooseMethod decision={decision} suggestion={suggestion.data} mayChoose={open && !current} />
          {current?.iAmAsked && <OwnBallot key={`${current.id} ${current.roundNumber}`} decisionId={decisionId} />}
          {open && rows.some(mayObject) && <OwnObjection decisionId={decisionId} />}
          {current && <ShownBallot decision={decision} ballot={current} />}
          {last && !current && <ShownBallot decision={decision} ballot={last} />}
          {open && decision.mayDrive && last && !current && (
            <Disclosure label={words.ask.again}>
              <AskPeople decision={decision} ballot={current} choices={suggestion.data.choices} />
            </Disclosure>
          )}
          {open && decision.mayDrive && (current || !last) && (
            <AskPeople decision={decision} ballot={current} choices={suggestion.data.choices} />
          )}
          {last && current && <ShownBallot decision={decision} ballot={last} />}
          {earlier.length > 0 && (
            <Disclosure label={words.earlier}>
              {earlier.map((ballot) => (
                <div key={ballot.id} className={styles.block}>
                  <ShownBallot decision={decision} ballot={ballot} />
                </div>
              ))}
            </Disclosure>
          )}
        </div>
      </Section>
    </>
  )
}
