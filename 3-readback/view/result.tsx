import { useAsk } from '@plumbline/ui/ask'
import { BelievedMeasured } from '@plumbline/ui/chart/believed-measured'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Sentence } from '@plumbline/ui/sentence'
import type { ShowResult } from '../result.operations.ts'
import { ClaimResult } from './claim-result.tsx'
import { Quotes } from './quotes.tsx'
import styles from './readback.module.css'
import { Replies } from './replies.tsx'
import { useGroupPlaces } from './use-group-places.ts'
import { words } from './words.en.ts'

const WHAT_FIGURES_MEAN = '/docs/measures'

/** What a closed read-back shows: three sentences first, then the pictures, each with its table. */
export function ReadbackResult({ readbackId, workId }: { readbackId: string; workId: string }) {
  const asked = useAsk<ShowResult>('readback.result', { readbackId })
  const placeOf = useGroupPlaces(workId)
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Loading />
  const result = asked.data
  const { sentences, believed, claims, missing, aboutTheText, disclosure } = result
  return (
    <div className={styles.block}>
      {sentences.map((sentence) => (
        <Sentence key={sentence}>{sentence}</Sentence>
      ))}
      {believed.known && <Believed believed={believed} />}
      <h3 className={styles.heading}>{words.claimsHeading}</h3>
      {claims.map((claim) => (
        <ClaimResult key={claim.id} claim={claim} placeOf={placeOf} />
      ))}
      <Facts title={words.theText} facts={aboutTheText} />
      <Replies verdicts={result.verdicts} commitments={result.commitments} />
      <Quotes title={words.concerns} quotes={result.concerns} />
      <Quotes title={words.becauses} quotes={result.becauses} />
      {result.ownSentences.length > 0 ? (
        <Disclosure label={words.ownSentencesOf(result.ownSentences.length)}>
          <Quotes title={words.ownSentences} quotes={result.ownSentences} />
        </Disclosure>
      ) : (
        disclosure === 'by-group' && <p className={styles.quiet}>{words.hiddenWords}</p>
      )}
      <Facts
        title={words.missing}
        facts={missing.map(({ name, groupName }) => (groupName ? `${name}, ${groupName}` : name))}
        nothing={words.nobodyMissing}
      />
      <p className={styles.quiet}>
        <Link href={WHAT_FIGURES_MEAN}>{words.meaning}</Link>
      </p>
    </div>
  )
}

type KnownBelieved = Extract<ShowResult['output']['believed'], { known: true }>

function Believed({ believed: { believed, measured, counts, rounded } }: { believed: KnownBelieved }) {
  return (
    <BelievedMeasured
      title={words.believedTitle}
      says={rounded ? `${words.believedSays(counts.believed)} ${words.rounded}` : words.believedSays(counts.believed)}
      axis={{ from: 0, to: 1, left: words.agreeNone, right: words.agreeAll }}
      believed={{ label: words.believed, value: believed, words: words.share(believed) }}
      measured={{ label: words.measured, value: measured, words: words.share(measured) }}
    />
  )
}

function Facts({ title, facts, nothing }: { title: string; facts: string[]; nothing?: string }) {
  if (facts.length === 0 && !nothing) return null
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {facts.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </>
  )
}
