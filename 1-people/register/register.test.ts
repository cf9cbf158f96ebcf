import { newId } from '@plumbline/platform/clock'
import { isDoubled } from '@plumbline/platform/database/database'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lateCounts } from '../reads.ts'
import { addStakeholder, openRegister } from '../stakeholder.store.ts'
import { addPersonToDirectory, joinGroup, peopleStep, registerStakeholder } from '../step.ts'
import { involvementTimes } from './involvement.store.ts'

type Row = {
  id: string
  personName: string | null
  groupName: string | null
  status: string
  involvedAt: string
  namedAt: string | null
}

const BARE_ENTRY = {
  groupId: null,
  relations: [],
  expected: null,
  stake: null,
  foundBy: null,
  source: null,
  involvedAt: '2026-11-23T09:00:00.000Z',
  notAffectedAt: null,
  notAffectedBecause: null,
  status: null,
  involvedOn: null,
  namedAt: null,
}

onEachEngine('the register', (engine) => {
  let world: World
  let workId: string
  let publishedAt: string | null
  beforeEach(async () => {
    publishedAt = null
    const published = async () => publishedAt
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep({ texts: [], published })],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const register = (input: object, as = world.driver) => world.ask(registerStakeholder, { workId, ...input }, as)
  const asked = <Answer>(name: string, input: object = {}, as = world.driver) =>
    world.askByName(name, { workId, ...input }, as) as Promise<Answer>
  const change = (stakeholderId: string, input: object) =>
    world.askByName('stakeholder.change', { stakeholderId, ...input }, world.driver) as Promise<Row>
  const rows = async () => (await asked<{ rows: Row[] }>('stakeholder.list')).rows

  test('one approver and one driver hold in the database itself, also past every operation', async () => {
    for (const role of ['approver', 'driver'] as const) {
      const past = async (name: string) => {
        const { id: personId } = await world.ask(addPersonToDirectory, { name })
        await addStakeholder(world.db, { ...BARE_ENTRY, id: newId(), workId, personId, role })
      }
      await past(`First ${role}`)
      const refused = await past(`Second ${role}`).catch((error: unknown) => error)
      expect(isDoubled(refused), `${role}: ${String(refused)}`).toBe(true)
    }
    expect((await openRegister(world.db, workId)).map(({ role }) => role).sort()).toEqual(['approver', 'driver'])
  })

  test('ten names come in one request: each line is answered, and what is refused keeps nothing back', async () => {
    await world.ask(addPersonToDirectory, { name: 'Kim', email: 'kim.a@example.org' })
    await world.ask(addPersonToDirectory, { name: 'Kim', email: 'kim.b@example.org' })
    await register({ person: { name: 'Sven Berg', email: 'sven@x.org' } })
    await register({ group: { name: 'Legal' } })
    const text = 'Sven Berg <sven@x.org>, Sales\nKim\nNora\tnora@x.org\tOps\nLegal\nkim.b@example.org'
    const { lines } = await asked<{ lines: Record<string, unknown>[] }>('stakeholder.read-names', { text })
    expect(lines).toMatchObject([
      { line: 1, meaning: 'known-person', standsAlready: true, groupIsNew: true },
      { line: 2, meaning: 'doubtful', candidates: [{ email: 'kim.a@example.org' }, { email: 'kim.b@example.org' }] },
      { line: 3, meaning: 'new-person', name: 'Nora', email: 'nora@x.org', group: 'Ops', standsAlready: false },
      { line: 4, meaning: 'known-group', standsAlready: true },
      { line: 5, meaning: 'known-person', candidates: [{ name: 'Kim' }] },
    ])
    const answer = await asked<{ lines: object[] }>('stakeholder.register-many', {
      role: 'informed',
      lines: [
        { line: 1, person: { name: 'Sven Berg', email: 'sven@x.org' } },
        { line: 2, person: { name: 'Kim' } },
        { line: 3, person: { name: 'Nora', email: 'nora@x.org' }, group: { name: 'Ops' } },
        { line: 5, personId: lines[4]?.['personId'] },
      ],
    })
    expect(answer.lines).toMatchObject([
      { line: 1, stakeholderId: null, refused: 'Sven Berg is on the register already.' },
      { line: 2, stakeholderId: null, refused: '2 people here are called Kim.' },
      { line: 3, refused: null },
      { line: 5, refused: null },
    ])
    expect((await rows()).map(({ personName, groupName, status }) => [personName ?? groupName, status])).toEqual([
      ['Sven Berg', 'ask'],
      ['Legal', 'ask'],
      ['Nora', 'informed'],
      ['Kim', 'informed'],
    ])
    await expect(
      asked('stakeholder.register-many', { lines: [{ line: 1, person: { name: 'Kim' } }] }),
    ).rejects.toMatchObject({ fields: [{ path: 'lines.0', says: '2 people here are called Kim.' }] })
    expect(await world.askByName('person.list', { called: 'nora' })).toMatchObject({ rows: [{ name: 'Nora' }] })
  })

  test('a line that is refused leaves neither a person nor a group behind', async () => {
    await register({ person: { name: 'Ada B' }, role: 'approver' })
    const lines = [{ line: 1, person: { name: 'Cy' }, group: { name: 'Newcomers' } }]
    await expect(asked('stakeholder.register-many', { lines, role: 'approver' })).rejects.toThrow(/None of these/)
    const { id } = await register({ person: { name: 'Bo' } })
    await expect(change(id, { role: 'approver', group: { name: 'Newcomers' } })).rejects.toThrow(
      /Ada B is the approver/,
    )
    expect(await world.askByName('group.list', {})).toMatchObject({ rows: [] })
    expect(await world.askByName('person.list', { called: 'Cy' })).toMatchObject({ rows: [] })
  })

  test('more names than are looked up at once are refused with what to do', async () => {
    const text = Array.from({ length: 41 }, (_, at) => `P${at}`).join('\n')
    await expect(asked('stakeholder.read-names', { text })).rejects.toMatchObject({ next: 'Paste them in two parts.' })
  })

  test('who is only suggested is on nobody’s list yet, and came when they were taken up', async () => {
    const { id } = await register({ person: { name: 'Sven' }, status: 'suggested' })
    await register({ person: { name: 'Nora' } })
    expect((await rows()).map(({ personName, status }) => [personName, status])).toEqual([
      ['Sven', 'suggested'],
      ['Nora', 'ask'],
    ])
    expect(lateCounts((await involvementTimes(world.db, async () => publishedAt, workId))[0]?.involved ?? [])).toEqual({
      late: 0,
      involved: 0,
      notPublished: 1,
    })
    world.setTime('2026-12-01T09:00:00.000Z')
    expect(await change(id, { status: 'bring-in' })).toMatchObject({
      status: 'bring-in',
      involvedAt: '2026-12-01T09:00:00.000Z',
    })
  })

  test('a group that is named later keeps the day on which it came; the person is told of theirs', async () => {
    const legal = await register({ group: { name: 'Legal' } })
    const ops = await register({ group: { name: 'Ops' } })
    publishedAt = '2026-11-24T09:00:00.000Z'
    world.setTime('2026-12-02T09:00:00.000Z')
    const lea = await register({ person: { name: 'Lea' }, group: { name: 'Legal' } })
    expect(lea).toMatchObject({ id: legal.id, involvedAt: legal.involvedAt, namedAt: '2026-12-02T09:00:00.000Z' })
    expect(await change(ops.id, { person: { name: 'Olaf' } })).toMatchObject({
      personName: 'Olaf',
      groupName: 'Ops',
      namedAt: '2026-12-02T09:00:00.000Z',
    })
    expect(await asked('stakeholder.late')).toMatchObject({ late: 0, involved: 2 })
    await expect(change(lea.id, { person: { name: 'Somebody new' } })).rejects.toThrow(/cannot become somebody else’s/)
  })

  test('who came late is listed with how they were found, of one work and of all', async () => {
    await register({ personId: world.driver.personId, role: 'driver' })
    await register({ person: { name: 'Early' } })
    const other = await world.ask(registerWork, { title: 'Other work' }, world.driver)
    publishedAt = '2026-11-24T09:00:00.000Z'
    world.setTime('2026-12-01T09:00:00.000Z')
    await register({ person: { name: 'Late' }, foundBy: 'She asked why nobody told her' })
    await register({ person: { name: 'Told earlier' }, involvedOn: '2026-11-10' })
    await register({ person: { name: 'Told only' }, role: 'informed' })
    await register({ workId: other.id, person: { name: 'Early' } })
    await expect(register({ person: { name: 'X' }, involvedOn: '2026-12-02' })).rejects.toThrow(/still to come/)
    expect(await asked('stakeholder.late', {}, world.guest)).toMatchObject({
      late: 1,
      involved: 3,
      notPublished: 0,
      works: [{ rows: [{ personName: 'Late', workingDaysLate: 5, foundBy: 'She asked why nobody told her' }] }],
    })
    const all = await world.askByName('stakeholder.late', {}, world.member)
    expect(all).toMatchObject({
      late: 2,
      involved: 4,
      works: [{ workKey: 'MOVE-CHECKOUT' }, { workKey: 'OTHER-WORK', late: 1 }],
    })
    publishedAt = null
    expect(await asked('stakeholder.late')).toMatchObject({ late: 0, involved: 0, notPublished: 3 })
  })

  test('where somebody stands is a row with a reason; only the driver and administrators see it, and no log tells it', async () => {
    const { id: stakeholderId } = await register({ person: { name: 'Nora' } })
    const note = (input: object, as = world.driver) =>
      world.askByName('engagement.note', { stakeholderId, aspect: 'now', level: 'resistant', ...input }, as)
    await note({ because: 'Said on Monday that the date is not hers' })
    world.wait(60)
    await note({ level: 'neutral', because: 'Has read the reasons', saidById: world.member.personId }, world.admin)
    await note({ aspect: 'wanted', level: 'supportive', because: 'Her team tests it' })
    await expect(note({ because: ' ' })).rejects.toMatchObject({ code: 'bad-input' })
    for (const as of [world.member, world.guest]) {
      await expect(note({ because: 'Curious' }, as)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(asked('engagement.list', {}, as)).rejects.toMatchObject({ code: 'not-allowed' })
    }
    expect(await asked('engagement.list')).toMatchObject({
      rows: [
        {
          personName: 'Nora',
          now: { level: 'neutral', saidByName: 'Mika' },
          wanted: { level: 'supportive', saidByName: 'Dora' },
          history: [{ aspect: 'wanted' }, { level: 'neutral' }, { level: 'resistant' }],
        },
      ],
    })
    const { text } = await asked<{ text: string }>('stakeholder.export', { format: 'json' })
    const log = JSON.stringify(await world.askByName('audit.events', {}))
    expect(log).toContain('engagement.noted')
    for (const place of [text, log]) expect(place).not.toMatch(/resistant|not hers/)
    await world.askByName('stakeholder.remove', { stakeholderId, because: 'Moved away' }, world.driver)
    await expect(note({ because: 'Once more' })).rejects.toMatchObject({ code: 'closed' })
    expect(await asked('engagement.list')).toMatchObject({ rows: [] })
  })

  test('the map knows whom somebody leads and what the register says', async () => {
    const { groupId, personId } = await register({
      person: { name: 'Nora' },
      group: { name: 'Sales' },
      relations: ['depends-on', 'reviews'],
      stake: 'Her bonus hangs on it',
    })
    await world.ask(joinGroup, { groupId: groupId ?? '', personId: personId ?? '', lead: true })
    await register({ group: { name: 'Legal' }, role: 'informed' })
    expect(await asked('stakeholder.positions', {}, world.guest)).toMatchObject({
      rows: [
        {
          personName: 'Nora',
          influence: 3,
          influenceFacts: [{ says: 'reviews' }, { says: 'leads', of: 'Sales' }],
          stake: 3,
          stakeFacts: [{ says: 'depends-on' }, { says: 'stake', of: 'Her bonus hangs on it' }],
        },
        { groupName: 'Legal', influence: 0, stake: 0 },
      ],
    })
  })

  test('the register leaves as a file in three ways, without addresses for guests', async () => {
    await register({ person: { name: 'Sven', email: 'sven@x.org' }, group: { name: 'Sales' }, relations: ['decides'] })
    const off = await register({ person: { name: 'Nora' } })
    await world.askByName('stakeholder.remove', { stakeholderId: off.id, because: 'Not hers' }, world.driver)
    const file = (input: object, as = world.driver) =>
      asked<{ fileName: string; text: string }>('stakeholder.export', input, as)
    const csv = await file({})
    expect(csv.fileName).toBe('move-checkout-register.csv')
    expect(csv.text.split('\r\n')[1]).toMatch(/^Sven,sven@x\.org,Sales,decides,contributor,ask,/)
    expect(csv.text).toContain('Not hers')
    expect((await file({}, world.guest)).text).not.toContain('sven@x.org')
    expect(JSON.parse((await file({ what: 'matrix', format: 'json' })).text)).toMatchObject([
      { group: 'Sales', decides: 'Sven', approver: '' },
    ])
    expect((await file({ format: 'markdown' })).text).toMatch(/^# Move checkout\n\n\| Person \|/)
  })

  test('two registers of one person at the same moment: the second is told so, nothing is doubled', async () => {
    const lines = [
      { line: 1, person: { name: 'Sven', email: 'sven@x.org' } },
      { line: 2, person: { name: 'Bo', email: 'bo@x.org' } },
    ]
    const tries = await Promise.allSettled([
      asked('stakeholder.register-many', { lines }),
      asked('stakeholder.register-many', { lines }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await rows()).toHaveLength(2)
  })
})
