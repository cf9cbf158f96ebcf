import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CANNOT_TELL, isAnswerTo } from '../card.ts'
import { lettersOf, readReply } from './reply.ts'

const claim = { form: null, options: null }
const position = { form: 'position' as const, options: ['Speed', 'Care'] }
const choice = { form: 'choice' as const, options: ['North', 'South', 'East'] }
const ranking = { form: 'ranking' as const, options: ['Cost', 'Date', 'Scope'] }
const claims = [claim, claim, claim]

const answersIn = (text: string, cards: Parameters<typeof readReply>[1] = claims) =>
  readReply(text, cards).answers.map(({ at, understood }) => [at + 1, understood])

describe('a reply by mail', () => {
  test('is read as it is shown in the letter', () => {
    expect(readReply('1b 2a 3? / We switch once, and the audit decides when.', claims)).toEqual({
      answers: [
        { at: 0, understood: 'depends', predicted: [] },
        { at: 1, understood: 'agree', predicted: [] },
        { at: 2, understood: CANNOT_TELL, predicted: [] },
      ],
      sentence: 'We switch once, and the audit decides when.',
      unread: [],
    })
  })

  test.each([
    '1b 2a 3?',
    '1B 2A 3?',
    '1 b 2 a 3 ?',
    '1) b, 2) a, 3) ?',
    '1. b\n2. a\n3. ?',
    '1b,2a,3?',
    '1b; 2a; 3?',
    '1: b 2: a and 3: ?',
    'Hello,\n\n1b 2a 3?',
    '1b\n\n2a\n\n3?',
    '1=b 2=a 3=?',
    '1c 1b 2a 3?',
  ])('“%s” means the same', (text) => {
    expect(answersIn(text)).toEqual([
      [1, 'depends'],
      [2, 'agree'],
      [3, CANNOT_TELL],
    ])
  })

  test('takes the sentence from the lines below too, and leaves a signature out', () => {
    expect(readReply('1a\nWe switch\nonce.\n\nBest wishes\nAnn', claims).sentence).toBe('We switch once.')
    expect(readReply('/ Only a sentence', claims)).toMatchObject({ answers: [], sentence: 'Only a sentence' })
  })

  test('reads cards of all four forms', () => {
    expect(answersIn('1c 2e 3b 4cab', [claim, position, choice, ranking])).toEqual([
      [1, 'disagree'],
      [2, '100'],
      [3, '1'],
      [4, '2,0,1'],
    ])
  })

  test('reads what others will say behind an arrow, for one group or two', () => {
    expect(readReply('1b>c 2a > c, a 3?', claims).answers.map(({ predicted }) => predicted)).toEqual([
      ['disagree'],
      ['disagree', 'agree'],
      [],
    ])
    expect(readReply('1a>? 2b>a,3c', claims).answers.map(({ predicted }) => predicted)).toEqual([
      [CANNOT_TELL],
      ['agree'],
      [],
    ])
  })

  test('keeps what cannot be read apart, and reads the rest', () => {
    expect(readReply('1x 2a 9b / Fine', claims)).toEqual({
      answers: [{ at: 1, understood: 'agree', predicted: [] }],
      sentence: 'Fine',
      unread: ['1x', '9b'],
    })
    expect(readReply('4ab', [claim, claim, claim, ranking]).unread).toEqual(['4ab'])
  })

  test.each(['', 'Who are you?', 'I am away until Monday.', 'In 2 days I will look at 1 of them', '12 people'])(
    'in “%s” nobody answered anything',
    (text) => {
      expect(readReply(text, claims)).toMatchObject({ answers: [] })
    },
  )
})

const cards = fc.array(fc.constantFrom(claim, position, choice, ranking), { minLength: 1, maxLength: 10 })
const between = fc.constantFrom(' ', ', ', '\n', '; ', '  ', ',\n', ' and ')
const bracket = fc.constantFrom('', ') ', '. ', ' ', ': ', '= ')

test('whatever is answered in the way that the letter shows is read as it was meant', () => {
  fc.assert(
    fc.property(
      cards,
      between,
      bracket,
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      (asked, gap, after, large, lots) => {
        const draw = () => lots.next().value as number
        const said = asked.map((card, at) => {
          const letters = lettersOf(card)
          if (draw() % 5 === 0) return { at, written: '?', understood: CANNOT_TELL }
          const mixed = [...letters].sort(() => (draw() % 2 === 0 ? 1 : -1))
          const picked = card.form === 'ranking' ? mixed : mixed.slice(0, 1)
          const written = picked.map(({ letter }) => letter).join('')
          return { at, written, understood: picked.map(({ answer }) => answer).join(',') }
        })
        const text = said
          .map(({ at, written }) => `${at + 1}${after}${large ? written.toUpperCase() : written}`)
          .join(gap)
        const read = readReply(`${text} / It is so.`, asked)
        expect(read.answers.map(({ at, understood }) => ({ at, understood }))).toEqual(
          said.map(({ at, understood }) => ({ at, understood })),
        )
        expect(read.sentence).toBe('It is so.')
        expect(read.unread).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})

test('no text breaks it, and nothing is read that is no answer to its card', () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.string({ maxLength: 300, unit: fc.constantFrom(...'0123456789abcdefxyz?>,;/.) \n\r\t-') }),
  )
  fc.assert(
    fc.property(anything, cards, (text, asked) => {
      const { answers, sentence } = readReply(text, asked)
      for (const { at, understood, predicted } of answers) {
        const card = asked[at]
        if (!card) throw new Error('An answer to no card')
        expect(isAnswerTo(card, understood)).toBe(true)
        for (const each of predicted) if (each !== null) expect(isAnswerTo(card, each)).toBe(true)
      }
      expect(new Set(answers.map(({ at }) => at)).size).toBe(answers.length)
      expect(sentence).not.toBe('')
    }),
    { numRuns: 2_000 },
  )
})

test('a long reply is read in no time', () => {
  const began = performance.now()
  for (const text of ['1a '.repeat(7_000), '1 '.repeat(10_000), `1a>${' '.repeat(20_000)}`, ' ,;'.repeat(7_000)])
    readReply(text, claims)
  expect(performance.now() - began).toBeLessThan(1_000)
})
