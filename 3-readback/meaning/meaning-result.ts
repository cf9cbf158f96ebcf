import {
  type Cell,
  type Disclosed,
  disclosure,
  LEAST_ANSWERED,
  type MeaningVote,
  mean,
  meanInterval,
  meaningAgreement,
  meaningClusters,
  type Reason,
  ratingReliability,
  type SharedText,
  type StandsOut,
  seededRandom,
  sharedMeaning,
  shuffled,
} from '@plumbline/measure'
import { gateModeOf, MEANINGS } from './meaning.ts'
import {
  agendaSentence,
  clustersSentence,
  mostSharedSentence,
  shareSentence,
  tooFewSentence,
  WHY_MOST_OR_ALL,
  whyCounted,
} from './meaning-sentences.ts'
import { type Judged, type Table, tableOf } from './round.ts'

type Counts = Record<MeaningVote, number>

/** One sentence with what its readers said. What may not be shown is null. */
type TextShown = {
  number: number
  /** Nothing: its writer was erased, and the words with them. */
  sentence: string | null
  shown: 'figure' | 'most-or-all' | 'nothing'
  counts: Counts | null
  ratings: number | null
  others: number | null
  share: number | null
  error: number | null
  mostOrAll: MeaningVote | null
  /** Its group of sentences, where there are groups that may be shown. */
  cluster: number | null
}

type ClusterShown = {
  /** The sentence that lies nearest to all others of its group. */
  name: string | null
  size: number
  /** Nothing: too small to be shown where nobody is to be singled out. */
  sentences: string[] | null
}

type AgendaItem = { sentence: string; why: string; missing: string[] }

export type MeaningResult = {
  asked: number
  rated: number
  says: string[]
  /** Why nothing can be told yet; nothing when there is something. */
  tooFew: 'too few ratings' | 'hidden' | null
  shared: {
    counts: Counts
    ratings: number
    share: number
    low: number | null
    high: number | null
  } | null
  reliability:
    | { known: true; single: number; equal: number; pairs: number }
    | { known: false; because: Reason | 'hidden' }
  clusters:
    | {
        known: true
        how: 'unanimous' | 'tested'
        sameInside: number | null
        sameAcross: number | null
        groups: ClusterShown[]
      }
    | { known: false; because: Reason | 'hidden' }
  texts: TextShown[]
  agenda: AgendaItem[]
  /** What people found missing in all sentences together, where it may not be said of which. */
  missing: string[]
}

const SHARE = { from: 0, to: 1 }
/** A tie between more sentences than this picks none out. */
const MOST_ON_AGENDA = 3
/** Groups of sentences of which most are read as the same across too are no two meanings, however clearly they differ in degree. */
const MOST_SAME_ACROSS = 0.5
/** With fewer, or when most of those who were asked are silent, those who did judge say little about the others. */
const FEWEST_RATERS = 3

/** What a closed round shows. Every figure has passed the gate, or is null. */
export function meaningResultOf(judged: Judged): MeaningResult {
  const table = tableOf(judged)
  const { asked, raters } = table
  const gate = gateOf(judged, table)
  const reading = sharedMeaning(table.rows, table.readers)
  const nothing: MeaningResult = {
    asked,
    rated: raters.length,
    says: [tooFewSentence(raters.length, asked)],
    tooFew: 'too few ratings',
    shared: null,
    reliability: { known: false, because: 'too few answers' },
    clusters: { known: false, because: 'too few answers' },
    texts: [],
    agenda: [],
    missing: [],
  }
  if (!reading.known || raters.length < Math.max(FEWEST_RATERS, LEAST_ANSWERED * asked)) return nothing
  if (gate.all.shown === 'nothing') return { ...nothing, tooFew: 'hidden' }
  const clusters = clustersOf(judged, table, gate.all)
  const texts = byShare(
    table.numbers.map((number, column) => textShown(judged, { number, column }, gate, reading.texts, clusters)),
  )
  const agenda = agendaOf(judged, table, { texts, leastShared: reading.leastShared, clusters })
  const shared = gate.all.shown === 'figure' ? sharedOf(table, gate.all.figure) : null
  const draft = reading.mostShared.known ? table.numbers[reading.mostShared.text] : undefined
  return {
    asked,
    rated: raters.length,
    says: [
      shareSentence({ rated: raters.length, asked, shared, mostOrAll: mostOrAllOf(gate.all) }),
      clustersSentence(clusters.shown),
      ...agenda.slice(0, 1).map(agendaSentence),
      ...texts
        .filter(({ number }) => number === draft)
        .flatMap(({ sentence, counts, ratings }) =>
          sentence === null || counts === null || ratings === null
            ? []
            : [mostSharedSentence(sentence, counts.same, ratings)],
        ),
    ],
    tooFew: null,
    shared,
    reliability: shared ? reliabilityOf(table) : { known: false, because: 'hidden' },
    clusters: clusters.shown,
    texts,
    agenda,
    missing: pooledWords(judged),
  }
}

