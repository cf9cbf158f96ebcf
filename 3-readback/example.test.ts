import { describe, expect, test } from 'vitest'
import type { Said } from './answer.ts'
import { readbackExample } from './example.ts'
import type { Material, Voice } from './material.ts'
import type { ReadbackDisclosure, Understood } from './readback.ts'
import { resultOf } from './result.ts'

const claims = readbackExample.claims.map((claim, place) => ({
  ...claim,
  place,
  id: `claim-${place}`,
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
        itemId: `claim-${at}`,
        understood,
        changedAfterBrief: false,
      })),
      predictions: Object.entries(answers?.predicted ?? {}).flatMap(([aboutWhom, values]) =>
        values.map((predicted, at) => ({ ...own, id: '', itemId: `claim-${at}`, aboutWhom, predicted })),
      ),
      clarity: answers && { ...own, id: '', clarity: answers.clarity },
      belief: answers && { ...own, id: '', alikePercent: answers.alikePercent },
      sentence: answers && { ...own, id: '', sentence: answers.sentence, concern: answers.concern ?? null },
      reply: answers && { ...own, id: '', verdict: answers.verdict, commitment: answers.commitment, because: null },
    }
    return change({ id: name, personId: name, name, groupId: group, groupName: group, said })
  })
  return { readback: { id: 'r', wave: 1, disclosure, fewest: 5 }, claims, people }
}

const resultIn = (disclosure: ReadbackDisclosure, change?: (voice: Voice) => Voice) =>
  resultOf(material(disclosure, change), 'Without a group')

/** The voice with its answer to one claim taken away or replaced. */
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
        .map(({ claimId, kind, by, about, mutual }) => ({ claimId, kind, by, about, mutual })),
    ).toEqual([
      { claimId: 'claim-0', kind: 'false-consensus', by: 'Engineering', about: 'Sales', mutual: true },
      { claimId: 'claim-1', kind: 'false-conflict', by: 'Engineering', about: 'Product', mutual: false },
    ])
    const misjudged = result.claims.flatMap(({ id, states }) =>
      states
        .filter(({ state }) => state.startsWith('false'))
        .map(({ by, about, state }) => `${id} ${by}>${about} ${state}`),
    )
    expect(misjudged).toEqual([
      'claim-0 Engineering>Sales false-consensus',
      'claim-0 Sales>Engineering false-consensus',
      'claim-1 Engineering>Product false-conflict',
    ])
  })

  test('it says so in three sentences, believed beside measured first, and who is missing last', () => {
    // Believed: (6 × 75 + 10 × 100) / 16. Measured: pairs of people on the three claims, (.550 + .838 + .933) / 3.
    expect(result.sentences).toEqual([
      'On average people believe that 91 % of the others see it as they do; measured, they agree to 77 % (16 of 17 answered).',
      'Engineering and Sales likely believe that they agree on “If the date and the audit collide, the date moves.” They do not. Engineering likely believes that Product sees “We accept one week of slower checkout rather than running both providers side by side.” differently. Both understood the same.',
      'Rafael Okonjo (Engineering) has not answered.',
    ])
  })

  test('every group has its denominator, and the missing answer shows where the mean could still move', () => {
    const [date] = result.claims
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
      voice.name === 'Maeve Torrance' ? answering(voice, 'claim-0', null) : voice,
    )
    const [date] = less.claims
    expect(date?.groups[2]).toMatchObject({
      shown: 'counts',
      mean: null,
      counts: { agree: 0, depends: 0, disagree: 4, cannotTell: 0 },
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
      voice.groupId === 'Sales'
        ? answering(voice, 'claim-0', camps.includes(voice.name) ? 'agree' : 'disagree')
        : voice,
    )
    expect(split.claims[0]?.states.find(({ by, about }) => by === 'Sales' && about === 'Product')?.state).toBe(
      'split-inside',
    )
  })

  test('"cannot tell" is counted as a finding about the text and never as the middle', () => {
    expect(result.claims[2]?.all.counts).toMatchObject({ cannotTell: 1 })
    expect(result.claims[2]?.groups[1]).toMatchObject({ shown: 'counts', mean: null })
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
    const ofFour = resultIn('by-group', (voice) => (four.has(voice.name) ? voice : answering(voice, 'claim-0', null)))
    expect(ofFour.claims[0]?.changedAfterBrief).toBeNull()
    expect(result.claims[0]?.changedAfterBrief).toBe(0)
  })

  test('where everybody or all but one gave one answer, it says most or all and no number', () => {
    const [date] = result.claims
    expect(date?.groups[1]).toMatchObject({ shown: 'most-or-all', counts: null, mean: null, mostOrAll: 'agree' })
    expect(result.believed).toMatchObject({ rounded: true, measured: 0.8 })
  })

  test('a group of three is not shown as a group, nor can it be worked out from the others', () => {
    const small = resultIn('by-group', (voice) =>
      voice.groupId === 'Sales' && ['Ciro Bellandi', 'Maeve Torrance'].includes(voice.name)
        ? { ...voice, groupId: 'Product', groupName: 'Product' }
        : voice,
    )
    const [date] = small.claims
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
})
