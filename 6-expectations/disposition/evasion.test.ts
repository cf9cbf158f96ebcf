import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVASIONS, type Evasion, evasionsIn } from './evasion.ts'

const whole = { hasTrigger: true, deciderName: 'Dora Lind' }
const bare = { hasTrigger: false, deciderName: null }
const kindsIn = (text: string, record = bare) => evasionsIn(text, record).map(({ evasion }) => evasion)

describe('prose that goes round an answer', () => {
  test.each<[Evasion, string]>([
    ['no-trigger', 'I cannot do this at this time.'],
    ['no-trigger', 'I will add it in the future.'],
    ['no-trigger', 'I will do it as soon as possible.'],
    ['no-trigger', 'I am at capacity at the moment.'],
    ['no-trigger', 'My answer is: not yet.'],
    ['no-decider', 'I am told it was decided to wait.'],
    ['no-decider', 'I hear your request has been declined.'],
    ['no-decider', 'My understanding is that a decision was made.'],
    ['will-consider', 'I wrote it down and we will look into it.'],
    ['will-consider', 'I promise: we’ll keep it in mind.'],
    ['will-consider', 'We will take it into account, I promise.'],
    ['hollow-thanks', 'I say thank you for your valuable feedback.'],
    ['hollow-thanks', 'I mean it: we really appreciate your patience.'],
    ['circumstances', 'Unfortunately I have to say no.'],
    ['circumstances', 'I must decline due to current circumstances.'],
    ['circumstances', 'I decline for various reasons.'],
    ['buzzword', 'I want to leverage what you said.'],
    ['buzzword', 'My aim is seamless work.'],
    ['hedge', 'I can perhaps add it.'],
    ['hedge', 'I say: we might add it.'],
    ['nobody-named', 'The date stays where it is.'],
  ])('%s: “%s”', (evasion, text) => {
    expect(kindsIn(text)).toEqual([evasion])
  })

  test.each([
    'I decided against the export: the audit in March needs the same two people. It comes on 12 April.',
    'Dora Lind said no, because the date may move and the audit may not.',
    'My answer is yes. The report comes on Fridays, from 4 December on.',
    'Dora chose the second provider. It was decided by Dora on Monday.',
    'I took one thing from it: the page now says who is on duty.',
  ])('nothing is wrong with “%s”', (text) => {
    expect(evasionsIn(text, whole)).toEqual([])
  })

  test.each([
    'Other topics have a higher priority at this stage.',
    'We are not in a position to commit to that.',
    'Leadership felt that this was out of scope.',
    'This has been noted and passed on to the relevant people.',
    'There are currently no plans to support this.',
    'After careful consideration, we have chosen a different direction.',
    'The decision came from above.',
    'Rest assured that it is taken seriously.',
    'Budget constraints do not allow it.',
    'We will do our best to accommodate you.',
    'The consensus in the room was to leave it.',
  ])('“%s” goes round the answer', (text) => {
    expect(kindsIn(`I write: ${text}`).length).toBeGreaterThan(0)
  })

  test.each([
    'I will look at the figures on 3 March and write to you by 5 March.',
    'The report is not yet built. I build it from 4 December on.',
    'One day in each month the old report still runs; I keep that.',
    'For now, until 12 March, I keep the old form.',
    'The right now comes to whoever asks first: I have written that into the rules.',
    'At present 3 of 40 customers use it; below 5 I do not build it.',
    'Maybe you remember that I promised this for May.',
    'I know that the test was made on 3 May and failed.',
    'Thank you for the numbers from your shop: I used them in the table below.',
    'Your idea is in the new version: I sorted the list by date.',
  ])('a day, a condition, a figure or a deed makes an answer of “%s”', (text) => {
    expect(evasionsIn(text, { ...bare, deciderName: 'Dora Lind' })).toEqual([])
  })

  const about = 'We need the export for accounting. The audit needs two people.'
  test.each([
    'It was good to hear from you on this matter.',
    'A decision on this is expected shortly.',
    'The relevant teams have been informed.',
    'As things stand, this is difficult.',
    'We are confident that the present set-up meets most needs.',
  ])('in “%s” there is nothing that one could ask about', (text) => {
    expect(kindsIn(`I write. ${text}`, { ...whole, about } as never)).toEqual(['nothing-to-check'])
  })

  test.each([
    'You get the export each month.',
    'The audit comes before everything else.',
    'Before that Legal has to sign it.',
    'The page goes away in March, and not before.',
    'Dora keeps it as it stands today.',
    'Have a good week!',
  ])('“%s” speaks of somebody, of a day, or of what was asked', (text) => {
    expect(kindsIn(`I write. ${text}`, { ...whole, about } as never)).toEqual([])
  })

  test('it is not looked for where nobody says what was asked', () => {
    expect(kindsIn('I write. A decision on this is expected shortly.', whole as never)).toEqual([])
  })

  test('says where it stands, what is wrong, and how to say it', () => {
    const text = 'Dora, hello. It was decided to wait.'
    const [note, ...more] = evasionsIn(text, whole)
    expect(more).toEqual([])
    expect(text.slice(note?.at ?? 0, (note?.at ?? 0) + (note?.length ?? 0))).toBe('It was decided')
    expect(note).toMatchObject({ quote: 'It was decided', instead: 'Say who: “Dora Lind decided …”', blocks: false })
  })

  test('a word for “later” is fine once the record says when', () => {
    const text = 'I cannot add it at the moment.'
    expect(kindsIn(text, bare)).toEqual(['no-trigger'])
    expect(kindsIn(text, { ...bare, hasTrigger: true })).toEqual([])
  })

  test('stands in the way only where the record has no trigger, or nobody who decided', () => {
    const text = 'I write: it was decided that, unfortunately, we will look into it in the future.'
    const blocking = (record: typeof bare | typeof whole) =>
      evasionsIn(text, record).flatMap(({ blocks, evasion }) => (blocks ? [evasion] : []))
    expect(blocking(bare)).toEqual(['no-decider', 'no-trigger'])
    expect(blocking(whole)).toEqual([])
    expect(kindsIn(text, whole as never)).toEqual(['no-decider', 'circumstances', 'will-consider'])
  })

  test('somebody named, by whole name or first name, or somebody who speaks for themselves, is somebody', () => {
    for (const text of ['Dora Lind keeps the date.', 'Dora keeps the date.', 'I keep the date.'])
      expect(evasionsIn(text, whole)).toEqual([])
    expect(kindsIn('The date stays.', whole as never)).toEqual(['nobody-named'])
    expect(evasionsIn('  ', bare)).toEqual([])
  })

  test('of what lies over each other, one note stays, and never the one that blocks goes', () => {
    const notes = evasionsIn('I hope: as soon as possible where possible', bare)
    expect(notes.map(({ quote }) => quote)).toEqual(['as soon as possible', 'where possible'])
  })
})

test('whatever is written, each note quotes its own place, and none lies over another', () => {
  const pieces = [
    'it was decided',
    ' at the moment',
    'we will look into',
    ' I ',
    '. ',
    'unfortunately ',
    'x',
    '\n',
    '’',
    '🙂',
  ]
  const anything = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, fc.boolean(), (text, hasTrigger) => {
      const notes = evasionsIn(text, { hasTrigger, deciderName: null, about: 'the export' })
      let end = 0
      for (const { at, length, quote, evasion } of notes) {
        expect(EVASIONS).toContain(evasion)
        expect(text.slice(at, at + length)).toBe(quote)
        if (evasion === 'nobody-named') continue
        expect(at).toBeGreaterThanOrEqual(end)
        end = at + length
      }
    }),
    { numRuns: 500 },
  )
})

test('a long text is read in no time', () => {
  const began = performance.now()
  for (const text of [
    'it was '.repeat(5_000),
    'we will keep '.repeat(3_000),
    'thank you for your '.repeat(2_000),
    ' '.repeat(40_000),
  ])
    evasionsIn(text, { ...bare, about: 'the export' })
  expect(performance.now() - began).toBeLessThan(2_000)
})
