import { peopleStep } from '@plumbline/people/step'
import { type Principal, SCOPES, type Scope } from '@plumbline/platform/actor'
import type { Operation } from '@plumbline/platform/operation'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putRow, rowsOf } from '../testing/rows.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
/** More than either engine takes in one statement. */
const PEOPLE = 3_600
const ABSENT = '00000000-0000-7000-8000-000000000000'

const steps = [workStep({ needs: [], changes: [], sections: [] }), peopleStep()]

type Json = Record<string, unknown>
type Reply = { status: number; body: Json; headers: Record<string, unknown> }

onEachEngine('an identity system', (engine) => {
  let served: ServedWorld
  let key = ''
  beforeAll(async () => {
    served = await serveWorld(steps, engine)
    key = await keyOf(served.world.admin.by, ['read', 'write'])
  })
  afterAll(() => served.close())

  const operationCalled = (name: string) => served.world.house.operations.get(name) as Operation
  async function keyOf(by: Principal, scopes: Scope[], workspace = 'mine'): Promise<string> {
    const input = { label: 'Identity', scopes }
    return String(
      ((await served.world.house.perform(operationCalled('key.make'), { by, workspace, input })) as Json)['token'],
    )
  }
  async function ask(method: string, path: string, payload?: unknown, headers: Json = {}, as = key): Promise<Reply> {
    const reply = await served.server.inject({
      method: method as 'GET',
      url: `/scim/v2${path}`,
      headers: {
        ...(as === '' ? {} : { authorization: `Bearer ${as}` }),
        ...(payload === undefined ? {} : { 'content-type': 'application/scim+json' }),
        ...headers,
      } as Record<string, string>,
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    } as InjectOptions)
    if (reply.body !== '') expect(reply.headers['content-type']).toContain('application/scim+json')
    expect(reply.headers['cache-control']).toBe('no-store')
    return { status: reply.statusCode, body: reply.body === '' ? {} : reply.json(), headers: reply.headers }
  }
  const found = async (place: string, filter: string) =>
    (await ask('GET', `/${place}?filter=${encodeURIComponent(filter)}`)).body as {
      totalResults: number
      Resources: Json[]
    }
  const idOf = ({ body }: Reply) => String(body['id'])
  const sees = (name: string, input: Json) => served.world.askByName(name, input) as Promise<Json>

  describe('of the first kind (it puts whole people, and changes without a path)', () => {
    let id = ''
    test('looks for somebody, finds nobody, and puts them in', async () => {
      expect(
        (await ask('GET', '/Users?filter=userName%20eq%20%22test.user%40okta.local%22&startIndex=1&count=100')).body,
      ).toEqual({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: 0,
        startIndex: 1,
        itemsPerPage: 0,
        Resources: [],
      })
      const made = await ask('POST', '/Users', {
        schemas: [USER],
        userName: 'Test.User@okta.local',
        name: { givenName: 'Test', familyName: 'User' },
        emails: [{ primary: true, value: 'Test.User@okta.local', type: 'work' }],
        displayName: 'Test User',
        locale: 'en-US',
        externalId: '00ujl29u0le5T6Aj10h7',
        groups: [],
        password: '1mz050nq',
        active: true,
      })
      expect(made).toMatchObject({
        status: 201,
        body: {
          schemas: [USER],
          userName: 'Test.User@okta.local',
          externalId: '00ujl29u0le5T6Aj10h7',
          name: { givenName: 'Test', familyName: 'User', formatted: 'Test User' },
          emails: [{ value: 'test.user@okta.local', type: 'work', primary: true }],
          active: true,
          meta: { resourceType: 'User', version: made.headers['etag'] },
        },
      })
      id = idOf(made)
      expect(made.headers['location']).toBe(`http://plumbline.test/scim/v2/Users/${id}`)
      expect(JSON.stringify(made.body)).not.toContain('1mz050nq')
    })

    test('is told that somebody of this user name is there already, however it is written', async () => {
      const again = await ask('POST', '/Users', { schemas: [USER], userName: 'TEST.user@OKTA.local' })
      expect(again).toMatchObject({ status: 409, body: { status: '409', scimType: 'uniqueness' } })
      expect((await found('Users', 'userName eq "test.USER@okta.local"')).Resources).toMatchObject([{ id }])
    })

    test('switches somebody off and on: they have left, and are back', async () => {
      const off = await ask('PATCH', `/Users/${id}`, {
        schemas: [PATCH],
        Operations: [{ op: 'replace', value: { active: false } }],
      })
      expect(off).toMatchObject({ status: 200, body: { active: false } })
      expect(await presence(id)).toMatchObject({ leftAt: expect.any(String) })
      const on = await ask('PUT', `/Users/${id}`, {
        ...off.body,
        active: true,
        timezone: 'Europe/Berlin',
        title: 'Tester',
      })
      expect(on).toMatchObject({ status: 200, body: { active: true, timezone: 'Europe/Berlin', title: 'Tester', id } })
      expect(await presence(id)).toMatchObject({ leftAt: null, timeZone: 'Europe/Berlin' })
    })

    test('makes a group, puts people in and takes them out', async () => {
      const made = await ask('POST', '/Groups', { schemas: [GROUP], displayName: 'Test SCIMv2', members: [] })
      expect(made).toMatchObject({ status: 201, body: { displayName: 'Test SCIMv2', members: [] } })
      const group = idOf(made)
      const changes = (Operations: Json[]) => ask('PATCH', `/Groups/${group}`, { schemas: [PATCH], Operations })
      expect((await changes([{ op: 'add', path: 'members', value: [{ value: id, display: 'x' }] }])).status).toBe(204)
      expect((await ask('GET', `/Users/${id}`)).body).toMatchObject({
        groups: [{ value: group, display: 'Test SCIMv2' }],
      })
      expect((await changes([{ op: 'remove', path: `members[value eq "${id}"]` }])).status).toBe(204)
      expect((await ask('GET', `/Groups/${group}`)).body).toMatchObject({ members: [] })
      expect((await changes([{ op: 'replace', value: { id: group, displayName: 'Testers' } }])).status).toBe(204)
      expect((await ask('GET', `/Groups/${group}`)).body).toMatchObject({ displayName: 'Testers' })
      expect(await changes([{ op: 'add', path: 'members', value: [{ value: ABSENT }] }])).toMatchObject({
        status: 400,
        body: { scimType: 'invalidValue' },
      })
    })
  })

  describe('of the second kind (it changes with paths, capitals and texts for truth)', () => {
    let id = ''
    test('puts somebody in with attributes that are not kept', async () => {
      const made = await ask('POST', '/Users', {
        schemas: [USER, ENTERPRISE],
        externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
        userName: 'Test_User_ab6490ee',
        active: true,
        addresses: [{ primary: true, type: 'work', country: 'DE' }],
        displayName: 'lennay',
        emails: [{ primary: true, type: 'work', value: 'testing@bob.test' }],
        meta: { resourceType: 'User' },
        name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
        [ENTERPRISE]: { department: 'bob', manager: { value: 'Suzzy' } },
        roles: [],
      })
      expect(made).toMatchObject({ status: 201, body: { displayName: 'lennay' } })
      id = idOf(made)
      expect(await found('Users', 'externalId eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"')).toMatchObject({
        totalResults: 1,
      })
      expect(await found('Users', 'emails[type eq "work"].value eq "testing@bob.test"')).toMatchObject({
        totalResults: 1,
      })
      expect(await found('Users', 'emails[type eq "work"')).toMatchObject({ status: '400', scimType: 'invalidFilter' })
    })

    test('changes several attributes at once', async () => {
      const changed = await ask('PATCH', `/Users/${id}`, {
        schemas: [PATCH],
        Operations: [
          { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@bob.test' },
          { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
          { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Sales' },
          { op: 'Replace', path: 'active', value: 'False' },
        ],
      })
      expect(changed).toMatchObject({
        status: 200,
        body: {
          active: false,
          name: { familyName: 'updatedFamilyName' },
          emails: [{ value: 'updatedemail@bob.test' }],
        },
      })
    })

    test('adds and removes members by a list, and asks for groups without them', async () => {
      const made = await ask('POST', '/Groups', {
        schemas: [GROUP, 'http://x/2.0/CustomGroup'],
        externalId: 'g-1',
        displayName: 'Display',
      })
      const group = idOf(made)
      const change = (op: string) =>
        ask('PATCH', `/Groups/${group}`, {
          schemas: [PATCH],
          Operations: [{ op, path: 'members', value: [{ $ref: null, value: id }] }],
        })
      expect((await change('Add')).status).toBe(204)
      expect((await change('Add')).status).toBe(204)
      const listed = await ask('GET', '/Groups?excludedAttributes=members&filter=displayName%20eq%20%22display%22')
      expect(listed.body).toMatchObject({ totalResults: 1, Resources: [{ id: group, externalId: 'g-1' }] })
      expect((listed.body['Resources'] as Json[])[0]).not.toHaveProperty('members')
      expect((await ask('GET', `/Groups/${group}`)).body).toMatchObject({ members: [{ value: id, display: 'lennay' }] })
      expect((await change('Remove')).status).toBe(204)
      expect((await ask('GET', `/Groups/${group}`)).body).toMatchObject({ members: [] })
    })

    test('takes somebody out: nobody is erased, and who comes back is the same', async () => {
      expect((await ask('DELETE', `/Users/${id}`)).status).toBe(204)
      expect(await ask('GET', `/Users/${id}`)).toMatchObject({ status: 404, body: { status: '404' } })
      expect((await ask('DELETE', `/Users/${id}`)).status).toBe(404)
      expect(await found('Users', 'userName eq "Test_User_ab6490ee"')).toMatchObject({ totalResults: 0 })
      expect(await presence(id)).toMatchObject({ leftAt: expect.any(String) })
      const back = await ask('POST', '/Users', { userName: 'test_user_AB6490EE', displayName: 'Back' })
      expect(back).toMatchObject({ status: 201, body: { id, active: true } })
    })
  })

  test('who is known by their address is taken over, not doubled', async () => {
    const { id: known } = await sees('person.add', { name: 'Known', email: 'known@acme.test' })
    expect(await found('Users', 'userName eq "Known@acme.test"')).toMatchObject({
      Resources: [{ id: known, userName: 'known@acme.test' }],
    })
    const made = await ask('POST', '/Users', {
      userName: 'kn',
      displayName: 'Known Well',
      emails: [{ value: 'known@acme.test' }],
    })
    expect(made).toMatchObject({ status: 201, body: { id: known, displayName: 'Known Well' } })
    const other = await ask('POST', '/Users', { userName: 'other', emails: [{ value: 'KNOWN@acme.test' }] })
    expect(other).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
    const { id: group } = await sees('group.add', { name: 'By hand' })
    await sees('group.join', { groupId: group, personId: known, lead: true })
    const taken = await ask('POST', '/Groups', { displayName: 'By hand' })
    expect(taken).toMatchObject({ status: 201, body: { id: group, members: [] } })
    expect((await sees('group.show', { groupId: group }))['members']).toMatchObject([{ personId: known, lead: true }])
    expect(await ask('POST', '/Groups', { displayName: 'by HAND' })).toMatchObject({ status: 409 })
  })

  test('what others state of a membership stays when this system ends it', async () => {
    const person = idOf(await ask('POST', '/Users', { userName: 'both@acme.test' }))
    const group = idOf(await ask('POST', '/Groups', { displayName: 'Both', members: [{ value: person }] }))
    const { world } = served
    const members = async () => (await rowsOf(world.db, 'groupMember')).filter(({ groupId }) => groupId === group)
    const [member] = await members()
    expect(member).toMatchObject({ source: 'scim', seenAt: expect.any(String) })
    const sighting = {
      id: ABSENT,
      factTable: 'groupMember' as const,
      factId: String(member?.id),
      source: 'staff.csv',
      path: null,
      line: 2,
      says: null,
      importId: null,
      seenAt: world.house.now(),
      staleAt: null,
    }
    await putRow(world.db, 'sighting', sighting)
    expect((await ask('PUT', `/Groups/${group}`, { displayName: 'Both', members: [] })).status).toBe(200)
    expect(await members()).toHaveLength(1)
    expect((await ask('DELETE', `/Groups/${group}`)).status).toBe(204)
    expect((await ask('GET', `/Groups/${group}`)).status).toBe(404)
    expect((await sees('group.show', { groupId: group }))['name']).toBe('Both')
  })

  test('who has an account here is let in no more, and neither the last administrator nor whoever made the key is locked out', async () => {
    const { world } = served
    const off = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] }
    expect((await ask('PATCH', `/Users/${world.member.personId}`, off)).status).toBe(200)
    await expect(world.askByName('group.list', {}, world.member)).rejects.toMatchObject({ code: 'not-found' })
    expect((await ask('PATCH', `/Users/${world.admin.personId}`, off)).status).toBe(409)
    expect((await ask('DELETE', `/Users/${world.admin.personId}`)).status).toBe(409)
    await world.askByName('group.list', {}, world.admin)
  })

  test('a change for a version that no longer stands is refused, one for the version that stands is made', async () => {
    const made = await ask('POST', '/Users', { userName: 'tagged@acme.test' })
    const path = `/Users/${idOf(made)}`
    const first = String(made.headers['etag'])
    expect(first).toMatch(/^W\/"[\w-]+"$/)
    expect((await ask('GET', path, undefined, { 'if-none-match': first })).status).toBe(304)
    const second = await ask('PUT', path, { userName: 'tagged@acme.test', title: 'A' }, { 'if-match': first })
    expect(second.status).toBe(200)
    expect(second.headers['etag']).not.toBe(first)
    expect(await ask('PUT', path, { userName: 'tagged@acme.test', title: 'B' }, { 'if-match': first })).toMatchObject({
      status: 412,
    })
    expect((await ask('DELETE', path, undefined, { 'if-match': first })).status).toBe(412)
    await sees('person.change', { personId: idOf(made), title: 'C' })
    expect(
      (
        await ask(
          'PATCH',
          path,
          { Operations: [{ op: 'remove', path: 'title' }] },
          { 'if-match': String(second.headers['etag']) },
        )
      ).status,
    ).toBe(412)
    expect((await ask('DELETE', path, undefined, { 'if-match': '*' })).status).toBe(204)
  })

  test('thousands of people come and are read in pages of two hundred, each once and in the same order', async () => {
    const { world } = served
    const { database, now } = world.house
    const rows = Array.from({ length: PEOPLE }, (_, at) => ({
      id: `00000000-0000-7000-9000-${String(at).padStart(12, '0')}`,
      name: `Person ${at}`,
      email: `p${at}@many.test`,
      title: at < 1_000 && at % 10 === 0 ? 'Lead' : null,
      source: null,
      createdAt: now(),
    }))
    await database.changing(async (all) => {
      const within = database.within(all, world.workspace.id)
      for (const row of rows) await putRow(within, 'person', row)
    })
    const total = Number((await ask('GET', '/Users?count=0')).body['totalResults'])
    expect(total).toBeGreaterThan(PEOPLE)
    const seen: string[] = []
    for (let start = 1; start <= total; start += 200) {
      const { body } = await ask('GET', `/Users?startIndex=${start}&count=200&attributes=userName`)
      expect(body).toMatchObject({ totalResults: total, startIndex: start })
      seen.push(...(body['Resources'] as Json[]).map((user) => String(user['id'])))
    }
    expect(new Set(seen).size).toBe(total)
    expect(seen).toHaveLength(total)
    expect((await ask('GET', '/Users?count=5000')).body['itemsPerPage']).toBe(200)
    const leads = await ask(
      'GET',
      `/Users?filter=${encodeURIComponent('title eq "lead" and emails.value ew "@many.test"')}&sortBy=userName&sortOrder=descending&count=3`,
    )
    expect(leads.body).toMatchObject({ totalResults: 100, itemsPerPage: 3 })
    expect((leads.body['Resources'] as Json[]).map((user) => user['userName'])).toEqual([
      'p990@many.test',
      'p980@many.test',
      'p970@many.test',
    ])
    const members = rows.map(({ id }) => ({ value: id }))
    const group = await ask('POST', '/Groups', { displayName: 'Everybody', members })
    expect((group.body['members'] as Json[]).length).toBe(PEOPLE)
  })

  test('every change is one event with whose key it was, counts the directory up, and leaves a sighting', async () => {
    const { db } = served.world
    const [before] = await rowsOf(db, 'directoryState')
    const made = await ask('POST', '/Users', { userName: 'logged@acme.test' })
    const [after] = await rowsOf(db, 'directoryState')
    expect(after?.revision).toBe((before?.revision ?? 0) + 1)
    const events = await rowsOf(db, 'event')
    expect(events.filter(({ subjectId }) => subjectId === idOf(made))).toMatchObject([
      { happened: 'directory.person-provisioned', via: 'key' },
    ])
    const seen = await rowsOf(db, 'sighting')
    expect(seen.filter(({ factId }) => factId === idOf(made))).toMatchObject([
      { factTable: 'person', source: 'scim', staleAt: null },
    ])
    const twice = { 'idempotency-key': 'key-for-one-post' }
    const first = await ask('POST', '/Users', { userName: 'once@acme.test' }, twice)
    expect((await ask('POST', '/Users', { userName: 'once@acme.test' }, twice)).body).toEqual(first.body)
  })

  test('of two that bring the same person at once, one does', async () => {
    const both = await Promise.all([1, 2].map(() => ask('POST', '/Users', { userName: 'race@acme.test' })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await found('Users', 'userName eq "race@acme.test"')).toMatchObject({ totalResults: 1 })
  })

  test('only the key of an administrator is let in, and only as far as it reaches', async () => {
    const { admin, driver, outsider } = served.world
    const [reading, writing] = [await keyOf(admin.by, ['read']), await keyOf(admin.by, ['write'])]
    const body = { userName: 'new@acme.test' }
    for (const as of ['', 'plk_0000000000000000000000000000000000000000000', served.operatorKey]) {
      const reply = await ask('GET', '/Users', undefined, {}, as)
      expect(reply).toMatchObject({ status: 401, body: { status: '401' } })
      expect(reply.headers['www-authenticate']).toContain('Bearer')
    }
    expect((await ask('GET', '/Users', undefined, { cookie: await served.signIn(admin) }, '')).status).toBe(401)
    expect((await ask('POST', '/Users', body, {}, reading)).status).toBe(403)
    expect((await ask('GET', '/Users', undefined, {}, writing)).status).toBe(403)
    expect((await ask('GET', '/Users', undefined, {}, await keyOf(driver.by, [...SCOPES]))).status).toBe(403)
    const theirs = await keyOf(outsider.by, ['read', 'write'], 'theirs')
    expect((await ask('GET', `/Users/${admin.personId}`, undefined, {}, theirs)).status).toBe(404)
    expect((await ask('DELETE', `/Users/${admin.personId}`, undefined, {}, theirs)).status).toBe(404)
  })

  test('says what it can do, and what it does not offer', async () => {
    expect((await ask('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      etag: { supported: true },
    })
    const kinds = (await ask('GET', '/ResourceTypes')).body['Resources'] as Json[]
    expect(kinds.map(({ endpoint }) => endpoint)).toEqual(['/Users', '/Groups'])
    expect((await ask('GET', '/ResourceTypes/User')).body).toMatchObject({ schema: USER })
    expect((await ask('GET', `/Schemas/${USER}`)).body).toMatchObject({ id: USER, name: 'User' })
    expect((await ask('GET', '/Schemas')).body).toMatchObject({ totalResults: 2 })
    expect((await ask('GET', '/Schemas/nothing')).status).toBe(404)
    expect((await ask('GET', '/Me')).status).toBe(501)
    expect((await ask('POST', '/Bulk', {})).status).toBe(501)
  })

  test('an id of another shape means nobody, as an absent one does', async () => {
    for (const place of ['Users', 'Groups'])
      for (const method of ['GET', 'DELETE']) {
        const other = await ask(method, `/${place}/010101001010101011001010101011`)
        expect(other.status).toBe(404)
        expect(other.body).toEqual((await ask(method, `/${place}/${ABSENT}`)).body)
      }
  })

  test('what is hostile is refused in the words of the protocol, never with a fault', async () => {
    const made = idOf(await ask('POST', '/Users', { userName: 'target@acme.test' }))
    const deep = `{"userName":${'['.repeat(200)}${']'.repeat(200)}}`
    const bodies = [
      '',
      '[]',
      'null',
      '"x"',
      '{',
      deep,
      '{"__proto__":{"a":1},"userName":"x"}',
      '{"userName":"\\u0000"}',
      '{"userName":"\\ud800"}',
      '{"userName":{"a":1}}',
      '{"userName":"x","emails":"notmail"}',
      '{"displayName":["x"]}',
    ]
    for (const payload of bodies) {
      for (const [method, path] of [
        ['POST', '/Users'],
        ['PUT', `/Users/${made}`],
        ['PATCH', `/Users/${made}`],
        ['POST', '/Groups'],
      ] as const) {
        const reply = await served.server.inject({
          method,
          url: `/scim/v2${path}`,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
          payload,
        })
        expect(reply.statusCode, `${method} ${payload.slice(0, 40)}: ${reply.body}`).toBe(400)
        expect(reply.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '400' })
      }
    }
    for (const path of [
      '/Users/x',
      `/Users/${ABSENT}`,
      '/Groups/..%2f',
      '/Users?filter=%00',
      '/Users?filter=(',
      '/Users?count=x',
      '/Users?sortBy=%22',
      '/Users?filter=a&filter=b',
      '/Users?startIndex=-5',
      `/Users?filter=${'('.repeat(3_000)}`,
    ]) {
      const { status } = await ask('GET', path)
      expect([200, 400, 404], path).toContain(status)
    }
    const wrong = await served.server.inject({
      method: 'POST',
      url: '/scim/v2/Users',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'text/plain' },
      payload: 'x',
    })
    expect(wrong.statusCode).toBe(415)
    expect(served.logged.filter((line) => line.includes('"fault"'))).toEqual([])
  })

  async function presence(person: string): Promise<Json | undefined> {
    return (await rowsOf(served.world.db, 'presence')).find(({ personId }) => personId === person)
  }
})
