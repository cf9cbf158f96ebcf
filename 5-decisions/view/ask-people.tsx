import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import { type BallotDisclosure, mayBeAnonymous } from '../method/ballot.ts'
import type {
  CloseBallot,
  GiveUpBallot,
  MakeBallotLinks,
  OpenBallot,
  RevokeBallotLink,
  ShowBallots,
  ShowDecision,
  SuggestMethod,
} from '../step.ts'
import { HandOutLinks } from './hand-out-links.tsx'
import { LinkList, type MadeLink } from './link-list.tsx'
import styles from './method.module.css'
import { methodWords } from './method-words.en.ts'

const words = methodWords.ask

type Ballot = ShowBallots['output']['rows'][number]
type AskPeopleProps = {
  decision: ShowDecision['output']
  ballot: Ballot | undefined
  choices: SuggestMethod['output']['choices']
}

/** What the driver does: asks people, gives each a link, and closes. Nothing of what they say is seen before. */
export function AskPeople({ decision, ballot, choices }: AskPeopleProps) {
  const { id: decisionId, workId } = decision
  const method = decision.method ?? choices.at(-1)?.method ?? null
  const open = useTell<OpenBallot>('ballot.open')
  const links = useTell<MakeBallotLinks>('ballot.links')
  const revoke = useTell<RevokeBallotLink>('ballot.revoke-link')
  const [disclosure, setDisclosure] = useState<BallotDisclosure | null>(null)
  const [made, setMade] = useState<MadeLink[]>([])
  const handOut = async (personIds: string[]) => {
    const { rows } = await links.mutateAsync({ decisionId, personIds })
    setMade((before) => [...before.filter(({ personId }) => !personIds.includes(personId)), ...rows])
  }
  const ask = async (personIds: string[]) => {
    if (!ballot) await open.mutateAsync({ decisionId, personIds, ...(disclosure && { disclosure }) })
    await handOut(personIds)
  }
  const stop = (personId: string) => {
    setMade((before) => before.filter((each) => each.personId !== personId))
    revoke.mutate({ decisionId, personId })
  }
  if (!ballot && !method) return null
  const usual = method === 'blind-rounds' ? 'anonymous' : 'named'
  return (
    <div className={styles.block} data-screen-only>
      {ballot && <Closing key={`${ballot.id} ${ballot.roundNumber}`} decisionId={decisionId} ballot={ballot} />}
      {!ballot && method && mayBeAnonymous(method) && (
        <div className={styles.says}>
          <ChoiceGroup
            label={words.disclosure}
            choices={(['named', 'anonymous'] as const).map((value) => ({ value, label: words.disclosures[value] }))}
            value={disclosure ?? usual}
            onChange={setDisclosure}
          />
        </div>
      )}
      {ballot && (
        <Disclosure label={words.names}>
          <ul className={styles.options}>
            {ballot.people.map(({ personId, personName }) => (
              <li key={personId}>
                <span>{personName}</span>
                <SmallButton
                  aria-label={words.freshFor(personName)}
                  onClick={() => void handOut([personId]).catch(() => undefined)}
                >
                  {words.fresh}
                </SmallButton>
                <SmallButton aria-label={words.stopFor(personName)} onClick={() => stop(personId)}>
                  {words.stop}
                </SmallButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {(links.error ?? revoke.error) && <ErrorNote error={links.error ?? revoke.error} />}
      {made.length > 0 && <LinkList links={made} />}
      <HandOutLinks
        workId={workId}
        askedIds={ballot?.people.map(({ personId }) => personId) ?? []}
        label={ballot ? words.more : words.title}
        onAsk={ask}
      />
    </div>
  )
}

function Closing({ decisionId, ballot }: { decisionId: string; ballot: Ballot }) {
  const { id: ballotId, roundNumber, method, answered, asked } = ballot
  const close = useTell<CloseBallot>('ballot.close')
  const giveUp = useTell<GiveUpBallot>('ballot.give-up')
  const [sure, setSure] = useState(false)
  const says = methodWords.close
  const isFirst = method === 'blind-rounds' && roundNumber === 1
  const verb = method === 'blind-rounds' ? (isFirst ? says.verb.first : says.verb.second) : says.verb.one
  return (
    <>
      {close.error && <ErrorNote error={close.error} />}
      {sure ? (
        <div className={styles.says} role="status">
          <p>{(isFirst ? says.saysFirst : says.says)(answered, asked)}</p>
          <div className={styles.line}>
            <Button
              kind="primary"
              pending={close.isPending}
              onClick={() => close.mutate({ decisionId, ballotId, roundNumber })}
            >
              {verb}
            </Button>
            <Button onClick={() => setSure(false)}>{says.leave}</Button>
          </div>
        </div>
      ) : (
        <div>
          <Button onClick={() => setSure(true)}>{verb}</Button>
        </div>
      )}
      <Disclosure label={says.giveUp}>
        <Form
          onSubmit={(values) =>
            giveUp.mutateAsync({ decisionId, ballotId, roundNumber, because: String(values.get('because')) })
          }
          actions={
            <Button type="submit" kind="danger">
              {says.giveUp}
            </Button>
          }
        >
          <p>{says.giveUpSays}</p>
          <TextArea label={says.giveUpBecause} name="because" rows={2} />
        </Form>
      </Disclosure>
    </>
  )
}
