import { describe, expect, test } from 'vitest'
import type { Said } from './answer.ts'
import type { Understood } from './card.ts'
import { readbackExample } from './example.ts'
import type { Material, Voice } from './material.ts'
import type { ReadbackDisclosure } from './readback.ts'
import { type ResultWords, resultOf } from './result.ts'
import { invitationTo } from './view/invitation-words.en.ts'

const cards = readbackExample.cards.map((card, place) => ({
  ...card,
  form: null,
  options: null,
  asksPreferred: null,
  place,
  id: `card-${place}`,
  readbackId: 'r',
}))

/** The example as it lies in the tables, without going through them. */
function material(disclosure: ReadbackDisclosure, change: (voice: Voice) => Voice = (voice) => voice): Material {
  const people = readbackExample.voices.map(({ name, group, answers }): Voice => {
    const own = { respondentId: name, savedAt: '' }
    const said: Said = {
      answers: (answers?.understood ?? []).map((understood, at) => ({
        ...own,
        id: '',
        itemId: `card-${at}`,
        understood,
        preferred: null,
        changedAfterBrief: false,
      })),
      predictions: Object.entries(answers?.predicted ?? {}).flatMap(([aboutWhom, values]) =>
        values.map((predicted, at) => ({ ...own, id: '', itemId: `card-${at}`, aboutWhom, predicted, guessing: null })),
      ),
      clarity: answers && { ...own, id: '', clarity: answers.clarity },
      belief: answers && { ...own, id: '', alikePercent: answers.alikePercent },
      sentence: answers && {
        ...own,
        id: '',
        sentence: answers.sentence,
        concern: answers.concern ?? null,
        question: null,
        holdUntil: null,
      },
      reply: answers && { ...own, id: '', verdict: answers.verdict, commitment: answers.commitment, because: null },
    }
    return change({ id: name, personId: name, name, groupId: group, groupName: group, said })
  })
  return { readback: { id: 'r', kind: null, wave: 1, disclosure, fewest: 5 }, cards, people }
}

const words: ResultWords = { withoutGroup: 'Without a group', answer: (_, answer) => answer }

const resultIn = (disclosure: ReadbackDisclosure, change?: (voice: Voice) => Voice) =>
  resultOf(material(disclosure, change), words)

const PAGE = 'https://plumbline.test/w/house/readbacks/r/page'

/** Somebody else who says the same. */
function alike(voice: Voice, nth: string): Voice {
  const name = `${voice.name}${nth}`
  return { ...voice, id: name, personId: name, name }
}

/** The voice with its answer to one card taken away or replaced. */
function answering(voice: Voice, itemId: string, understood: Understood | null): Voice {
  const answers = voice.said.answers.flatMap((answer) =>
    answer.itemId !== itemId ? [answer] : understood === null ? [] : [{ ...answer, understood }],
  )
  return { ...voice, said: { ...voice.said, answers } }
}

