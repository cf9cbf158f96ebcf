import { describe, expect, test } from 'vitest'
import { knownGroup } from '../testing/known-group.ts'
import { type Assessed, assessed, linkedKeys } from './assessment.ts'
import type { Circumstances } from './circumstances.ts'
import { DEFAULT_WEIGHTS } from './combination.ts'
import { FAINT } from './found-evidence.ts'
import { type EarlierWork, groundOf, type KnownGroup, type Undertaking } from './ground.ts'
import { plainly } from './mention.ts'
import { nameIndexOf } from './name-index.ts'
import { openedAt } from './opened-at.ts'

const group = (name: string, more: Partial<KnownGroup> = {}) => knownGroup(name, { id: name.toLowerCase(), ...more })
const thing = (name: string) => ({ id: `${name} id`, name, kind: 'service', paths: [] })
const work = (id: string, title: string, text: string, more: Partial<Undertaking> = {}): Undertaking => ({
  id,
  title,
  texts: [{ field: 'goal', text, openedAs: 'direction', openedId: null }],
  ownerId: null,
  requesterIds: [],
  touches: [],
  on: '2026-01-01',
  ...more,
})
const earlier = (id: string, title: string, involvedIds: string[]): EarlierWork => ({
  ...work(id, title, title),
  involvedIds,
})

const GROUPS = [
  group('Payments', { doesWhat: 'Takes the money of customers', owns: [thing('Invoice Ledger')] }),
  group('Reporting', {
    owns: [thing('Month Figures')],
    uses: [{ thing: thing('Invoice Ledger'), steps: 1, through: null }],
  }),
  group('Orchard', { owns: [thing('Cider Press')] }),
  group('Lanterns', { owns: [thing('Yard Lamp')] }),
]
const EARLIER = [earlier('press', 'Press apples into cider', ['orchard']), earlier('lamp', 'Yard light', ['lanterns'])]
const PEOPLE = new Map([
  ['ann', 'Ann Example'],
  ['bo', 'Bo'],
])
const NOTHING: Circumstances = {
  fired: [],
  nominated: [],
  linked: [],
  promises: [],
  people: PEOPLE,
  peopleNames: nameIndexOf([{ id: 'ann', names: [plainly('Ann Example')] }]),
  groupsOfPerson: new Map(),
  registered: new Set(),
  weights: DEFAULT_WEIGHTS,
}
const groundWith = (name: string) => groundOf([group(name)], [])
const ground = groundOf(GROUPS, EARLIER)
const asked = work(
  'new',
  'Replace the Invoice Ledger',
  'The Payments team moves the Invoice Ledger. Ann Example knows it. Customers pay with cider; apples are pressed again.',
)
const nominatedBy = (by: number, groupId: string): Circumstances['nominated'][number] => ({
  personId: null,
  groupId,
  typedName: groupId,
  by,
  nominations: [],
})
const parties = (more: Partial<Circumstances> = {}, of = asked) => assessed(ground, of, { ...NOTHING, ...more }).parties
const called = (all: readonly Assessed[], id: string) =>
  all.find(({ groupId, personId }) => (groupId ?? personId) === id)

describe('who may be affected', () => {
  test('each has a reason with a quote and something that opens, and only reasons count as families', () => {
    const all = parties({ nominated: [nominatedBy(1, 'lanterns')] })
    expect(all.map(({ groupId, personId }) => groupId ?? personId)).toEqual(
      expect.arrayContaining(['payments', 'reporting', 'orchard', 'lanterns', 'ann']),
    )
    for (const { evidence, families } of all) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const reason of evidence) {
        expect(reason.quote).not.toBe('')
        expect(reason.says).toMatch(/\.$/)
        expect(openedAt(reason, 'NEW', new Map())).toMatch(/^(?:work|directory|decisions|settings)/)
      }
      const speaking = evidence.filter(({ strength }) => strength >= FAINT).map(({ family }) => family)
      expect(families).toBe(new Set(speaking).size)
    }
  })

  test('the same records give the same, and the likeliest come first', () => {
    const all = parties()
    expect(parties()).toEqual(all)
    for (const [at, { chance }] of all.entries()) expect(chance).toBeLessThanOrEqual(all[at - 1]?.chance ?? 1)
  })

  test('a word that is like a name is shown with its sentence, and said plainly', () => {
    const lone = groundWith('Auth')
    const says = (text: string) =>
      assessed(lone, work('x', 'Sign in', text), NOTHING).parties[0]?.evidence.find(({ family }) => family === 'named')
    const begun = says('We rewrite authorization. Authorization moves. Then authorization goes.')
    expect(begun).toMatchObject({ quote: 'We rewrite authorization.' })
    expect(begun?.says).toBe('The goal has the word “authorization”, which is like the name Auth.')
    expect(says('The Auth team moves.')?.says).toBe('Auth is named in the goal.')
  })

  test('two independent names bring somebody in, one does not, and their own name for themselves is none', () => {
    expect(called(parties({ nominated: [nominatedBy(2, 'lanterns')] }), 'lanterns')?.tier).toBe('bring-in')
    expect(called(parties({ nominated: [nominatedBy(1, 'lanterns')] }), 'lanterns')?.tier).not.toBe('bring-in')
    expect(called(parties({ nominated: [nominatedBy(0, 'lanterns')] }), 'lanterns')).toBeUndefined()
  })

  test('whoever drives it or is on the register is not suggested', () => {
    const all = parties({ registered: new Set(['reporting', 'ann']) }, { ...asked, ownerId: 'payments' })
    for (const id of ['payments', 'reporting', 'ann']) expect(called(all, id)).toBeUndefined()
    expect(called(all, 'orchard')).toBeDefined()
  })

  test('a precedent tells which words both share, and a work is none for itself', () => {
    const reasonsOf = (of: Undertaking) =>
      (called(parties({}, of), 'orchard')?.evidence ?? []).filter(({ family }) => family === 'precedent')
    expect(reasonsOf(asked)).toMatchObject([{ quote: 'Press apples into cider', openedAs: 'work', openedId: 'press' }])
    expect(reasonsOf(asked)[0]?.says).toMatch(/the same: (?=.*apples)(?=.*cider)/)
    expect(reasonsOf({ ...asked, id: 'press' })).toEqual([])
  })

  test('owning nothing speaks against a group only where most own something', () => {
    const chance = (others: KnownGroup[]) =>
      assessed(groundOf([group('Bare'), ...others], []), work('x', 'Bare team', 'The Bare team.'), NOTHING).parties[0]
        ?.chance
    expect(chance(GROUPS)).toBeLessThan(chance([group('Other'), group('Third')]) ?? 0)
  })
})

describe('work that a text names', () => {
  const works = [
    { id: 'a', key: 'PAY-3' },
    { id: 'b', key: 'CHECKOUT' },
  ]
  const named = (text: string) => linkedKeys([{ text }], works).map(({ id }) => id)

  test('by its key, as keys are written where the key is also a plain word', () => {
    expect(named('After pay-3 is done.')).toEqual(['a'])
    expect(named('The checkout is slow.')).toEqual([])
    expect(named('See CHECKOUT.')).toEqual(['b'])
    expect(named('PAY-34 and CHECKOUTS')).toEqual([])
  })
})
