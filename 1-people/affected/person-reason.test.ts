import { expect, test } from 'vitest'
import { knownGroup, undertaking } from '../testing/known-group.ts'
import { mayBeAffected } from './assessment.ts'
import { DEFAULT_WEIGHTS } from './combination.ts'
import { groundOf } from './ground.ts'
import { likelyGroups } from './likely-group.ts'
import { askedAbout, involvedPeople, type WorkWithPeople } from './likely-person.ts'
import { partsOf } from './part-in-work.ts'
import { personReasons } from './person-reason.ts'
import { lookedAt } from './signals.ts'

const lead = (id: string) => ({ id, lead: true })
const LAMP = { id: 'lamp', name: 'Yard Lamp', kind: 'service', paths: [] }
const GROUPS = [
  knownGroup('Payments', { members: [lead('own lead'), { id: 'own member', lead: false }] }),
  knownGroup('Ledgers', { members: [lead('likely lead')] }),
  knownGroup('Orchard', { members: [lead('unlikely lead')] }),
  knownGroup('Museum', { members: [lead('registered lead')] }),
  knownGroup('Solo', { of: 'person', owns: [LAMP], members: [lead('solo')] }),
]
const earlier = (id: string, text: string, people: [string[], string[]], more: Partial<WorkWithPeople> = {}) => ({
  ...undertaking(id, text, more),
  involvedIds: ['Orchard'],
  ...more,
  people: partsOf(...people),
})
const NOW = undertaking('now', 'Ledgers keep each invoice under the Yard Lamp', {
  ownerId: 'Payments',
  requesterIds: ['driver'],
})

function told(past: readonly WorkWithPeople[]) {
  const looked = lookedAt(groundOf(GROUPS, past), NOW)
  const likely = likelyGroups(looked, DEFAULT_WEIGHTS, {})
  const about = askedAbout(looked, likely, past)
  const affected = new Set(likely.filter(mayBeAffected).map(({ group }) => group.id))
  const reasonsOf = personReasons(looked, about, { registered: new Set(['Museum']), affected })
  return { reasonsOf, ranked: involvedPeople(about), kinds: (id: string) => reasonsOf(id).map(({ kind }) => kind) }
}

test('who leads the owner, a group on the register or one that may be affected has a reason; a mere member has none', () => {
  const { kinds, reasonsOf, ranked } = told([])
  expect(kinds('own lead')).toEqual(['leads-owner'])
  expect(kinds('likely lead')).toEqual(['leads-likely'])
  expect(kinds('registered lead')).toEqual(['leads-registered'])
  expect(kinds('unlikely lead')).toEqual([])
  expect(kinds('own member')).toEqual([])
  // They are ranked all the same: what has no reason is only not shown.
  expect(ranked).toEqual(expect.arrayContaining(['own member', 'unlikely lead']))
  expect(reasonsOf('own lead')[0]?.opens).toEqual([{ openedAs: 'group', openedId: 'Payments', title: 'Payments' }])
})

test('who owns a thing and belongs to no group has the thing as a reason, where the work is about it', () => {
  expect(told([]).reasonsOf('solo')).toEqual([
    expect.objectContaining({ kind: 'owns', opens: [{ openedAs: 'asset', openedId: 'lamp', title: 'Yard Lamp' }] }),
  ])
})

test('similar work is opened with the words that it shares, and is not counted once more among the works of the owner', () => {
  const like = earlier('like', 'Invoice Ledgers', [['asked'], ['wrote']], { ownerId: 'Payments' })
  const { reasonsOf } = told([like, earlier('else', 'Apples are pressed', [[], []])])
  expect(reasonsOf('asked')).toEqual([
    {
      kind: 'asked-similar',
      groupName: null,
      count: 1,
      words: expect.arrayContaining(['Ledgers', 'invoice']),
      opens: [{ openedAs: 'work', openedId: 'like', title: 'Invoice Ledgers' }],
    },
  ])
  expect(reasonsOf('wrote').map(({ kind }) => kind)).toEqual(['wrote-similar'])
})

test('works of the owner and of the same people are counted, and the latest three of them open', () => {
  const ofOwner = ['2025-01-01', '2025-04-01', '2025-02-01', '2025-03-01'].map((on) =>
    earlier(on, 'Apples are pressed', [['often'], []], { on, ownerId: 'Payments' }),
  )
  const ofSame = earlier('same', 'Pears are pressed', [['often', 'once'], []], { requesterIds: ['driver'] })
  const { reasonsOf, kinds } = told([...ofOwner, ofSame])
  const [first, second] = reasonsOf('often')
  expect(first).toMatchObject({ kind: 'asked-owner', groupName: 'Payments', count: 4 })
  expect(first?.opens.map(({ openedId }) => openedId)).toEqual(['2025-04-01', '2025-03-01', '2025-02-01'])
  expect(second).toMatchObject({ kind: 'asked-same', count: 1 })
  expect(kinds('once')).toEqual(['asked-same'])
  expect(kinds('somebody else')).toEqual([])
})