describe('the made-up example', () => {
  const result = resultIn('named')

  test('the result names the planted false consensus and the planted false conflict, and no other', () => {
    expect(
      result.findings
        .filter(({ kind }) => kind !== 'open-difference')
        .map(({ cardId, kind, by, about, mutual }) => ({ cardId, kind, by, about, mutual })),
    ).toEqual([
      { cardId: 'card-0', kind: 'false-consensus', by: 'Engineering', about: 'Sales', mutual: true },
      { cardId: 'card-1', kind: 'false-conflict', by: 'Engineering', about: 'Product', mutual: false },
    ])
    const misjudged = result.cards.flatMap(({ id, states }) =>
      states
        .filter(({ state }) => state.startsWith('false'))
        .map(({ by, about, state }) => `${id} ${by}>${about} ${state}`),
    )
    expect(misjudged).toEqual([
      'card-0 Engineering>Sales false-consensus',
      'card-0 Sales>Engineering false-consensus',
      'card-1 Engineering>Product false-conflict',
    ])
  })

  test('it says so in three sentences, believed beside measured first, and who is missing last', () => {
    // Believed: (6 × 75 + 10 × 100) / 16. Measured: pairs of people on the three cards, (.550 + .838 + .933) / 3.
    expect(result.sentences).toEqual([
      'On average people believe that 91 % of the others see it as they do; measured, they agree to 77 % (16 of 17 answered).',
      'Engineering and Sales likely believe that they agree on “If the date and the audit collide, the date moves.” They do not. Engineering likely believes that Product sees “We accept one week of slower checkout rather than running both providers side by side.” differently. Both understood the same.',
      'Rafael Okonjo (Engineering) has not answered.',
    ])
  })

  test('every group has its denominator, and the missing answer shows where the mean could still move', () => {
    const [date] = result.cards
    expect(date?.groups.map(({ name, answered, asked }) => `${name} ${answered}/${asked}`)).toEqual([
      'Product 6/6',
      'Engineering 5/6',
      'Sales 5/5',
    ])
    expect(date?.groups[1]?.mean).toBe(2)
    expect(date?.groups[1]?.couldMove).toEqual({ from: 10 / 6, to: 2 })
    expect(date?.groups[0]?.couldMove).toBeNull()
  })

  test('with one answer less a group is no longer shown as one: counts and names, no mean and no state', () => {
    const less = resultIn('named', (voice) =>
      voice.name === 'Maeve Torrance' ? answering(voice, 'card-0', null) : voice,
    )
    const [date] = less.cards
    expect(date?.groups[2]).toMatchObject({
      shown: 'counts',
      mean: null,
      counts: [
        { answer: 'agree', count: 0 },
        { answer: 'depends', count: 0 },
        { answer: 'disagree', count: 4 },
        { answer: 'cannot-tell', count: 0 },
      ],
    })
    expect(
      date?.states
        .filter(({ by, about }) => by === 'Sales' || about === 'Sales')
        .every(({ state }) => state === 'too-few'),
    ).toBe(true)
    expect(less.findings.map(({ kind }) => kind)).toEqual(['false-conflict'])
  })

  test('a group that is split inside has no state, because its mean would stand for nobody', () => {
    const camps = ['Greta Lowell', 'Anselm Okafor', 'Wren Halvorsen']
    const split = resultIn('named', (voice) =>
      voice.groupId === 'Sales' ? answering(voice, 'card-0', camps.includes(voice.name) ? 'agree' : 'disagree') : voice,
    )
    expect(split.cards[0]?.states.find(({ by, about }) => by === 'Sales' && about === 'Product')?.state).toBe(
      'split-inside',
    )
  })

  test('"cannot tell" is counted as a finding about the text and never as the middle', () => {
    expect(result.cards[2]?.all.counts).toContainEqual({ answer: 'cannot-tell', count: 1 })
    expect(result.cards[2]?.groups[1]).toMatchObject({ shown: 'counts', mean: null })
    expect(result.aboutTheText[0]).toMatch(/^1 of 16 could not tell/)
  })
})

