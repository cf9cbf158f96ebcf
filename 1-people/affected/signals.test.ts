import { describe, expect, test } from 'vitest'
import { knownGroup, undertaking } from '../testing/known-group.ts'
import { type EarlierWork, groundOf, type KnownGroup, type Undertaking } from './ground.ts'
import { lookedAt, type Signal, signalsFor } from './signals.ts'

const group = (id: string, more: Partial<KnownGroup> = {}) => knownGroup(id, { key: id, ...more })
const thing = (name: string) => ({ id: name, name, kind: 'service', paths: [] })
const work = (id: string, text: string, more: Partial<EarlierWork> = {}): EarlierWork => ({
  ...undertaking(id, text),
  involvedIds: [],
  ...more,
})

/** How strongly one signal speaks for each group. */
function strengths(signal: Signal, groups: readonly KnownGroup[], earlier: readonly EarlierWork[], asked: Undertaking) {
  const looked = lookedAt(groundOf(groups, earlier), asked)
  return groups.map((each, place) => signalsFor(looked, each, place)[signal] ?? 0)
}

describe('words', () => {
  const groups = [group('cooks', { owns: [thing('tomato oven')] }), group('smiths', { owns: [thing('copper oven')] })]
  const asked = work('new', 'Copper and tomato')

  test('that every earlier work holds tell little of who owns what is meant', () => {
    const kitchens = Array.from({ length: 40 }, (_, at) => work(`${at}`, `A tomato for table${at}`))
    expect(strengths('what it owns matches', groups, [], asked)).toEqual([1, 1])
    const [cooks, smiths] = strengths('what it owns matches', groups, kitchens, asked)
    expect(smiths).toBe(1)
    expect(cooks).toBeLessThan(0.1)
  })

  test('of the title are also looked for alone', () => {
    const inText = {
      ...asked,
      title: 'Copper',
      texts: [{ field: 'goal', text: 'tomato', openedAs: 'work', openedId: null }],
    }
    expect(strengths('what it owns matches the title', groups, [], inText as Undertaking)).toEqual([0, 1])
  })
})

describe('earlier work', () => {
  const groups = ['asked', 'owner', 'other'].map((id) => group(id))
  const asked = work('new', 'Copper kettles and ladles', { ownerId: 'owner' })

  test('tells whose it was and who took part, by how alike it is; itself it does not tell', () => {
    const earlier = [
      work('kettle', 'Copper kettles', { ownerId: 'other', involvedIds: ['asked'] }),
      work('lamp', 'Yard lamp', { ownerId: 'owner' }),
      { ...asked, involvedIds: ['other'] },
    ]
    expect(strengths('part of similar work', groups, earlier, asked)).toEqual([1, 0, 1])
    const [took, , owned] = strengths('its work is like this', groups, earlier, asked)
    expect(took).toBeGreaterThan(0)
    expect(owned).toBe(took)
  })

  test('on whose register nobody stands does not tell that nobody was affected', () => {
    const earlier = [work('one', 'Copper kettles', { ownerId: 'owner', involvedIds: ['asked'] })]
    const unknown = Array.from({ length: 5 }, (_, at) => work(`${at}`, 'Ladles', { ownerId: 'owner' }))
    const signal = 'worked with the owner before'
    const [before] = strengths(signal, groups, earlier, asked)
    expect(before).toBeGreaterThan(0)
    expect(strengths(signal, groups, [...earlier, ...unknown], asked)).toEqual([before, 0, 0])
    const known = unknown.map((each) => ({ ...each, involvedIds: ['other'] }))
    expect(strengths(signal, groups, [...earlier, ...known], asked)[0]).toBeLessThan(before as number)
  })
})
