import { describe, expect, test } from 'vitest'
import { BARE_GROUP } from '../group.ts'
import { IMPACT_QUESTIONS, isThin, QUESTION_KEYS } from './impact-question.ts'
import type { ImpactAnswer, InvolvementRule } from './involvement-rule.ts'
import { RULE_KEY, ruleWordFrom } from './involvement-rule.ts'
import { FIRING_STRENGTHS, firedRules } from './rule-firing.ts'
import { groupFor } from './rule-function.ts'
import { RULE_PACK } from './rule-pack.ts'

function ruleWith(ruleWords: string[], more: Partial<InvolvementRule> = {}): InvolvementRule {
  return {
    id: ruleWords.join(),
    key: 'a-rule',
    title: 'A rule',
    ruleWords,
    questions: [],
    functionName: 'Legal',
    groupId: null,
    because: 'It says so.',
    maintainer: null,
    offAt: null,
    createdAt: '2026-11-25T00:00:00.000Z',
    ...more,
  }
}

const text = (words: string, field = 'goal') => [{ field, text: words, openedAs: 'work' as const, openedId: 'w' }]
const firesOn = (words: string[], words2: string) => firedRules([ruleWith(words)], text(words2), [])
const yesTo = (question: string, yes = true): ImpactAnswer => ({
  id: 'a',
  workId: 'w',
  question,
  yes,
  answeredById: null,
  answeredAt: '2026-11-25T00:00:00.000Z',
})

describe('a rule fires', () => {
  test('on whole words only, unless it has a star', () => {
    expect(firesOn(['tax'], 'We order a taxi.')).toEqual([])
    expect(firesOn(['licen*'], 'It is relicensed.')).toEqual([])
    for (const said of ['Licensing changes.', 'A new licence.', 'The LICENSE file.'])
      expect(firesOn(['licen*'], said), said).toHaveLength(1)
  })

  test('whatever the case, the accents and the hyphens', () => {
    for (const said of ['Clé privée', 'CLE PRIVEE', 'cle-privee'])
      expect(firesOn(['clé privée'], said), said).toHaveLength(1)
    for (const said of ['The on-call rota', 'The oncall rota', 'on‑call'])
      expect(firesOn(['on-call'], said), said).toHaveLength(1)
    expect(firesOn(['personal data'], 'user_personal_data moves')).toHaveLength(1)
    expect(firesOn(['個人情報'], 'この変更は個人情報に関わる')).toHaveLength(1)
  })

  test('with the sentence in which its words stand, as it was written', () => {
    const [fired] = firesOn(['personal data'], 'We move it once. It holds Personal Data of guests! Then we rest.')
    expect(fired).toMatchObject({
      field: 'goal',
      quote: 'It holds Personal Data of guests!',
      negated: false,
      question: null,
    })
    const list = firesOn(['refund*'], '- search\n- refunds by card\n- speed')
    expect(list[0]?.quote).toBe('refunds by card')
  })

  test('with what stands around its words when the sentence is very long', () => {
    const [fired] = firesOn(['personal data'], `${'word '.repeat(60)}our personal data here ${'more '.repeat(60)}`)
    expect(fired?.quote.length).toBeLessThan(320)
    expect(fired?.quote).toMatch(/^… .*our personal data here.* …$/)
  })

  test('weakly where the text says that it is not so, and strongly as soon as one sentence says that it is', () => {
    for (const said of [
      'No personal data is moved.',
      'It does not touch any personal data.',
      "It doesn't use personal data",
      'It works without personal data.',
      'Personal data is not affected.',
      'Personal data stays untouched.',
      'Personal data: none',
    ]) {
      const [fired] = firesOn(['personal data'], said)
      expect(fired, said).toMatchObject({ negated: true, strength: FIRING_STRENGTHS.negated, quote: said })
    }
    const [both] = firesOn(['personal data'], 'No personal data leaves. Personal data is indexed.')
    expect(both).toMatchObject({ negated: false, strength: FIRING_STRENGTHS.once, quote: 'Personal data is indexed.' })
  })

  test('in full where the denial is of something else', () => {
    for (const said of [
      'Not only personal data is moved.',
      'We do not ask, but personal data is moved.',
      'No later than March, personal data is moved.',
      'It moves personal data that is not public.',
      'Nothing is lost: personal data is moved.',
    ])
      expect(firesOn(['personal data'], said)[0], said).toMatchObject({ negated: false })
  })

  test('more strongly when several sentences say it', () => {
    expect(firesOn(['price*'], 'Prices rise. The price list moves.')[0]?.strength).toBe(FIRING_STRENGTHS.often)
    expect(firesOn(['price*'], 'Prices rise.')[0]?.strength).toBe(FIRING_STRENGTHS.once)
  })

  test('once for every field in which its words stand', () => {
    const fired = firedRules([ruleWith(['price*'])], [...text('Prices rise'), ...text('New prices', 'title')], [])
    expect(fired.map(({ field }) => field)).toEqual(['goal', 'title'])
  })

  test('because of a question that is answered yes, and not because of a no', () => {
    const rule = ruleWith([], { questions: ['money'] })
    expect(firedRules([rule], [], [yesTo('money')])).toMatchObject([
      { field: 'question', question: 'money', quote: expect.stringMatching(/\?$/), strength: FIRING_STRENGTHS.yes },
    ])
    expect(firedRules([rule], [], [yesTo('money', false), yesTo('access')])).toEqual([])
  })

  test('not while it is switched off', () => {
    const off = ruleWith(['price*'], { offAt: '2026-11-25T00:00:00.000Z', questions: ['money'] })
    expect(firedRules([off], text('Prices rise'), [yesTo('money')])).toEqual([])
  })

  test('on words that hold signs with a meaning in patterns, and only on them', () => {
    expect(firesOn(['c++'], 'written in C++ today')).toHaveLength(1)
    expect(firesOn(['a.b'], 'axb')).toEqual([])
    expect(firesOn(['a/b test*'], 'An A/B testing round')).toHaveLength(1)
  })
})