describe('the same answers shown by group', () => {
  const result = resultIn('by-group')

  test('no name stands beside an answer or a sentence', () => {
    const told = JSON.stringify({ ...result, missing: [], sentences: [] })
    for (const { name } of readbackExample.voices) expect(told).not.toContain(name)
  })

  test('own words are shown only among many, in no telling order', () => {
    expect(result.ownSentences).toHaveLength(16)
    expect(result.ownSentences.every(({ name, groupName }) => name === null && groupName === null)).toBe(true)
    expect(result.concerns).toEqual([])
  })

  test("nine people's own words are not shown, ten people's are", () => {
    const writing = (howMany: number) => {
      const writers = new Set(readbackExample.voices.filter(({ answers }) => answers).map(({ name }) => name))
      const some = new Set([...writers].slice(0, howMany))
      return resultIn('by-group', (voice) =>
        some.has(voice.name) ? voice : { ...voice, said: { ...voice.said, sentence: null } },
      ).ownSentences
    }
    expect(writing(9)).toEqual([])
    expect(writing(10)).toHaveLength(10)
  })

  test('replies are counted, unless all or all but one said the same', () => {
    expect(result.verdicts).toEqual({ same: 6, 'not-same': 10, 'brief-wrong': 0 })
    const [first] = readbackExample.voices
    const alike = resultIn('by-group', (voice) => {
      const { reply } = voice.said
      const verdict = voice.name === first?.name ? 'not-same' : 'same'
      return reply ? { ...voice, said: { ...voice.said, reply: { ...reply, verdict } } } : voice
    })
    expect(alike.verdicts).toBeNull()
  })

  test('how many changed their answer is not told of four people', () => {
    const asked = new Set(readbackExample.voices.filter(({ answers }) => answers).map(({ name }) => name))
    const four = new Set([...asked].slice(0, 4))
    const ofFour = resultIn('by-group', (voice) => (four.has(voice.name) ? voice : answering(voice, 'card-0', null)))
    expect(ofFour.cards[0]?.changedAfterBrief).toBeNull()
    expect(result.cards[0]?.changedAfterBrief).toBe(0)
  })

  test('where everybody or all but one gave one answer, it says most or all and no number', () => {
    const [date] = result.cards
    expect(date?.groups[1]).toMatchObject({ shown: 'most-or-all', counts: null, mean: null, mostOrAll: 'agree' })
    expect(result.believed).toMatchObject({ rounded: true, measured: 0.8 })
  })

  test('a group of three is not shown as a group, nor can it be worked out from the others', () => {
    const small = resultIn('by-group', (voice) =>
      voice.groupId === 'Sales' && ['Ciro Bellandi', 'Maeve Torrance'].includes(voice.name)
        ? { ...voice, groupId: 'Product', groupName: 'Product' }
        : voice,
    )
    const [date] = small.cards
    expect(date?.groups.find(({ name }) => name === 'Sales')).toMatchObject({
      shown: 'nothing',
      counts: null,
      mean: null,
      named: null,
    })
    // Hidden together with the next smallest, so that the total minus the rest does not give the three away.
    expect(date?.groups.filter(({ shown }) => shown === 'nothing').map(({ name }) => name)).toEqual([
      'Engineering',
      'Sales',
    ])
    expect(small.findings.filter(({ by, about }) => by === 'Sales' || about === 'Sales')).toEqual([])
  })

  test('where most or all cannot tell, no number says how many', () => {
    const [first] = readbackExample.voices
    const unable = resultIn('by-group', (voice) =>
      voice.name === first?.name ? voice : answering(voice, 'card-2', 'cannot-tell'),
    )
    expect(unable.unclear).toEqual([{ cardId: 'card-2', count: null, answered: 16 }])
    expect(unable.aboutTheText[0]).toMatch(/^Most or all could not tell/)
  })
})

