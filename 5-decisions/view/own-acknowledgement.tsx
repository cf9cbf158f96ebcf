import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import type { AcknowledgeDecision, ShowDecision } from '../step.ts'
import { needsWords, RESPONSES, type Response } from '../words.ts'
import { boardWords as says } from './board-words.en.ts'
import { ClaimsFirst } from './claims-first.tsx'
import styles from './decision.module.css'
import { DecisionChanges } from './decision-changes.tsx'
import wordingStyles from './wording.module.css'
import { wordingWords } from './wording-words.en.ts'
import { words } from './words.en.ts'

type Decision = ShowDecision['output']
type Mine = NonNullable<Decision['mine']>

/** How I take a decision that I was asked about: two claims first where there is no way back, then five answers. */
export function OwnAcknowledgement({ decision }: { decision: Decision }) {
  const { id: decisionId, version, revision, mine } = decision
  const acknowledge = useTell<AcknowledgeDecision>('decision.acknowledge')
  const [changing, setChanging] = useState(false)
  const [inWords, setInWords] = useState<Response | null>(null)
  const said = mine?.response ?? null

  const keep = async (response: Response, own?: { words: string; whose: string }) => {
    const read = { version, revision: revision ?? 0 }
    const given = { ...(own?.words && { words: own.words }), ...(own?.whose && { whose: own.whose }) }
    await acknowledge.mutateAsync({ decisionId, ...read, response, ...given })
    setChanging(false)
    setInWords(null)
  }
  const press = (response: Response) => {
    if (needsWords(response)) setInWords(response)
    else void keep(response).catch(() => undefined)
  }
  if (mine && mine.claims.length > 0) {
    return (
      <>
        <ChangedSince changed={mine.changed} />
        <ClaimsFirst decisionId={decisionId} claims={mine.claims} />
      </>
    )
  }
  if (said && !changing) {
    return (
      <div className={styles.buttons} data-screen-only>
        <p role="status">{words.own.said(words.own.responses[said])}</p>
        {mine?.wordingKept && <p>{wordingWords.kept(null, mine.wordingKept)}</p>}
        <Button onClick={() => setChanging(true)}>{words.own.change}</Button>
      </div>
    )
  }
  if (inWords) {
    const given = (values: FormData, name: string) => String(values.get(name) ?? '').trim()
    const actions = (
      <>
        <Button type="submit" kind="primary">
          {words.own.send}
        </Button>
        <Button onClick={() => setInWords(null)}>{words.cancel}</Button>
      </>
    )
    const isNamed = inWords === 'not-mine'
    return (
      <Form
        onSubmit={(values) => keep(inWords, { words: given(values, 'words'), whose: given(values, 'whose') })}
        actions={actions}
      >
        {isNamed && <TextField label={says.whoseIsIt} name="whose" defaultValue={mine?.whose ?? ''} autoFocus />}
        <TextArea
          label={isNamed ? says.anythingToAdd : (words.own.inYourWords[inWords] ?? '')}
          name="words"
          optional={isNamed}
          defaultValue={mine?.words ?? ''}
          autoFocus={!isNamed}
        />
      </Form>
    )
  }
  return (
    <div className={styles.buttons} data-screen-only>
      <ChangedSince changed={mine?.changed ?? null} />
      <h2>{words.own.title}</h2>
      <ClaimsAnswered answered={mine?.answeredClaims ?? []} />
      {acknowledge.error && <ErrorNote error={acknowledge.error} />}
      {RESPONSES.map((response) => (
        <Button key={response} pending={acknowledge.isPending} onClick={() => press(response)}>
          {words.own.responses[response]}
        </Button>
      ))}
    </div>
  )
}

function ChangedSince({ changed }: { changed: Mine['changed'] }) {
  if (!changed) return null
  const { saidBefore, onlyWords, because, changes } = changed
  return (
    <section className={wordingStyles.panel} aria-labelledby="changed-since">
      <h2 id="changed-since">{onlyWords ? wordingWords.otherWordsSince : wordingWords.changedSince}</h2>
      <p>{wordingWords.saidBefore(words.own.responses[saidBefore])}</p>
      <DecisionChanges changes={changes} />
      {because.length > 0 && <p>{wordingWords.whyChanged(because)}</p>}
    </section>
  )
}

/** What the decision says to a claim that was missed; it blocks nothing. */
function ClaimsAnswered({ answered }: { answered: Mine['answeredClaims'] }) {
  const missed = answered.filter((each) => each.missed)
  return (
    <>
      {missed.map(({ claim, answer, says: itSays }) => (
        <div key={claim} className={wordingStyles.panel} role="status">
          <p>
            <strong>{says.missedClaim[answer]}</strong> {claim}
          </p>
          <p>{says.itSays(itSays)}</p>
        </div>
      ))}
    </>
  )
}
