import { describe, expect, test } from 'vitest'
import { asMeasured, type Form, isAnswerTo, onScale, optionsRefused, saysTheSame } from './card.ts'

const card = (form: Form, options: string[] | null = null) => ({ form, options })
const goods = ['keep the date', 'keep the audit clean']

describe('what can be answered to a card', () => {
  test('each form takes its own answers and "cannot tell", and nothing else', () => {
    expect(['agree', 'cannot-tell', '50', 'yes'].filter((answer) => isAnswerTo(card('claim'), answer))).toEqual([
      'agree',
      'cannot-tell',
    ])
    expect(['0', '25', '30', '100', 'agree'].filter((answer) => isAnswerTo(card('position', goods), answer))).toEqual([
      '0',
      '25',
      '100',
    ])
    expect(['0', '1', '2', '-1', ''].filter((answer) => isAnswerTo(card('choice', goods), answer))).toEqual(['0', '1'])
  })

  test('a ranking names each option once', () => {
    const ranking = card('ranking', ['a', 'b', 'c'])
    const orders = ['2,0,1', '2,0', '2,0,0', '0,1,2,2', '0,1,3', 'a,b,c']
    expect(orders.filter((order) => isAnswerTo(ranking, order))).toEqual(['2,0,1'])
    expect(asMeasured(ranking, '2,0,1')).toEqual([1, 2, 0])
  })

  test('"cannot tell" stands nowhere on a scale, and is never the same as anything', () => {
    expect(onScale(card('position', goods), 'cannot-tell')).toBeNull()
    expect(saysTheSame(card('claim'), 'cannot-tell', 'cannot-tell')).toBe(false)
  })

  test('one step of a position apart is the same, two are not', () => {
    expect(saysTheSame(card('position', goods), '75', '100')).toBe(true)
    expect(saysTheSame(card('position', goods), '50', '100')).toBe(false)
  })

  test('a position lies between two goods, and no option stands twice', () => {
    expect(optionsRefused(card('position', ['one']))).toBe('A position lies between two goods.')
    expect(optionsRefused(card('choice', ['Anna', 'anna']))).toBe('Two options are the same.')
    expect(optionsRefused(card('claim', ['x']))).toBe('A claim has no options.')
    expect(optionsRefused(card('ranking', ['a', 'b', 'c']))).toBeNull()
  })
})