type Gate = { all: Disclosed<Counts>; texts: readonly (Disclosed<Counts> | undefined)[] }

/** All judgements together and those of each sentence, judged in one go. */
function gateOf({ disclosure: mode, fewest, judgements }: Judged, { numbers, raters }: Table): Gate {
  const given = judgements.flatMap(({ raterId, textNumber, meaning }) =>
    meaning === null ? [] : [{ textNumber, answer: { id: `${raterId} ${textNumber}`, value: meaning } }],
  )
  const cellOf = (key: string, partition: string | null, of: typeof given): Cell<Counts> => ({
    key,
    partition,
    answers: of.map(({ answer }) => answer),
    figure: () => countsOf(of.map(({ answer }) => answer.value)),
  })
  const [all, ...texts] = disclosure({
    mode: gateModeOf(mode),
    minimum: fewest,
    cells: [
      cellOf('all', null, given),
      ...numbers.map((number) =>
        cellOf(
          String(number),
          'sentence',
          given.filter(({ textNumber }) => textNumber === number),
        ),
      ),
    ],
  }).cells
  const hidden = { key: 'all', shown: 'nothing', because: 'too few answers' } as const
  const enough = mode === 'named' || raters.length >= fewest
  return { all: enough && all ? all : hidden, texts: enough ? texts : [] }
}

function countsOf(meanings: readonly MeaningVote[]): Counts {
  const count = (kind: MeaningVote) => meanings.filter((meaning) => meaning === kind).length
  return { same: count('same'), partly: count('partly'), different: count('different') }
}

function mostOrAllOf(cell: Disclosed<Counts> | undefined): MeaningVote | null {
  return cell?.shown === 'most or all' ? (MEANINGS.find((meaning) => meaning === cell.value) ?? null) : null
}

/** How often people said "the same", and where that would lie if more like them had judged: each person counts once. */
function sharedOf({ raters }: Table, counts: Counts): NonNullable<MeaningResult['shared']> {
  const ratings = counts.same + counts.partly + counts.different
  const { low, high } = meanInterval(
    raters.map((row) => {
      const given = row.filter((vote) => vote !== null)
      return given.filter((vote) => vote === 'same').length / given.length
    }),
    SHARE,
  )
  return { counts, ratings, share: counts.same / ratings, low: figureOrNone(low), high: figureOrNone(high) }
}

function figureOrNone(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure
}

function reliabilityOf({ rows }: Table): MeaningResult['reliability'] {
  const reading = ratingReliability(rows)
  if (!reading.known) return { known: false, because: reading.because }
  const { single, equal, pairs } = reading
  return { known: true, single, equal, pairs }
}

type Clusters = { shown: MeaningResult['clusters']; labels: readonly number[] }

function clustersOf({ seed, texts, disclosure: mode, fewest }: Judged, table: Table, all: Disclosed<Counts>): Clusters {
  // Where only "most or all" may be said, that all sentences mean one thing would say more.
  if (all.shown !== 'figure') return { shown: { known: false, because: 'hidden' }, labels: [] }
  const found = meaningClusters(table.rows, seededRandom(seed))
  if (!found.known) return { shown: { known: false, because: found.because }, labels: [] }
  if (found.sameAcross > MOST_SAME_ACROSS) return { shown: { known: false, because: 'no clear groups' }, labels: [] }
  const fewestShown = mode === 'named' ? 1 : fewest
  const columns = Map.groupBy(table.numbers.keys(), (column) => found.labels[column] ?? 0)
  const wordsOf = (column: number) => texts[table.numbers[column] ?? -1]?.words ?? null
  const groups = [...columns.entries()].map(([label, own]) => {
    const mayBeShown = own.length >= fewestShown
    const ordered = fromTheMiddle(table, own)
    return {
      label,
      shown: {
        name: mayBeShown ? (ordered.map(wordsOf).find((words) => words !== null) ?? null) : null,
        size: own.length,
        sentences: mayBeShown ? ordered.flatMap((column) => wordsOf(column) ?? []) : null,
      },
    }
  })
  const ordered = groups.sort((a, b) => b.shown.size - a.shown.size)
  const placeOf = (label: number | undefined) => ordered.findIndex((group) => group.label === label)
  return {
    shown: {
      known: true,
      how: found.how,
      sameInside: figureOrNone(found.sameInside),
      sameAcross: figureOrNone(found.sameAcross),
      groups: ordered.map(({ shown }) => shown),
    },
    labels: found.labels.map(placeOf),
  }
}

/** The texts of a group, the one first that lies nearest to the others. */
function fromTheMiddle({ rows }: Table, columns: readonly number[]): number[] {
  const reading = meaningAgreement(rows)
  const nearness = (column: number) =>
    reading.known
      ? mean(columns.filter((other) => other !== column).map((other) => reading.agreement[column]?.[other] ?? 0)) || 0
      : 0
  return [...columns].sort((a, b) => nearness(b) - nearness(a) || a - b)
}

