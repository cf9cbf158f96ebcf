import { newId } from '@plumbline/platform/clock'
import { platformStep } from '@plumbline/platform/platform-step'
import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import type { Step } from '@plumbline/platform/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { peopleStep } from '../step.ts'
import { allOfTheDirectory, type HeldRows } from '../testing/directory-rows.store.ts'
import { bringIntoDirectory } from './bring-in.operations.ts'
import { directoryImportById } from './directory-import.store.ts'
import type { Reference, StatedFact } from './stated.ts'
import { undoImport } from './undo.operations.ts'

type Counts = Record<string, { added: number; changed: number; same: number; vanished: number }>
type Outcome = {
  importId: string
  format: string
  source: string
  counts: Counts
  placeholders: number
  first: string[]
  refused: { path: string | null; line: number | null; says: string }[]
  columns: { column: string; means: string; by: string }[] | null
}

const STAFF = `Name,E-mail,Job title,Team,Team lead,Time zone
Ann Example,ann@example.org,Engineer,Payments,yes,Europe/Berlin
Bo Example,bo@example.org,Designer,Payments,no,Europe/Paris
Cy Example,cy@example.org,,Support,,
`

onEachEngine('reading into the directory', (engine) => {
  let world: World
  beforeEach(async () => {
    const steps: Step[] = [
      platformStep,
      workStep({ needs: [], changes: [], sections: [] }),
      peopleStep({ texts: [], published: async () => null, steps: () => steps }),
      privacyStep(() => steps),
    ]
    world = await openWorld(steps.slice(1), engine)
  })
  afterEach(() => world.close())

  const read = (file: string, more: Record<string, unknown> = {}) =>
    world.askByName('directory.import', {
      file,
      fileName: 'staff.csv',
      source: 'Staff list',
      ...more,
    }) as Promise<Outcome>

  test('a table becomes people, groups and memberships, each with its line, and what was guessed is told', async () => {
    const done = await read(STAFF)
    expect(done.columns?.map(({ means }) => means)).toEqual(['name', 'email', 'title', 'group', 'lead', 'time-zone'])
    expect(done.counts).toMatchObject({ person: { added: 3 }, group: { added: 2 }, groupMember: { added: 3 } })
    const people = (await world.askByName('person.list', { called: 'Ann' })) as {
      rows: { id: string; title: string }[]
    }
    expect(people.rows).toMatchObject([{ title: 'Engineer', source: 'Staff list' }])
  })

  test('a time zone that there is not is told with its line, and the rest of the line is taken', async () => {
    const done = await read('Name,E-mail,Time zone\nAnn,ann@example.org,Moon/Crater\nBo,bo@example.org,Europe/Paris\n')
    expect(done.refused).toEqual([
      {
        path: 'staff.csv',
        line: 2,
        says: 'Moon/Crater is no time zone that is known here; write it like Europe/Berlin',
      },
    ])
    const people = (await world.askByName('person.list', {})) as { rows: { id: string; name: string }[] }
    const zones = await Promise.all(
      ['Ann', 'Bo'].map(async (name) => {
        const personId = people.rows.find((each) => each.name === name)?.id
        return ((await world.askByName('person.show', { personId })) as { timeZone: string | null }).timeZone
      }),
    )
    expect(zones).toEqual([null, 'Europe/Paris'])
  })

  test('a CODEOWNERS file is read as the system that is named, else as it looks, and which one it was is told', async () => {
    const file = '* @acme/platform\n!vendor/ @bo\n/docs/ @acme/writers\n'
    const look = (more: object) =>
      world.askByName('directory.preview', { file, fileName: 'CODEOWNERS', repository: 'shop', ...more }) as Promise<
        Outcome & { dialect: string | null }
      >
    const guessed = await look({})
    expect(guessed).toMatchObject({
      dialect: 'gitlab',
      refused: [{ line: 2, says: expect.stringMatching(/takes files out/) }],
    })
    const said = await look({ dialect: 'github' })
    expect(said).toMatchObject({
      dialect: 'github',
      refused: [{ line: 2, says: expect.stringMatching(/GitHub knows no/) }],
    })
    expect((await read(STAFF)) as Outcome & { dialect: string | null }).toMatchObject({ dialect: null })
  })

  test('the files of two repositories are two sources: reading one takes nothing of the other as gone', async () => {
    const bring = (repository: string, file: string) =>
      world.askByName('directory.import', { file, fileName: 'CODEOWNERS', repository }) as Promise<Outcome>
    const shop = await bring('shop', '/a/ @acme/one\n')
    const bank = await bring('bank', '/b/ @acme/two\n')
    expect([shop.source, bank.source]).toEqual(['shop: CODEOWNERS', 'bank: CODEOWNERS'])
    expect(Object.values(bank.counts).map(({ vanished }) => vanished)).toEqual([0, 0, 0])
    const again = await bring('shop', '/c/ @acme/one\n')
    expect(again.counts['asset']).toMatchObject({ added: 1, vanished: 1 })
  })

  test('a dry run says the same and changes nothing', async () => {
    const before = await everything(world)
    const told = (await world.askByName('directory.preview', { file: STAFF, fileName: 'staff.csv' })) as Outcome
    expect(told.counts['person']).toEqual({ added: 3, changed: 0, same: 0, vanished: 0 })
    expect(told.first).toContain('Ann Example leads Payments: new.')
    expect(await everything(world)).toEqual(before)
  })

  test('the same file again finds everything the same', async () => {
    await read(STAFF)
    const before = await everything(world)
    world.wait(60)
    const again = await read(STAFF)
    for (const { added, changed, vanished } of Object.values(again.counts))
      expect([added, changed, vanished]).toEqual([0, 0, 0])
    expect(withoutTimes(await everything(world))).toEqual(withoutTimes(before))
  })

  test('an import that is undone leaves the directory as it was', async () => {
    await read(STAFF)
    const before = await everything(world)
    world.wait(60)
    const second = await read(
      STAFF.replace('Engineer', 'Lead engineer').replace(/Cy.*\n/, 'Di Example,di@example.org,,Legal,,\n'),
    )
    expect(second.counts).toMatchObject({
      person: { added: 1, changed: 1, same: 1, vanished: 1 },
      group: { added: 1, vanished: 1 },
    })
    const undone = (await world.askByName('directory.undo', { importId: second.importId })) as { left: unknown[] }
    expect(undone.left).toEqual([])
    expect(await everything(world)).toEqual(before)
  })

  describe('whom a source means', () => {
    test('two people of one name stay two, and an address joins what several sources call one person', async () => {
      await bring('Staff list', [
        person('email', 'max@example.org', 'Max Example', 'max@example.org'),
        person('name', 'Max Example', 'Max Example'),
      ])
      await bring('Catalog', [person('backstage', 'default/max', 'Max E.', 'max@example.org')])
      await bring('Other list', [person('name', 'Max Example', 'Max Example')])
      const { person: people, handle: handles } = await everything(world)
      expect(people?.filter(({ name }) => name === 'Max Example')).toHaveLength(3)
      const known = people?.find(({ email }) => email === 'max@example.org')
      expect(handles?.filter(({ personId }) => personId === known?.['id'])).toMatchObject([{ scheme: 'backstage' }])
    })

    test('what is only referred to stays visible until a source states it, and keeps its owners', async () => {
      const by: Reference = { of: 'group', scheme: 'github', name: '@acme/payments' }
      const first = await bring('CODEOWNERS', [
        { ...AT, fact: 'ownership', asset: asset('path', '/pay/'), by, duty: 'owns' },
      ])
      expect(first.plan.placeholders).toBe(2)
      expect((await everything(world))['group']).toMatchObject([
        { key: 'payments', name: '@acme/payments', source: 'CODEOWNERS' },
      ])
      await bring('Groups', [
        { ...AT, fact: 'group', ref: { of: 'group', scheme: 'name', name: 'Payments' }, name: 'Payments' },
      ])
      const { group, ownership } = await everything(world)
      expect(group).toMatchObject([{ key: 'payments', name: 'Payments', unresolvedAt: null, source: 'Groups' }])
      expect(ownership).toMatchObject([{ groupId: group?.[0]?.['id'] }])
    })

    test('teams of one name in two organisations are two groups', async () => {
      const refs = ['@acme/web', '@other/web'].map((name): Reference => ({ of: 'group', scheme: 'github', name }))
      await bring(
        'CODEOWNERS',
        refs.map((ref): StatedFact => ({ ...AT, fact: 'group', ref, name: ref.name })),
      )
      expect((await everything(world))['group']?.map(({ key }) => key).sort()).toEqual(['other-web', 'web'])
    })

    test('what somebody entered by hand is filled in where it is empty, never written over, and never stale', async () => {
      await world.askByName('group.add', { name: 'Payments', doesWhat: 'Takes the money' })
      const states = (more: object): StatedFact[] => [
        { ...AT, fact: 'group', ref: { of: 'group', scheme: 'name', name: 'Payments' }, name: 'PAYMENTS', ...more },
      ]
      await bring('Groups', states({ doesWhat: 'Something else', chat: '#pay' }))
      const after = (await everything(world))['group']
      expect(after).toMatchObject([{ name: 'Payments', doesWhat: 'Takes the money', chat: '#pay', source: null }])
      await bring('Groups', [])
      expect((await everything(world))['group']).toMatchObject([{ staleAt: null }])
    })

    test('a fact is stale when the last source that stated it no longer does', async () => {
      const ann = [person('github', '@ann', 'Ann')]
      await bring('One', ann)
      await bring('Two', ann)
      await bring('One', [])
      expect((await everything(world))['presence']).toMatchObject([{ staleAt: null }])
      await bring('Two', [])
      expect((await everything(world))['presence']).toMatchObject([{ staleAt: world.house.now() }])
      await bring('One', ann)
      expect((await everything(world))['presence']).toMatchObject([{ staleAt: null }])
    })

    test('who leads is known from the source that says so, whatever other sources leave unsaid, and as long as it says so', async () => {
      const ann = { of: 'person', scheme: 'github', name: '@ann' } as const
      const pay = { of: 'group', scheme: 'name', name: 'Payments' } as const
      const member = (lead: boolean): StatedFact[] => [{ ...AT, fact: 'member', group: pay, person: ann, lead }]
      const rows = async () => (await everything(world))['groupMember']
      await bring('Catalog', member(false))
      expect(await rows()).toMatchObject([{ lead: false, source: 'Catalog' }])
      await bring('Charter', member(true))
      expect(await rows()).toMatchObject([{ lead: true, staleAt: null }])
      // Read again, the catalog says nothing of leads and takes none away.
      await bring('Catalog', member(false))
      expect(await rows()).toMatchObject([{ lead: true }])
      const { sighting } = await everything(world)
      const says = sighting?.flatMap((row) =>
        row['factTable'] === 'groupMember' ? [[row['source'], row['says']]] : [],
      )
      expect(says?.toSorted()).toEqual([
        ['Catalog', null],
        ['Charter', 'lead'],
      ])
      await bring('Minutes', member(true))
      await bring('Charter', member(false))
      expect(await rows()).toMatchObject([{ lead: true }])
      await bring('Minutes', [])
      expect(await rows()).toMatchObject([{ lead: false, staleAt: null }])
      await bring('Minutes', member(true))
      expect(await rows()).toMatchObject([{ lead: true }])
      await bring('Charter', [])
      await bring('Catalog', [])
      expect(await rows()).toMatchObject([{ lead: true, staleAt: null }])
    })

    test('groups that are part of one another in a ring are taken without the ring, whatever is wrong is told by its line', async () => {
      const group = (name: string, parent: string, line: number): StatedFact => ({
        ...{ path: 'g.yaml', line, fact: 'group', name },
        ref: { of: 'group', scheme: 'name', name },
        parent: { of: 'group', scheme: 'name', name: parent },
      })
      const { plan } = await bring('Groups', [
        group('A', 'B', 1),
        group('B', 'C', 2),
        group('C', 'A', 3),
        group('D', 'D', 4),
      ])
      expect(plan.refused.map(({ line }) => line)).toEqual([3, 4])
      expect((await everything(world))['group']).toHaveLength(4)
    })
  })

  test('a table in another encoding is read in a thread of its own when it is large, and gives the same', async () => {
    const many = `${STAFF}${Array.from({ length: 300 }, (_, at) => `Person ${at},p${at}@example.org,,Payments,,\n`).join('')}`
    const fileBytes = Buffer.from(`\ufeff${many}`, 'utf16le').toString('base64')
    const done = (await world.askByName('directory.import', { fileBytes, fileName: 'staff.csv' })) as Outcome
    expect(done.counts).toMatchObject({ person: { added: 303 }, groupMember: { added: 303 } })
  })

  test('what was merged into another is not made again when its file is read again', async () => {
    const facts = ['Payments', 'Payment team'].map(
      (name): StatedFact => ({ ...AT, fact: 'group', ref: { of: 'group', scheme: 'name', name }, name }),
    )
    await bring('Groups', facts)
    const [kept, gone] = (await everything(world))['group'] ?? []
    await world.askByName('group.merge', { groupId: kept?.['id'], goneId: gone?.['id'] })
    const ref: Reference = { of: 'group', scheme: 'github', name: `@acme/${String(gone?.['key'])}` }
    await bring('CODEOWNERS', [{ ...AT, fact: 'group', ref, name: 'Paying' }])
    await bring('Groups', facts)
    expect((await everything(world))['group']).toHaveLength(1)
  })

  test('a person who went into another is meant by their old address when the file is read again', async () => {
    await read(STAFF)
    const named = async () =>
      ((await world.askByName('person.list', { called: 'Example' })) as { rows: { id: string; name: string }[] }).rows
    const before = await named()
    const gone = before.find(({ name }) => name === 'Ann Example')
    const kept = (await world.askByName('person.add', { name: 'Annabel Example', email: 'annabel@example.org' })) as {
      id: string
    }
    await world.askByName('person.merge', { personId: kept.id, goneId: gone?.id })
    const ref: Reference = { of: 'person', scheme: 'github', name: '@ann' }
    await bring('CODEOWNERS', [{ ...AT, fact: 'person', ref, name: 'Ann', email: 'ann@example.org' }])
    await read(STAFF)
    expect((await named()).map(({ id }) => id).sort()).toEqual(
      [...before.map(({ id }) => id).filter((id) => id !== gone?.id), kept.id].sort(),
    )
    expect((await everything(world))['person']?.filter(({ name }) => name === 'Ann')).toEqual([])
  })

  test('undoing leaves alone what somebody has changed or used since, and says so', async () => {
    const done = await read(STAFF)
    const { rows } = (await world.askByName('person.list', { called: 'Example' })) as {
      rows: { id: string; name: string }[]
    }
    const [ann, bo] = rows
    await world.askByName('person.change', { personId: ann?.id, title: 'Architect' })
    await world.askByName('deputy.name', { personId: world.driver.personId, deputyIds: [bo?.id] })
    const { left } = (await world.askByName('directory.undo', { importId: done.importId })) as {
      left: { name: string; says: string }[]
    }
    expect(left.map(({ name, says }) => `${name} ${says}`).sort()).toEqual([
      'Ann Example was changed since',
      'Bo Example is in use',
    ])
    await expect(world.askByName('directory.undo', { importId: done.importId })).rejects.toThrow(/undone before/)
  })

  test('reading and undoing is as if nothing had been read; reading twice is reading once; order says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(someFacts, someFacts, fc.infiniteStream(fc.nat()), async (one, two, chance) => {
        const start = await everything(world)
        const first = await bring('A file', one)
        const after = await everything(world)
        world.wait(60)
        const again = await bring('A file', one)
        expect(again.plan.changes).toEqual([])
        expect(await undo(again.importId)).toEqual([])
        expect(await everything(world)).toEqual(after)
        world.wait(60)
        const other = await bring('A file', two)
        expect(await undo(other.importId)).toEqual([])
        expect(await everything(world)).toEqual(after)
        expect(await undo(first.importId)).toEqual([])
        expect(await everything(world)).toEqual(start)
        const shuffled = one.map((fact) => ({ fact, at: chance.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        const other_ = await bring(
          'A file',
          shuffled.map(({ fact }) => fact),
        )
        expect(named(await everything(world))).toEqual(named(after))
        expect(await undo(other_.importId)).toEqual([])
        expect(await everything(world)).toEqual(start)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  const inOne = <Done>(work: (within: { db: World['db']; now: string; newId: () => string }) => Promise<Done>) => {
    const { database, now } = world.house
    return database.changing((all) => work({ db: database.within(all, world.workspace.id), now: now(), newId }))
  }
  const bring = (source: string, facts: StatedFact[]) =>
    inOne((within) =>
      bringIntoDirectory(within, {
        stated: { facts, refused: [] },
        format: 'csv',
        source,
        fileName: null,
        whole: true,
      }),
    )
  const undo = (importId: string) =>
    inOne(async (within) => {
      const entry = await directoryImportById(within.db, importId)
      return entry ? undoImport(within, entry) : ['no such import']
    })
})

const AT = { path: null, line: 1 }

function person(scheme: string, name: string, called: string, email?: string): StatedFact {
  return { ...AT, fact: 'person', ref: { of: 'person', scheme, name }, name: called, ...(email ? { email } : {}) }
}

function asset(kind: 'path' | 'component' | 'api', name: string): Extract<Reference, { of: 'asset' }> {
  return { of: 'asset', scheme: 'test', kind, name }
}

const people = fc.constantFrom('p0', 'p1', 'p2')
const whoRef = people.chain((name) =>
  fc.constantFrom<Reference>(
    { of: 'person', scheme: 'github', name: `@${name}` },
    { of: 'person', scheme: 'email', name: `${name}@example.org` },
    { of: 'person', scheme: 'name', name: name.toUpperCase() },
  ),
)
const groupRef = fc
  .tuple(fc.constantFrom('test', 'github'), fc.constantFrom('g0', 'x/g0', 'g1', 'g2', 'y/g2'))
  .map(([scheme, name]): Reference => ({ of: 'group', scheme, name }))
const assetRef = fc
  .tuple(fc.constantFrom('component' as const, 'api' as const), fc.constantFrom('a0', 'a1', 'a2'))
  .map(([kind, name]) => asset(kind, name))
const at = fc.record({ path: fc.constant('file.yaml'), line: fc.nat(90) })
/** Two of them are part of one another, which is refused. */
const PARENTS: Record<string, string> = { g1: 'g2', g2: 'g1' }
/** Facts that do not contradict one another: what is said of somebody depends on who it is. */
const someFacts = fc.array(
  fc.oneof(
    fc.tuple(at, whoRef).map(([where, ref]): StatedFact => {
      const id = ref.name.replace('@example.org', '').replace('@', '').toLowerCase()
      const address = ref.scheme === 'name' ? {} : { email: `${id}@example.org` }
      return { ...where, fact: 'person', ref, name: `Person ${id}`, ...address, title: 'Engineer' }
    }),
    fc.tuple(at, groupRef).map(([where, ref]): StatedFact => {
      const parent = PARENTS[ref.name.slice(-2)]
      const within: Reference | undefined = parent ? { of: 'group', scheme: 'test', name: parent } : undefined
      return { ...where, fact: 'group', ref, name: ref.name, ...(within ? { parent: within } : {}) }
    }),
    fc
      .tuple(at, assetRef)
      .map(([where, ref]): StatedFact => ({ ...where, fact: 'asset', ref, name: `The ${ref.name}` })),
    fc
      .tuple(at, groupRef, whoRef, fc.boolean())
      .map(([where, group, who, lead]): StatedFact => ({ ...where, fact: 'member', group, person: who, lead })),
    fc
      .tuple(at, assetRef, fc.oneof(whoRef, groupRef))
      .map(([where, owned, by]): StatedFact => ({ ...where, fact: 'ownership', asset: owned, by, duty: 'owns' })),
    fc
      .tuple(at, assetRef, fc.oneof(whoRef, groupRef))
      .map(([where, used, by]): StatedFact => ({ ...where, fact: 'consumption', asset: used, by })),
    fc
      .tuple(at, assetRef, assetRef)
      .map(([where, from, to]): StatedFact => ({ ...where, fact: 'link', asset: from, to, kind: 'depends-on' })),
  ),
  { minLength: 1, maxLength: 12 },
)

/** What the directory says, by names instead of ids, and without the lines. */
function named(held: HeldRows): string[] {
  const names = new Map(
    ['person', 'group', 'asset'].flatMap((table) =>
      (held[table] ?? []).map(
        (row) =>
          [
            row['id'],
            `${String(row['kind'] ?? '')} ${String(row['key'] ?? '')} ${String(row['email'] ?? '')} ${String(row['name'])}`,
          ] as const,
      ),
    ),
  )
  const without = new Set(['id', 'createdAt', 'seenAt', 'importId', 'line', 'workspaceId'])
  return Object.entries(held)
    .flatMap(([table, rows]) =>
      rows.map((row) => {
        const told = Object.entries(row).flatMap(([column, value]) =>
          without.has(column) || (table === 'sighting' && column === 'factId')
            ? []
            : [`${column}=${column.endsWith('At') ? String(value !== null) : String(names.get(value) ?? value)}`],
        )
        return `${table} ${told.sort().join(' ')}`
      }),
    )
    .sort()
}

const everything = (world: World) => allOfTheDirectory(world.db)

function withoutTimes(held: HeldRows) {
  return Object.fromEntries(
    Object.entries(held).map(([table, rows]) => [table, rows.map(({ seenAt: _, importId: __, ...row }) => row)]),
  )
}
