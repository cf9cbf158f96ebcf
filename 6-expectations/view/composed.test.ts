import { expect, test } from 'vitest'
import { composedFrom, groundKey } from './composed.ts'

const nowhere = { directionVersionId: null, place: null, decisionId: null, insteadWorkId: null }
const grounds = [
  { ...nowhere, kind: 'decision' as const, decisionId: 'd' },
  { ...nowhere, kind: 'constraint' as const, directionVersionId: 'v', place: 0 },
  { ...nowhere, kind: 'constraint' as const, directionVersionId: 'v', place: 1 },
]

test('what is empty is left out, and only what is ticked is stood on', () => {
  const values = new FormData()
  for (const [name, value] of Object.entries({ outcome: 'later', because: ' So ', gets: ' ', triggerOn: '2027-01-15' }))
    values.set(name, value)
  for (const at of [0, 2]) values.append('grounds', groundKey(grounds[at] as (typeof grounds)[number]))
  values.set('insteadWorkId', 'w')
  expect(composedFrom(values, grounds)).toEqual({
    outcome: 'later',
    because: 'So',
    triggerOn: '2027-01-15',
    grounds: [
      { kind: 'decision', decisionId: 'd' },
      { kind: 'constraint', directionVersionId: 'v', place: 1 },
      { kind: 'work', insteadWorkId: 'w' },
    ],
    personalText: '',
    publicText: '',
  })
})