describe('what the example also shows', () => {
  const result = resultIn('named')

  test('the one conversation is between one of each side, about the planted false consensus', () => {
    expect(result.conversation).toMatchObject({ form: 'two-people', reason: 'false-consensus', cardIds: ['card-0'] })
    expect(result.conversation.who.map(({ groupId }) => groupId)).toEqual(['Engineering', 'Sales'])
    expect(result.conversation.sentence).toContain('fifteen minutes')
  })

  test('without names nobody is called to it by name, and the invitation names nobody either', () => {
    const all = material('by-group')
    // So many, and so few of one mind, that the groups may be shown.
    const otherwise = { Engineering: 'disagree', Sales: 'agree', Product: 'disagree' } as const
    const people = all.people.flatMap((voice, at) => [
      voice,
      alike(voice, ' the second'),
      alike(
        at % 2 === 0 ? answering(voice, 'card-0', otherwise[voice.groupId as keyof typeof otherwise]) : voice,
        ' the third',
      ),
    ])
    const crowd = resultOf({ ...all, people }, words)
    expect(crowd.conversation.who).toEqual([{ groupId: 'Sales', name: null }])
    const text = invitationTo(crowd, 'Move checkout', PAGE)?.text ?? ''
    expect(text).toContain('To Sales')
    for (const { name } of readbackExample.voices) expect(text).not.toContain(name)
  })

  test('where the gate holds back groups, nothing found is not called nothing there', () => {
    const { sentences, conversation } = resultIn('by-group')
    expect(sentences[1]).toBe('Of 18 beliefs about another group 7 can be told, and none of them is wrong.')
    expect(conversation.sentence).toBe('None that these answers could show.')
  })

  test('with fewer than half of the answers it calls for the missing ones first', () => {
    const few = resultIn('named', (voice) =>
      voice.groupId === 'Product' ? voice : { ...voice, said: { ...voice.said, answers: [] } },
    )
    expect(few.conversation.reason).toBe('missing')
    expect(invitationTo(few, 'Move checkout', PAGE)).toBeNull()
  })

  test('the invitation says what it rests on, who comes, for how long, and what is to be settled', () => {
    expect(invitationTo(result, 'Move checkout', PAGE)).toEqual({
      kind: 'talk',
      subject: '15 minutes about “Move checkout”',
      text: [
        'What read-back 1 of “Move checkout” shows:',
        `– ${result.findings[0]?.sentence}`,
        '',
        'Who: Ilse Varga (Engineering) and Greta Lowell (Sales). Everybody else need not come.',
        'How long: 15 minutes.',
        '',
        'To settle:',
        `“${result.cards[0]?.statement}” What does each of you take it to mean, and which holds?`,
        '',
        result.conversation.unless,
        '',
        `The figures: ${PAGE}`,
      ].join('\n'),
    })
  })

  test('somebody of a group comes where nobody may be named', () => {
    const who = result.conversation.who.map(({ groupId }) => ({ groupId, name: null }))
    const invitation = invitationTo({ ...result, conversation: { ...result.conversation, who } }, 'Move checkout', PAGE)
    expect(invitation?.text).toContain('Who: somebody of Engineering and somebody of Sales.')
  })

  test.each([
    ['open-difference', 'talk', 'Which way does it go, and why?'],
    ['brief-wrong', 'talk', 'what does the next version say instead?'],
    ['false-conflict', 'message', 'You understood this the same'],
    ['unclear', 'message', 'The direction says: it holds.'],
    ['missed', 'message', 'To Engineering and Sales'],
    ['same-facet', 'talk', 'What does each of you take it to mean'],
  ] as const)('what is sent because of “%s” is a %s', (reason, kind, words) => {
    const invitation = invitationTo(
      { ...result, conversation: { ...result.conversation, reason } },
      'Move checkout',
      PAGE,
    )
    expect(invitation?.kind).toBe(kind)
    expect(invitation?.text).toContain(words)
  })

  test('a dot has an interval where five took a position, and none below', () => {
    const [, , refunds] = result.cards
    expect(refunds?.groups.map(({ placed, interval }) => [placed, interval !== null])).toEqual([
      [6, true],
      [4, false],
      [5, true],
    ])
  })

  test('wishes that pull apart are told as wishes, and change no state', () => {
    const wishing = material('named', (voice) => ({
      ...voice,
      said: {
        ...voice.said,
        answers: voice.said.answers.map((answer) => ({
          ...answer,
          preferred: answer.itemId === 'card-2' ? (voice.groupId === 'Sales' ? 'agree' : 'disagree') : null,
        })),
      },
    }))
    const asking = wishing.cards.map((card) => ({ ...card, asksPreferred: card.id === 'card-2' }))
    const wished = resultOf({ ...wishing, cards: asking }, { withoutGroup: '', answer: (_, answer) => answer })
    expect(wished.tensions).toEqual(['card-2'])
    expect(wished.cards[2]?.preferred?.sentence).toContain('what people wish, not what they understood')
    expect(wished.findings).toEqual(result.findings)
  })

  test('a risk that few expect is named with its count; one that most give and few foresaw is flagged', () => {
    const risky = (change: (voice: Voice) => Voice) => {
      const some = material('named', change)
      const risks = some.cards.map((card) => ({ ...card, facet: 'risk' as const }))
      return resultOf({ ...some, cards: risks }, { withoutGroup: '', answer: (_, answer) => answer })
    }
    const few = risky((voice) => answering(voice, 'card-0', voice.groupId === 'Sales' ? 'agree' : 'disagree'))
    expect(few.warnings.map(({ cardId, count }) => [cardId, count])).toContainEqual(['card-0', 5])
    const most = risky((voice) => (voice.groupId === 'Product' ? answering(voice, 'card-2', 'agree') : voice))
    expect(most.surprises).toContainEqual(
      expect.objectContaining({ cardId: 'card-2', groupId: 'Product', answer: 'agree', count: 6, expected: 0 }),
    )
  })
})
