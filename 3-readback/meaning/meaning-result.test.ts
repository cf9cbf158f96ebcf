import { type MeaningVote, seededRandom } from '@plumbline/measure'
import { describe, expect, test } from 'vitest'
import { dealt } from './dealing.ts'
import { usualLastDay, whyNotBegun } from './meaning.ts'
import { meaningResultOf } from './meaning-result.ts'
import type { Judged } from './round.ts'

const openings = 'The plan is to sell|We fix|Nobody may touch|First comes|People get|Let us drop|Ship|Write down'.split(
  '|',
)

type Shape = { people: number; disclosure?: Judged['disclosure']; readers?: number; seed?: number }
type Say = (rater: number, writer: number) => MeaningVote | null

/** A round in which everybody wrote a sentence of their own, and says what `say` says of that of another. */
function round({ people, disclosure = 'named', readers = 0, seed = 8 }: Shape, say: Say): Judged {
  const written = Array.from({ length: people }, (_, at) => ({
    respondentId: String(at),
    sentence: `${openings[at % 8]} number ${at} of ${openings[(at + 3) % 8]}.`,
  }))
  const others = Array.from({ length: readers }, (_, at) => String(people + at))
  const { texts, hands } = dealt(written, others, seed)
  return {
    disclosure,
    fewest: 5,
    seed,
    texts: texts.map((writers) => ({
      writers,
      words: written.find(({ respondentId }) => respondentId === writers[0])?.sentence ?? null,
    })),
    judgements: [...hands].flatMap(([raterId, hand]) =>
      hand.map((textNumber) => {
        const meaning = say(Number(raterId), Number(texts[textNumber]?.[0]))
        return { raterId, textNumber, meaning, missingWords: null }
      }),
    ),
  }
}

/** Two meanings: who wrote as one of the first so many, and the others. */
const camps =
  (first: number): Say =>
  (rater, writer) =>
    rater < first === writer < first ? 'same' : 'different'

/** The same with a slip now and then. */
function withSlips(say: Say, every: number): Say {
  let at = 0
  return (rater, writer) => {
    at += 1
    return at % every === 0 ? 'partly' : say(rater, writer)
  }
}

describe('what a round about sentences shows', () => {
  test('two planted meanings are found, each named by a sentence of it, and the smaller one is what to talk about', () => {
    const judged = round({ people: 8 }, withSlips(camps(5), 9))
    const result = meaningResultOf(judged)
    expect(result.clusters).toMatchObject({ known: true, how: 'tested', groups: [{ size: 5 }, { size: 3 }] })
    if (!result.clusters.known) throw new Error('two groups')
    const ofFirst = judged.texts.filter(({ writers }) => Number(writers[0]) < 5).map(({ words }) => words)
    expect([...(result.clusters.groups[0]?.sentences ?? [])].sort()).toEqual(ofFirst.sort())
    expect(ofFirst).toContain(result.clusters.groups[0]?.name)
    expect(result.agenda).toHaveLength(1)
    expect(ofFirst).not.toContain(result.agenda[0]?.sentence)
    expect(result.agenda[0]?.why).toMatch(/of 7 who read it [345] read in it something different/)
    expect(result.says[1]).toMatch(/^The sentences have two meanings: “.*” \(5 sentences\) and “.*” \(3 sentences\)\.$/)
    expect(result.reliability).toMatchObject({ known: true })
  })

  test('undisputed meanings are found below six sentences too', () => {
    const result = meaningResultOf(round({ people: 5 }, camps(3)))
    expect(result.clusters).toMatchObject({ known: true, how: 'unanimous', groups: [{ size: 3 }, { size: 2 }] })
  })

  test('where all mean one thing with slips by chance, no groups are claimed and nothing is put on the agenda', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed)
      const result = meaningResultOf(round({ people: 8, seed }, () => (random() < 0.15 ? 'partly' : 'same')))
      expect(result.agenda, `seed ${seed}`).toEqual([])
      expect(result.clusters, `seed ${seed}`).toMatchObject({ known: false })
    }
  })

  test('where all say the same, that is said, with an interval that does not claim certainty', () => {
    const result = meaningResultOf(round({ people: 8 }, () => 'same'))
    expect(result.clusters).toMatchObject({ known: true, how: 'unanimous', groups: [{ size: 8 }] })
    expect(result.shared).toMatchObject({ share: 1, ratings: 56 })
    expect(result.shared?.low).toBeLessThan(0.9)
    expect(result.agenda).toEqual([])
  })

  test('with nobody or hardly anybody judging, it says that it cannot tell', () => {
    expect(meaningResultOf(round({ people: 8 }, () => null))).toMatchObject({
      tooFew: 'too few ratings',
      rated: 0,
      texts: [],
    })
    const one = meaningResultOf(round({ people: 8 }, (rater) => (rater === 0 ? 'different' : null)))
    expect(one).toMatchObject({ tooFew: 'too few ratings', agenda: [] })
    expect(one.says).toEqual(['Too few have said which of the sentences mean the same to tell anything: 1 of 8.'])
  })

  test('the share counts each person once and lies within its interval', () => {
    const { shared } = meaningResultOf(round({ people: 12 }, camps(6)))
    if (!shared || shared.low === null || shared.high === null) throw new Error('an interval')
    expect(shared.counts.same / shared.ratings).toBe(shared.share)
    expect(shared.low).toBeLessThan(shared.share)
    expect(shared.high).toBeGreaterThan(shared.share)
  })

  test('who only answered counts as a reader, and moves no group', () => {
    const result = meaningResultOf(
      round({ people: 8, readers: 4 }, (rater, writer) => (rater >= 8 ? 'different' : camps(8)(rater, writer))),
    )
    expect(result.clusters).toMatchObject({ known: true, groups: [{ size: 8 }] })
    expect(result.texts.every(({ others }) => others === 11)).toBe(true)
    expect(result.shared?.counts.different).toBe(28)
  })

  test('words that went with their writer leave all figures as they were', () => {
    const judged = round({ people: 8 }, withSlips(camps(5), 9))
    const without = { ...judged, texts: judged.texts.map((text, at) => (at === 2 ? { ...text, words: null } : text)) }
    const figures = ({ texts }: ReturnType<typeof meaningResultOf>) =>
      new Map(texts.map(({ number, counts, share }) => [number, { counts, share }]))
    expect(figures(meaningResultOf(without))).toEqual(figures(meaningResultOf(judged)))
    expect(JSON.stringify(meaningResultOf(without))).not.toContain(judged.texts[2]?.words)
  })
})

