import { useAsk } from '@plumbline/ui/ask'
import { BelievedMeasured } from '@plumbline/ui/chart/believed-measured'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Sentence } from '@plumbline/ui/sentence'
import type { ShowResult } from '../result.operations.ts'
import { CardResult } from './card-result.tsx'
import { FiguresMean } from './figures-mean.tsx'
import { Invite } from './invitation.tsx'
import { MeaningResult } from './meaning-result.tsx'
import { Quotes } from './quotes.tsx'
import styles from './readback.module.css'
import { Replies } from './replies.tsx'
import { ResultChanges } from './result-changes.tsx'
import { Divergences } from './result-divergences.tsx'
import { believedFile } from './result-files.ts'
import { Conversation, Facts, Missing } from './result-parts.tsx'
import { SaveResult } from './result-saving.tsx'
import { ResultTable } from './result-table.tsx'
import { resultWords } from './result-words.en.ts'
import { useGroupPlaces } from './use-group-places.ts'
import { words } from './words.en.ts'

type Result = ShowResult['output']
type ReadbackResultProps = {
  readbackId: string
  workId: string
  mayDrive?: boolean
  /** One of those before: what it recommended has been overtaken, so nothing is begun from it. */
  isEarlier?: boolean
}

/** What a closed read-back shows: three sentences first, then the pictures, each with its table, then what would help. */
export function ReadbackResult({ readbackId, workId, mayDrive = false, isEarlier = false }: ReadbackResultProps) {
  const asked = useAsk<ShowResult>('readback.result', { readbackId })
  const placeOf = useGroupPlaces(workId)
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Loading />
  const result = asked.data
  const { sentences, believed, cards, aboutTheText, surprises, warnings, wave } = result
  const fileName = (what: string) => `read-back-${wave}-${what}`
  return (
    <div className={styles.block}>
      {sentences.map((sentence) => (
        <Sentence key={sentence}>{sentence}</Sentence>
      ))}
      <h3 className={styles.heading}>{words.cardsHeading}</h3>
      {cards.map((card, at) => (
        <CardResult key={card.id} card={card} placeOf={placeOf} fileName={fileName(`card-${at + 1}`)} />
      ))}
      {believed.known && <Believed believed={believed} file={believedFile(fileName('believed'), result)} />}
      <Wishes result={result} />
      <Facts title={words.theText} facts={aboutTheText} />
      {result.briefWrong && (
        <Quotes
          title={resultWords.briefWrong(result.briefWrong.count, result.briefWrong.of)}
          quotes={result.briefWrong.reasons}
        />
      )}
      <MeaningResult readbackId={readbackId} />
      <Facts title={resultWords.surprises} facts={[...surprises, ...warnings].map(({ sentence }) => sentence)} />
      <Replies verdicts={result.verdicts} commitments={result.commitments} />
      <Words result={result} />
      <Missing result={result} />
      <ResultChanges readbackId={readbackId} placeOf={placeOf} />
      <ResultTable result={result} />
      <Conversation conversation={result.conversation} />
      {!isEarlier && <Invite result={result} workId={workId} mayDrive={mayDrive} />}
      <Divergences workId={workId} readbackId={readbackId} mayDrive={mayDrive} />
      <SaveResult readbackId={readbackId} />
      <FiguresMean />
    </div>
  )
}

type KnownBelieved = Extract<Result['believed'], { known: true }>

function Believed({
  believed: { believed, measured, counts, rounded },
  file,
}: {
  believed: KnownBelieved
  file: ReturnType<typeof believedFile>
}) {
  return (
    <BelievedMeasured
      title={words.believedTitle(believed, measured)}
      says={rounded ? `${words.believedSays(counts.believed)} ${words.rounded}` : words.believedSays(counts.believed)}
      axis={{ from: 0, to: 1, left: words.agreeNone, right: words.agreeAll }}
      believed={{ label: words.believed, value: believed, words: words.share(believed) }}
      measured={{ label: words.measured, value: measured, words: words.share(measured) }}
      file={file}
    />
  )
}

/** What people would prefer, those cards first on which wishes pull apart most. */
function Wishes({ result: { tensions, cards } }: { result: Result }) {
  const told = tensions.flatMap((id) => cards.find((card) => card.id === id)?.preferred?.sentence ?? [])
  if (told.length === 0) return null
  return (
    <>
      <Facts title={resultWords.wishes} facts={told} />
      <p className={styles.quiet}>{resultWords.wishesSay}</p>
    </>
  )
}

function Words({ result }: { result: Result }) {
  return (
    <>
      <Quotes title={words.concerns} quotes={result.concerns} />
      <Quotes title={resultWords.questions} quotes={result.questions} />
      <Quotes title={resultWords.holds} quotes={result.holds} />
      <Quotes title={words.becauses} quotes={result.becauses} />
      {result.ownSentences.length > 0 ? (
        <Disclosure label={words.ownSentencesOf(result.ownSentences.length)}>
          <Quotes title={words.ownSentences} quotes={result.ownSentences} />
        </Disclosure>
      ) : (
        result.disclosure !== 'named' && <p className={styles.quiet}>{words.hiddenWords}</p>
      )}
    </>
  )
}
