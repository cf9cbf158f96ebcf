import { describe, expect, test } from 'vitest'
import { answerState, speaksOfIt } from './answer.ts'
import { answerInWords } from './answer-in-words.ts'
import { whatIsAsked } from './question.ts'

describe('a question', () => {
  test.each([
    ['Why did we move checkout to Adyen?', 'move checkout to Adyen'],
    ['why do we not use Kafka', 'not use Kafka'],
    ['Why didn’t we wait for the audit?', 'wait for the audit'],
    ['So, why on earth have we ever chosen Rust??', 'Rust'],
    ['What was the reason for moving the date?', 'moving the date'],
    ['Can anybody tell me why we decided against a second vendor?', 'a second vendor'],
    ['How come we pay twice', 'pay twice'],
    ['Warum haben wir den Checkout verschoben?', 'den Checkout verschoben'],
    ['Wieso wurde eigentlich die Frist verlängert?', 'die Frist verlängert'],
    ['Aus welchem Grund sind wir umgezogen', 'umgezogen'],
    ['Varför valde vi Adyen?', 'Adyen'],
    ['Who decided to move checkout?', 'move checkout'],
    ['Who approved the second vendor?', 'the second vendor'],
    ['When did we decide on Adyen?', 'Adyen'],
    ['What did we decide about refunds?', 'refunds'],
    ['What was decided about refunds?', 'refunds'],
    ['Pourquoi avons-nous choisi Adyen ?', 'Adyen'],
    ['Pourquoi est-ce que nous avons déménagé ?', 'déménagé'],
    ['Why not Kafka?', 'not Kafka'],
    ['Qui a décidé de déménager ?', 'déménager'],
    ['Wer hat beschlossen, den Checkout zu verschieben?', 'den Checkout zu verschieben'],
    ['How the audit went', 'How the audit went'],
    ['checkout date', 'checkout date'],
    ['Whyte & Co contract', 'Whyte & Co contract'],
    ['Why?', 'Why'],
    ['why did we', 'we'],
    ['???', ''],
  ])('%s is about “%s”', (question, about) => {
    expect(whatIsAsked(question)).toBe(about)
  })
})

describe('an answer', () => {
  const term = (weight: number) => ({ weight, forms: [] })

  test('speaks of what was asked when half of it stands there, and what stands nowhere counts as the rarest', () => {
    const asked = [term(2), term(8)]
    expect(speaksOfIt({ held: [term(8)], asked, leftOut: 0 }, 10)).toBe(true)
    expect(speaksOfIt({ held: [term(2)], asked, leftOut: 0 }, 10)).toBe(false)
    expect(speaksOfIt({ held: [term(8)], asked, leftOut: 1 }, 10)).toBe(false)
    expect(speaksOfIt({ held: asked, asked, leftOut: 1 }, 10)).toBe(true)
    expect(speaksOfIt({ held: [], asked: [], leftOut: 1 }, 10)).toBe(false)
  })

  test('is given only by what was decided', () => {
    expect((['decided', 'announced', 'confirmed'] as const).map(answerState)).toEqual(Array(3).fill('answered'))
    expect((['question', 'exploring', 'proposed', 'final-call'] as const).map(answerState)).toEqual(
      Array(4).fill('not-decided'),
    )
    expect((['withdrawn', 'reversed', 'expired'] as const).map(answerState)).toEqual(['withdrawn', 'ended', 'ended'])
  })

  test('says in words that there is none, and where to look instead', () => {
    const nothing = { about: 'boats', decision: null, stoodBefore: [], earlier: [], others: [] }
    expect(answerInWords({ ...nothing, state: 'nothing' })).toBe(
      'No decision on record speaks of “boats”. Try other words, or fewer.',
    )
    const others = [{ title: { text: 'Which boat?' }, standing: 'proposed', where: 'decisions/1' }]
    expect(answerInWords({ ...nothing, state: 'not-decided', others })).toMatch(
      /still open[\s\S]*Which boat\? \(proposed\)/,
    )
  })
})
