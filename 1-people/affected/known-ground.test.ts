import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addGroup, addPersonToDirectory, joinGroup, peopleStep, registerStakeholder } from '../step.ts'
import { knownGround } from './known-ground.operations.ts'

const GROUPS = `Team,What it does,Part of,Mailing list,Channel
Payments,Takes the money of customers.,,,
Reporting,Draws the figures of the month.,,,
Archive,Keeps old papers.,,,
`
const THINGS = `Thing,Kind,Description,Owner,Used by,Depends on
Invoice Ledger,service,Every invoice,Payments,Reporting,
Paper Drawer,service,Papers by year,,,Invoice Ledger
Paper Cellar,service,Older papers,Archive;Reporting,,Paper Drawer
Paper Vitrine,service,Papers behind glass,Archive,,Paper Cellar
Paper Chart,service,Papers drawn,Payments,Reporting,Paper Cellar
`

onEachEngine('what is known of a workspace', (engine) => {
  let world: World
  const ask = <Output = unknown>(name: string, input: object) =>
    world.askByName(name, input as Record<string, unknown>, world.admin) as Promise<Output>

  beforeAll(async () => {
    const steps = [
      workStep({ needs: [], changes: [], sections: [] }),
      peopleStep({ texts: [texts], published: async () => null }),
    ]
    world = await openWorld(steps, engine)
    await ask('directory.import', { file: GROUPS, fileName: 'groups.csv', source: 'Groups' })
    await ask('directory.import', { file: THINGS, fileName: 'things.csv', source: 'Things' })
  })
  afterAll(() => world.close())

  const texts = async (_: unknown, workIds: readonly string[]) =>
    workIds.map((workId) => ({
      workId,
      field: 'goal',
      text: 'The Paper Cellar moves.',
      openedAs: 'direction' as const,
      openedId: null,
    }))
  const knownUnder = async (name: string) => {
    const { database } = world.house
    const { ground, standsFor } = await knownGround(database.within(database.all, world.workspace.id), name, [texts])
    const { onFile, ...others } = ground
    const things = [...onFile.all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    return {
      ...others,
      groups: ground.groups.map((group) => ({ ...group })),
      stands: standsFor({ functionName: 'Legal', groupId: null }),
      onFile: things.map((thing) => ({
        ...thing,
        owners: [...onFile.ownersOf(thing.id)].sort(),
        users: [...onFile.usersOf(thing.id)].sort((a, b) => a.place - b.place),
      })),
    }
  }
  let reading = 0
  const readAnew = () => {
    reading += 1
    return knownUnder(`never read before ${reading}`)
  }

  test('what is looked up from a thing is what its owners and users say', async () => {
    const { groups, onFile } = await readAnew()
    expect(onFile.map(({ users }) => users.length)).toContain(2)
    for (const { id, owners, users } of onFile) {
      const places = [...groups.keys()]
      expect(owners).toEqual(places.filter((place) => groups[place]?.owns.some((thing) => thing.id === id)))
      expect(users).toEqual(
        places.flatMap((place) => {
          const use = groups[place]?.uses.find(({ thing }) => thing.id === id)
          return use ? [{ place, steps: use.steps }] : []
        }),
      )
    }
  })

  test('after each change of the directory it is as if it had been read anew', async () => {
    const assets = await ask<{ rows: { id: string; name: string }[] }>('asset.list', {})
    const asset = (name: string) => assets.rows.find((each) => each.name === name)?.id ?? ''
    const one = await world.ask(addGroup, { name: 'Legal affairs', doesWhat: 'Reads contracts.' })
    const person = await world.ask(addPersonToDirectory, { name: 'Solo Owner' })
    const work = await world.ask(registerWork, { title: 'Cider press' }, world.driver)
    const changes: (() => Promise<unknown>)[] = [
      () => ask('ownership.add', { assetId: asset('Paper Drawer'), of: 'group', partyId: one.id }),
      () => ask('ownership.add', { assetId: asset('Invoice Ledger'), of: 'person', partyId: person.id }),
      () => world.ask(joinGroup, { groupId: one.id, personId: person.id, lead: true }),
      () => ask('consumption.add', { assetId: asset('Paper Vitrine'), of: 'group', partyId: one.id }),
      () => ask('asset.link', { assetId: asset('Invoice Ledger'), toAssetId: asset('Paper Vitrine') }),
      () => ask('asset.change', { assetId: asset('Paper Drawer'), name: 'Paper Chest' }),
      () => ask('asset.add', { kind: 'path', name: 'papers', key: 'src/papers/*' }),
      () => ask('group.change', { groupId: one.id, doesWhat: 'Reads invoices.' }),
      () => world.ask(registerStakeholder, { workId: work.id, groupId: one.id, relations: [] }, world.driver),
      () =>
        ask('directory.import', {
          file: THINGS.replace('Paper Cellar', 'Deep Cellar'),
          fileName: 'things.csv',
          source: 'Things',
        }),
    ]
    let before = await knownUnder('kept')
    let changed = 0
    for (const change of changes) {
      await change()
      const kept = await knownUnder('kept')
      expect(kept).toEqual(await readAnew())
      if (JSON.stringify(kept.onFile) !== JSON.stringify(before.onFile)) changed += 1
      before = kept
    }
    expect(changed).toBeGreaterThan(5)
  })
})
