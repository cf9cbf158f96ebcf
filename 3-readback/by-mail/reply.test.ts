import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CANNOT_TELL, isAnswerTo } from '../card.ts'
import { answersInWords, letterWords } from '../view/by-mail-words.en.ts'
import { choicesOf } from '../view/card-words.en.ts'
import { lettersOf } from './piece.ts'
import { readReply } from './reply.ts'

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
      leftOut: false,
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
  ])('“%s” means the same', (text) => {
    expect(answersIn(text)).toEqual([
      [1, 'depends'],
      [2, 'agree'],
      [3, CANNOT_TELL],
    ])
  })

  test('takes a sentence only behind a slash, over broken lines, and leaves a signature out', () => {
    expect(readReply('1a\n/ We switch\nonce.\n\nBest wishes\nAnn', claims).sentence).toBe('We switch once.')
    expect(readReply('/ Only a sentence', claims)).toMatchObject({ answers: [], sentence: 'Only a sentence' })
    expect(readReply('1a\nWe switch\nonce.', claims)).toMatchObject({ sentence: null, leftOut: true })
  })

  test('takes neither of two different answers to one card', () => {
    expect(answersIn('1c 1b 2a')).toEqual([[2, 'agree']])
    expect(readReply('1c 1b 2a', claims).unread).toEqual([{ number: 1, why: 'two-answers' }])
    expect(answersIn('1c 2a\n1c')).toEqual([
      [1, 'disagree'],
      [2, 'agree'],
    ])
  })

  test.each([
    '4cab',
    '4 c a b',
    '4: c, a, b',
    '4) c > a > b',
    '4 c-a-b',
    '4 C A B.',
    '4 Scope, then Cost, then Date',
    '4: scope > cost > date',
  ])('“%s” is an order', (text) => {
    expect(answersIn(text, [claim, claim, claim, ranking])).toEqual([[4, '2,0,1']])
  })

  test('an order that leaves one out, names one twice, or goes on is none', () => {
    for (const text of ['1 ca', '1 cac', '1 c, a', '1cab or so', '1 bad'])
      expect(readReply(text, [ranking])).toMatchObject({ answers: [], unread: [{ number: 1 }] })
  })

  test('an option that is called by the letter of another one is not guessed', () => {
    const swapped = {
      form: 'choice' as const,
      options: ['B', 'A'],
      named: [
        { words: 'B', answer: '0' },
        { words: 'A', answer: '1' },
      ],
    }
    expect(readReply('1a', [swapped])).toMatchObject({ answers: [], unread: [{ number: 1, why: 'two-answers' }] })
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
      unread: [
        { number: 1, why: 'no-such-answer' },
        { number: 9, why: 'no-such-question' },
      ],
      leftOut: false,
    })
    expect(readReply('4ab', [claim, claim, claim, ranking]).unread).toEqual([{ number: 4, why: 'no-such-answer' }])
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

test('every answer that the letter offers is read by its letter and by its words, and no other way of the letter is', () => {
  const offered = [claim, position, choice].map((card, at) => ({
    ...{ id: '', readbackId: '', place: at, facet: 'goal' as const, stated: null, asksPreferred: null },
    ...card,
    statement: 'What comes first?',
  }))
  const asked = offered.map((card) => ({ ...card, named: answersInWords(card) }))
  for (const [at, card] of offered.entries()) {
    for (const { letter, answer } of lettersOf(card)) {
      const label = choicesOf(card, 'own').find(({ value }) => value === answer)?.label ?? ''
      for (const written of [letter, label, `${letter}) ${label}`, `${letter} (${label})`, `“${label}”`])
        expect([written, readReply(`${at + 1}. ${written}`, asked).answers]).toEqual([
          written,
          [{ at, understood: answer, predicted: [] }],
        ])
    }
    expect(readReply(`${at + 1} I cannot tell`, asked).answers[0]?.understood).toBe(CANNOT_TELL)
  }
  for (const example of [letterWords.answerWith, letterWords.howToWrite, letterWords.howToReply])
    expect(example).toContain('1b 2a 3? / ')
  expect(letterWords.onlyThat).toMatch(/A concern, a question, .* can be said on the page/)
})

const words = fc.constantFrom(
  'but only in May',
  'or c',
  'unless it rains',
  'I think',
  'maybe',
  'nej',
  'was für ein',
  'a b',
  '5',
)
test('an answer with more words behind it is never taken, whatever they are, and always told back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'b', 'c', '?'),
      words,
      fc.constantFrom(' ', ', ', '. ', ' - ', ' ('),
      (own, more, gap) => {
        const { answers, unread } = readReply(`2c\n1${own}${gap}${more}`, claims)
        expect(answers.map(({ at }) => at)).toEqual([1])
        expect(unread).toMatchObject([{ number: 1 }])
      },
    ),
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
  for (const text of [
    '1a '.repeat(7_000),
    '/ a'.repeat(7_000),
    '1a/'.repeat(7_000),
    'and'.repeat(7_000),
    '1+'.repeat(10_000),
    'a '.repeat(10_000),
    `hi ${'x'.repeat(20_000)}`,
    '1b c '.repeat(4_000),
    '2b, '.repeat(5_000) + 'x',
    '1 '.repeat(10_000),
    `1a>${' '.repeat(20_000)}`,
    ' ,;'.repeat(7_000),
  ])
    readReply(text, claims)
  expect(performance.now() - began).toBeLessThan(1_000)
})
