import { describe, expect, test } from 'vitest'
import { excerptOf, marksIn } from './excerpt.ts'
import { byFit, type SearchPlace, shownFound } from './search.ts'
import { COMMON_FROM, someOf, termsOf, typedAs, weightOf } from './sought.ts'
import { stemOf } from './stem.ts'

const typed = (text: string, begun = false) => termsOf(text, { begun }).map(typedAs)
const marked = (text: string, sought: string, begun = false) =>
  marksIn(text, termsOf(sought, { begun })).map(({ from, to }) => text.slice(from, to))

describe('what is looked for', () => {
  test('is every word that tells something, in small letters and without accents, once', () => {
    expect(typed('Why did we move the Checkout to ZÜRICH, checkout?')).toEqual(['move', 'checkout', 'zurich'])
    expect(typed('der Umzug nach Zürich')).toEqual(['umzug', 'zurich'])
  })

  test('is common words only where there is nothing else, or where they are quoted', () => {
    expect(typed('to be or not')).toEqual(['to', 'be', 'or', 'not'])
    expect(typed('move "to be or not"')).toEqual(['to be or not', 'move'])
  })

  test('is a phrase between any quotation marks; one that stays open is none', () => {
    expect(typed('“date moves” audit')).toEqual(['date moves', 'audit'])
    expect(typed('„die Frist“ „')).toEqual(['die frist'])
    expect(typed('"date moves')).toEqual(['date', 'moves'])
  })

  test('is nothing where only signs were typed, and never more than twelve things', () => {
    for (const text of ['', '""', '"" ""', '*:^(){}[]-+~', '—…', '"*"'])
      expect(termsOf(text, { begun: true })).toEqual([])
    expect(typed(Array.from({ length: 40 }, (_, at) => `word${at}`).join(' '))).toHaveLength(12)
    expect(typed('x'.repeat(300))[0]).toHaveLength(60)
  })

  test('may go on after the last word, but not after a finished one, a space or a sign', () => {
    const begun = (text: string) => termsOf(text, { begun: true }).at(-1)?.forms[0]?.begun
    expect(begun('move chec')).toBe(true)
    expect(begun('move chec?')).toBe(false)
    expect(begun('move checkouts')).toBe(false)
    expect(begun('"move chec"')).toBe(false)
    expect(termsOf('migrati', { begun: true })[0]?.forms).toContainEqual({ words: ['migrat'], begun: false })
  })

  test('counts for more the rarer it is', () => {
    expect([0, 1, 2, 3, 511, 512, 90_000].map(weightOf)).toEqual([0, 10, 9, 8, 1, 1, 1])
    expect(COMMON_FROM).toBe(512)
  })
})

test('of many words the rarest are looked for where nothing holds them all', () => {
  const terms = Array.from({ length: 9 }, (_, at) => ({ forms: [], weight: (at * 4) % 9 }))
  expect(someOf(terms)).toMatchObject({ all: false, terms: [8, 7, 6, 5, 4, 3].map((weight) => ({ weight })) })
})

describe('the stem of a word', () => {
  test('is that of Porter’s examples', () => {
    const examples =
      `caresses caress ponies poni cats cat feed feed agreed agre plastered plaster motoring motor sing sing
      conflated conflat troubled troubl sized size hopping hop falling fall hissing hiss fizzed fizz failing fail filing file
      happy happi sky sky relational relat conditional condit valenci valenc digitizer digit radicalli radic differentli differ
      vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis hopefulness hope formaliti formal
      sensibiliti sensibl triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope
      goodness good revival reviv allowance allow inference infer airliner airlin adjustable adjust defensible defens irritant irrit
      replacement replac adjustment adjust dependent depend adoption adopt communism commun activate activ effective effect
      bowdlerize bowdler probate probat rate rate cease ceas controll control roll roll`.split(/\s+/)
    const wrong = examples.filter((_, at) => at % 2 === 0 && stemOf(examples[at] ?? '') !== examples[at + 1])
    expect(wrong).toEqual([])
  })

  test('leaves other scripts, numbers and words of two letters alone', () => {
    expect(['as', 'pay3', '2026', 'größes', 'решения'].map(stemOf)).toEqual(['as', 'pay3', '2026', 'größes', 'решения'])
  })
})

describe('what is marked', () => {
  test('is every form of a word, whole and where it stands', () => {
    expect(marked('Migrating the Check-out; migrations and a migrant.', 'migrate')).toEqual(['Migrating', 'migrations'])
    expect(marked('Zürich, Zu\u0308rich and ZURICH', 'zürich')).toEqual(['Zürich', 'Zu\u0308rich', 'ZURICH'])
    expect(marked('The checkout', 'chec', true)).toEqual(['checkout'])
  })

  test('is a phrase as one, and nothing twice', () => {
    expect(marked('The date moves. Dates move. Move the date.', '"date moves"')).toEqual(['date moves', 'Dates move'])
    expect(marked('a failed audit', 'audit audits "failed audit"')).toEqual(['failed audit'])
  })

  test('stays marked in the piece that is shown of a long text', () => {
    const long = `${'before '.repeat(80)}the audit was lost ${'after '.repeat(80)}`
    const { text, marks } = excerptOf(long, termsOf('audit', { begun: false }))
    expect(text.length).toBeLessThan(240)
    expect(text.startsWith('… ')).toBe(true)
    expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['audit'])
    expect(excerptOf('x'.repeat(900), []).text.length).toBeLessThan(240)
  })

  test('shows why a record was found, and otherwise what it says first', () => {
    const record = { id: '', title: 'Which date?', workId: '', workKey: '', workTitle: '', standing: '', where: '' }
    const texts = [
      { field: 'decided', text: 'It moves' },
      { field: 'because', text: 'The audit failed' },
    ]
    const shown = (sought: string) => shownFound({ ...record, texts }, termsOf(sought, { begun: false }))
    expect(shown('audit').excerpts.map(({ field }) => field)).toEqual(['because'])
    expect(shown('date')).toMatchObject({ title: { marks: [{ from: 6, to: 10 }] }, excerpts: [{ field: 'decided' }] })
  })
})

test('what fits best comes first, then what holds, then what is newer, then always the same', () => {
  const place = (score: number, inForce: number, at: string, id: string): SearchPlace => ({ score, inForce, at, id })
  const places = [
    place(1, 1, '2026-11-23', 'a'),
    place(3, 0, '2026-11-23', 'a'),
    place(3, 1, '2026-11-21', 'a'),
    place(3, 1, '2026-11-22', 'b'),
    place(3, 1, '2026-11-22', 'a'),
  ]
  expect([...places].sort(byFit).map((each) => places.indexOf(each))).toEqual([3, 4, 2, 1, 0])
})