describe('the shipped rules', () => {
  const fires = (said: string) =>
    new Set(
      firedRules(
        RULE_PACK.map((rule) => ruleWith([...rule.ruleWords], { functionName: rule.functionName })),
        text(said),
        [],
      ).map(({ rule }) => rule.functionName),
    )

  test.each([
    ['We collect personal data of visitors', ['Privacy', 'Legal']],
    ['Parental settings for children', ['Privacy', 'Legal']],
    ['It shows the live location of drivers', ['Privacy']],
    ['New prices and VAT on invoices', ['Finance', 'Tax']],
    ['The licence of a third party library', ['Legal', 'Procurement']],
    ['Sign-in with passkeys', ['Security']],
    ['A breaking change of the public API', ['API consumers', 'Documentation', 'Support']],
    [
      'A redesign of the user interface with new error messages',
      ['Support', 'Localisation', 'Accessibility', 'Design'],
    ],
    ['The migration needs one hour of downtime', ['Operations']],
    ['The schema of the event stream', ['Data']],
    ['Market entry in a new country', ['Legal', 'Tax']],
    ['Night shifts for the desk', ['Human resources']],
    ['It was promised to a key account', ['Account owner']],
  ])('%s', (said, functions) => {
    expect([...fires(said)]).toEqual(expect.arrayContaining(functions))
  })

  test('say nothing to a text that touches none of it', () => {
    expect([...fires('We repaint the meeting room in green.')]).toEqual([])
  })

  test('have keys of their own, words that can be kept, and ask only questions that there are', () => {
    expect(new Set(RULE_PACK.map(({ key }) => key)).size).toBe(RULE_PACK.length)
    for (const { key, ruleWords, questions, because } of RULE_PACK) {
      expect(key).toMatch(RULE_KEY)
      expect(ruleWords.map(ruleWordFrom), key).toEqual(ruleWords)
      expect(QUESTION_KEYS).toEqual(expect.arrayContaining([...questions]))
      expect(because).toMatch(/\.$/)
    }
  })

  test('answer each of the ten questions with at least one function', () => {
    expect(IMPACT_QUESTIONS).toHaveLength(10)
    for (const { key } of IMPACT_QUESTIONS)
      expect(
        RULE_PACK.filter(({ questions }) => questions.includes(key)),
        key,
      ).not.toEqual([])
  })
})

describe('the group that stands for a function', () => {
  const group = (name: string, more: object = {}) => ({
    ...BARE_GROUP,
    id: name,
    key: name.toLowerCase().replaceAll(' ', '-'),
    name,
    doesWhat: null,
    ...more,
  })
  const legal = { functionName: 'Legal', groupId: null }

  test('is the one that the rule names', () => {
    expect(groupFor({ ...legal, groupId: 'B' }, [group('Legal'), group('B')])).toMatchObject({
      groupId: 'B',
      by: 'rule',
    })
  })

  test('is else found by its name, by another name of the function, or by what it does', () => {
    expect(groupFor(legal, [group('Legal and Tax'), group('Legal team')])).toMatchObject({
      groupId: 'Legal team',
      by: 'name',
    })
    expect(groupFor({ ...legal, functionName: 'Operations' }, [group('SRE')])).toMatchObject({ groupId: 'SRE' })
    expect(groupFor(legal, [group('Desk', { doesWhat: 'Answers legal questions' })])).toMatchObject({
      by: 'does-what',
      quote: 'Answers legal questions',
    })
  })

  test('is nobody when no group is called so, or no source states it any more', () => {
    expect(groupFor(legal, [group('Illegal imports'), group('Sales')])).toBeNull()
    expect(groupFor(legal, [group('Legal', { staleAt: '2026-11-25T00:00:00.000Z' })])).toBeNull()
  })
})

test('a text of sixty words is not thin any more', () => {
  expect(isThin(text('word '.repeat(59)))).toBe(true)
  expect(isThin([...text('word '.repeat(30)), ...text('word '.repeat(30))])).toBe(false)
})
