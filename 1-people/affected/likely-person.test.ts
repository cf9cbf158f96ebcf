import { expect, test } from 'vitest'
import { involvedPeople } from './likely-person.ts'

type AskedAbout = Parameters<typeof involvedPeople>[0]
const work = (asked: string[], more: Partial<AskedAbout['earlier'][number]> = {}): AskedAbout['earlier'][number] => ({
  ownerId: 'elsewhere',
  on: '2026-01-01',
  requesterIds: [],
  people: asked.map((id) => ({ id, part: 'asked' })),
  similar: 0,
  ...more,
})
const ranked = (more: Partial<AskedAbout>) =>
  involvedPeople({
    groups: [{ id: 'owner', members: [{ id: 'lead', lead: true }], chance: 0 }],
    earlier: [],
    ownerId: 'owner',
    requesterIds: ['author'],
    on: '2026-01-01',
    ...more,
  })

test('leads of the owner come before its members and before leads of groups that may be affected', () => {
  const groups = [
    {
      id: 'owner',
      members: [
        { id: 'member', lead: false },
        { id: 'lead', lead: true },
      ],
      chance: 0,
    },
    { id: 'likely', members: [{ id: 'likely lead', lead: true }], chance: 0.6 },
    { id: 'unlikely', members: [{ id: 'unlikely lead', lead: true }], chance: 0.1 },
  ]
  expect(ranked({ groups })).toEqual(['lead', 'likely lead', 'member', 'unlikely lead'])
})

test('who was asked by the owner counts the more the later it was, and ever less for each further work', () => {
  const earlier = [
    work(['lately'], { ownerId: 'owner' }),
    work(['long ago'], { ownerId: 'owner', on: '2022-01-01' }),
    work(['elsewhere']),
  ]
  expect(ranked({ earlier })).toEqual(['lead', 'lately', 'long ago', 'elsewhere'])
  const often = (times: number) => Array.from({ length: times }, () => work(['often'], { ownerId: 'owner' }))
  expect(ranked({ earlier: often(40) })[0]).toBe('lead')
  expect(ranked({ earlier: often(200) })[0]).toBe('often')
})

test('who was asked by the same people or in similar work is found also elsewhere; who wrote it never', () => {
  const earlier = [
    work(['same', 'author'], { requesterIds: ['author'] }),
    work(['similar'], { similar: 0.3 }),
    work(['neither']),
  ]
  expect(ranked({ earlier })).toEqual(['lead', 'similar', 'same', 'neither'])
})

test('who wrote work of the owner or similar work is found before whoever wrote elsewhere; who asks now never', () => {
  const wrote = (id: string): Pick<AskedAbout['earlier'][number], 'people'> => ({ people: [{ id, part: 'wrote' }] })
  const earlier = [
    work([], { ownerId: 'owner', ...wrote('wrote for the owner') }),
    work([], { ownerId: 'owner', on: '2022-01-01', ...wrote('wrote for it long ago') }),
    work([], { similar: 0.3, ...wrote('wrote similar') }),
    work([], wrote('wrote elsewhere')),
    work([], { ownerId: 'owner', similar: 1, ...wrote('author') }),
  ]
  expect(ranked({ earlier }).slice(0, 4)).toEqual([
    'lead',
    'wrote similar',
    'wrote for the owner',
    'wrote for it long ago',
  ])
  expect(ranked({ earlier })).not.toContain('author')
})