function textShown(
  { texts }: Judged,
  { number, column }: { number: number; column: number },
  gate: Gate,
  readings: readonly SharedText[],
  { shown, labels }: Clusters,
): TextShown {
  const cell = gate.texts[column]
  const reading = readings[column]
  const cluster = labels[column] ?? null
  const isOfShown = cluster !== null && shown.known && shown.groups[cluster]?.sentences !== null
  const base: TextShown = {
    number,
    sentence: texts[number]?.words ?? null,
    shown: 'nothing',
    counts: null,
    ratings: null,
    others: null,
    share: null,
    error: null,
    mostOrAll: mostOrAllOf(cell),
    cluster: isOfShown ? cluster : null,
  }
  if (base.mostOrAll !== null) return { ...base, shown: 'most-or-all' }
  if (cell?.shown !== 'figure' || !reading) return base
  const { ratings, others, share, error } = reading
  return { ...base, shown: 'figure', counts: cell.figure, ratings, others, share, error }
}

/** The most shared first; what may not be told stands last, in the order of its words. */
function byShare(texts: readonly TextShown[]): TextShown[] {
  const worth = ({ share, mostOrAll }: TextShown) =>
    share ?? (mostOrAll === null ? -1 : { same: 1, partly: 0.5, different: 0 }[mostOrAll])
  return [...texts].sort((a, b) => worth(b) - worth(a) || (a.sentence ?? '').localeCompare(b.sentence ?? ''))
}

/**
 * Where there are groups, the least shared sentence of each but the largest. Otherwise the least shared sentences, unless more
 * than three could be it; and only those that more readers read as something different than as the same. Never what may not be told.
 */
function agendaOf(
  judged: Judged,
  { numbers }: Table,
  {
    texts,
    leastShared,
    clusters: { shown },
  }: { texts: readonly TextShown[]; leastShared: StandsOut; clusters: Clusters },
): AgendaItem[] {
  const groups = shown.known ? shown.groups : []
  const columns = leastShared.known ? [leastShared.text] : leastShared.among
  const chosen =
    groups.length > 1 && groups.every(({ sentences }) => sentences !== null)
      ? ofSmallerGroups(groups, texts)
      : [...texts]
          .reverse()
          .filter((text) => columns.some((column) => numbers[column] === text.number) && isReadDifferently(text))
  if (chosen.length > MOST_ON_AGENDA) return []
  return chosen.flatMap((text) =>
    text.sentence === null
      ? []
      : [{ sentence: text.sentence, why: whyOf(text), missing: wordsAbout(judged, text.number) }],
  )
}

/** `texts` with the most shared first, `groups` with the largest first. */
function ofSmallerGroups(groups: readonly ClusterShown[], texts: readonly TextShown[]): TextShown[] {
  const largest = groups.filter(({ size }) => size === groups[0]?.size).length === 1 ? 0 : -1
  return groups.flatMap((_, cluster) => {
    const least = texts.findLast((text) => text.cluster === cluster && text.shown !== 'nothing')
    return cluster === largest || !least ? [] : [least]
  })
}

function isReadDifferently({ counts, mostOrAll }: TextShown): boolean {
  return counts === null ? mostOrAll === 'different' : counts.different > counts.same
}

function whyOf({ counts, ratings }: TextShown): string {
  return counts === null || ratings === null ? WHY_MOST_OR_ALL : whyCounted(counts.different, counts.partly, ratings)
}

/** What people found missing in one sentence, in no telling order; only where answers carry names anyway. */
function wordsAbout({ disclosure: mode, judgements, seed }: Judged, number: number): string[] {
  if (mode !== 'named') return []
  return inNoOrder(
    judgements.filter(({ textNumber }) => textNumber === number).flatMap(({ missingWords }) => missingWords ?? []),
    seed,
  )
}

/** The same of all sentences together, once so many have written something that nobody is singled out. */
function pooledWords({ disclosure: mode, fewest, judgements, seed }: Judged): string[] {
  if (mode === 'named') return []
  const written = judgements.flatMap(({ raterId, missingWords }) =>
    missingWords === null ? [] : [{ raterId, missingWords }],
  )
  const answers = [...Map.groupBy(written, ({ raterId }) => raterId)].map(([id, own]) => ({
    id,
    value: own.map(({ missingWords }) => missingWords).join('\n'),
  }))
  const [cell] = disclosure({
    mode: gateModeOf(mode),
    minimum: fewest,
    cells: [
      {
        key: 'missing',
        partition: null,
        answers,
        tells: 'comments',
        figure: () =>
          inNoOrder(
            written.map(({ missingWords }) => missingWords),
            seed,
          ),
      },
    ],
  }).cells
  return cell?.shown === 'figure' ? cell.figure : []
}

/** First by their letters, so that not even the seed tells who came first. */
function inNoOrder(words: readonly string[], seed: number): string[] {
  return shuffled([...words].sort(), seededRandom(seed))
}