describe('where answers carry no names', () => {
  test('a group of fewer than five sentences is not shown, and a sentence of which all say the same is told in words only', () => {
    const result = meaningResultOf(round({ people: 12, disclosure: 'by-group' }, withSlips(camps(8), 7)))
    if (!result.clusters.known) throw new Error('two groups')
    expect(result.clusters.groups).toMatchObject([{ size: 8 }, { size: 4, name: null, sentences: null }])
    expect(result.texts.every(({ cluster }) => cluster === 0 || cluster === null)).toBe(true)
    const all = meaningResultOf(round({ people: 12, disclosure: 'by-group' }, () => 'same'))
    expect(all.shared).toBeNull()
    expect(all.clusters).toEqual({ known: false, because: 'hidden' })
    expect(all.says[0]).toBe('12 of 12 people judged sentences of others: most or all read in them the same.')
    expect(all.texts.every(({ counts, mostOrAll }) => counts === null && mostOrAll !== 'different')).toBe(true)
  })

  test('when fewer than half judge nothing is shown', () => {
    const result = meaningResultOf(
      round({ people: 12, disclosure: 'by-group' }, (rater, writer) => (rater < 4 ? camps(6)(rater, writer) : null)),
    )
    expect(result).toMatchObject({ tooFew: 'too few ratings', shared: null, texts: [], agenda: [], missing: [] })
  })

  test('what is missing is told only among that of ten people, and not beside the sentence', () => {
    const said = (writers: number) => {
      const judged = round({ people: 12, disclosure: 'by-group' }, camps(6))
      return meaningResultOf({
        ...judged,
        judgements: judged.judgements.map((each) => ({
          ...each,
          missingWords:
            Number(each.raterId) < writers && each.meaning === 'different' ? `the date, says ${each.raterId}` : null,
        })),
      })
    }
    expect(said(9)).toMatchObject({ missing: [] })
    expect(new Set(said(10).missing).size).toBe(10)
    expect(said(10).agenda.flatMap(({ missing }) => missing)).toEqual([])
  })
})

describe('whether a round may begin', () => {
  const sentences = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ respondentId: String(at), sentence: `S${at}` }))
  const closed = { closesOn: '2026-11-20', closedAt: null, fewest: 5 }

  test('not before the closing, not where answers are anonymous, not with two sentences, and without names only with ten', () => {
    const why = (readback: Partial<Parameters<typeof whyNotBegun>[0]>, count: number) =>
      whyNotBegun({ ...closed, disclosure: 'named', ...readback }, sentences(count), '2026-11-23')
    expect(why({ closesOn: '2026-11-23' }, 8)).toBe('still-open')
    expect(why({ closesOn: '2026-11-23', closedAt: '2026-11-23T08:00:00.000Z' }, 8)).toBeNull()
    expect(why({ disclosure: 'anonymous' }, 50)).toBe('anonymous')
    expect(why({}, 2)).toBe('too-few-sentences')
    expect(why({}, 3)).toBeNull()
    const copies = Array.from({ length: 8 }, (_, at) => ({
      respondentId: String(at),
      sentence: `We switch ${at % 2 ? 'once' : 'twice'}.`,
    }))
    expect(whyNotBegun({ ...closed, disclosure: 'named' }, copies, '2026-11-23')).toBe('too-few-sentences')
    expect(why({ disclosure: 'by-group' }, 9)).toBe('words-stay-hidden')
    expect(why({ disclosure: 'by-group' }, 10)).toBeNull()
  })

  test('it lasts three days from the closing, or from today where that is later', () => {
    expect(usualLastDay({ closesOn: '2026-12-04', closedAt: '2026-11-22T10:00:00.000Z' }, '2026-11-22')).toBe(
      '2026-11-25',
    )
    expect(usualLastDay({ closesOn: '2026-11-20', closedAt: null }, '2026-11-23')).toBe('2026-11-26')
  })
})
