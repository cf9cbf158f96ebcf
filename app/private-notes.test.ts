import { operator, SCOPES } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import type { Operation } from '@plumbline/platform/operation'
import { tablesNaming } from '@plumbline/platform/testing/traces'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toolsFor } from './mcp/tool.ts'
import { steps } from './steps.ts'
import { type Actor, actorsOf, expected } from './testing/admission.ts'
import { type FurnishedWorld, openFurnishedWorld, performer } from './testing/furnished.ts'
import { rehearse } from './testing/rehearsal.ts'
import { rowsOf } from './testing/rows.ts'
import { doneBefore, sampleOf } from './testing/samples.ts'

const PURPOSE = 'Zaunkoenig purpose'
const WORDS = 'Zaunkoenig sings at dawn'
/** As many as there are, on a busy machine. */
const EVERY_OPERATION_MS = 90_000
const CANARY = /zaunkoenig/i
const operations: Operation[] = steps.flatMap((step) => [...step.operations])

/** What an operation gives back to somebody, or the refusal, as text. Nothing of it stays. */
async function outcomeOf({ world, mine }: FurnishedWorld, operation: Operation, { by, asker }: Actor): Promise<string> {
  const happens = async (house: House) => {
    try {
      for (const before of doneBefore[operation.name] ?? [])
        await performer(house, mine.workspace.slug)(before, sampleOf(before, mine, asker), operator)
      const input = sampleOf(operation.name, mine, asker)
      return JSON.stringify(await house.perform(operation, { by, workspace: mine.workspace.slug, input }))
    } catch (error) {
      return String(error) + JSON.stringify(error)
    }
  }
  return operation.changes || doneBefore[operation.name] ? rehearse(world.house, happens) : happens(world.house)
}

/** What only reads is tried by everybody whom it admits; what changes something, by whoever may most and by links. */
function isTried(engine: string, operation: Operation, actor: Actor): boolean {
  if (actor.name !== 'machine' && expected(operation, actor) !== 'done') return false
  const mayMost = actor.name === 'admin' || actor.name.startsWith('link: ')
  return engine === 'sqlite' && !operation.changes ? true : mayMost && (engine === 'sqlite' || !operation.changes)
}

onEachEngine('a private note', (engine) => {
  let place: FurnishedWorld
  let ask: ReturnType<typeof performer>
  beforeAll(async () => {
    place = await openFurnishedWorld(engine)
    const { cast, mine, world } = place
    ask = performer(world.house, mine.workspace.id)
    await ask('webhook.add', { receiverUrl: 'https://all.receiver.test/', patterns: ['*'] }, cast.admin.by)
    const about = { personId: mine.holder.personId, workId: mine.workId }
    const note = await ask('note.write', { ...about, purpose: PURPOSE, words: WORDS }, cast.member.by)
    await ask('note.change', { noteId: note.id, words: `${WORDS} and at dusk` }, cast.member.by)
  })
  afterAll(() => place.world.close())

  test('is in no other table: no event, no delivery, no letter, no index of words, no kept reply', async () => {
    const { database } = place.world.house
    expect(await tablesNaming(database, steps, 'Zaunkoenig')).toEqual(['privateNote'])
  })

  test(
    'comes out of no operation, whoever else asks: other people, links, keys, the machine',
    async () => {
      const { cast, mine } = place
      const everybody: Actor[] = [
        ...actorsOf(place).filter(({ name, from }) => from === 'mine' && name !== 'member'),
        { name: 'machine', by: operator, asker: cast.admin, from: 'mine' },
      ]
      const told: string[] = []
      for (const operation of operations)
        for (const actor of everybody.filter((each) => isTried(engine, operation, each)))
          if (CANARY.test(await outcomeOf(place, operation, actor))) told.push(`${operation.name} to ${actor.name}`)
      expect(told).toEqual([])
      // What would be found if it came out.
      const listed = await ask<object>('note.list', { personId: mine.holder.personId }, cast.member.by)
      expect(JSON.stringify(listed)).toMatch(CANARY)
    },
    EVERY_OPERATION_MS,
  )

  test(
    'comes out to its owner only by the operations for notes, and with their own copy',
    async () => {
      const { cast } = place
      const owner: Actor = { name: 'member', by: cast.member.by, asker: cast.member, from: 'mine' }
      const told: string[] = []
      for (const operation of operations)
        if (CANARY.test(await outcomeOf(place, operation, owner))) told.push(operation.name)
      expect(told.filter((name) => !name.startsWith('note.'))).toEqual(['account.export-mine'])
    },
    EVERY_OPERATION_MS,
  )

  test('is found by no search, and no program is even told that there are notes', async () => {
    const { cast, mine } = place
    for (const called of ['Zaunkoenig', 'sings at dawn']) {
      const found = await ask<{ rows: object[] }>('directory.search', { called }, cast.member.by)
      expect(found.rows).toEqual([])
    }
    const [key] = actorsOf(place).filter(({ name }) => name === 'key: write')
    if (key?.by.kind !== 'key') throw new Error('There is no key')
    const tools = toolsFor(operations, { ...key.by, scopes: SCOPES, role: 'admin', personId: cast.admin.personId })
    expect(tools.length).toBeGreaterThan(20)
    expect(tools.map(({ operation }) => operation.name).filter((name) => name.startsWith('note.'))).toEqual([])
    const written = { personId: mine.newcomerId, purpose: PURPOSE, words: WORDS }
    for (const name of ['note.list', 'note.write'])
      await expect(ask(name, name === 'note.list' ? {} : written, key.by)).rejects.toMatchObject({
        code: 'not-allowed',
      })
  })

  test('is told to no receiver outside and to nobody who follows', async () => {
    const { cast } = place
    const hooks = await ask<{ rows: { id: string; patterns: string[] }[] }>('webhook.list', {}, cast.admin.by)
    const all = hooks.rows.find(({ patterns }) => patterns.includes('*'))
    const happened = async () =>
      (await ask<{ rows: { happened: string }[] }>('delivery.list', { webhookId: all?.id }, cast.admin.by)).rows.map(
        (row) => row.happened,
      )
    expect((await happened()).filter((name) => name.startsWith('note.'))).toEqual([])
    await ask('group.add', { name: 'Heard of' }, cast.admin.by)
    expect(await happened()).toContain('group.added')
    const notes = operations.filter(({ name, changes }) => name.startsWith('note.') && changes)
    expect(notes.map(({ quiet }) => quiet)).toEqual([true, true, true])
  })

  test('is in the copy of whoever it is about, and goes when they or its owner are erased', async () => {
    const { cast, mine, world } = place
    const copy = JSON.stringify(await ask('person.export', { personId: mine.holder.personId }, cast.admin.by))
    expect(copy).toContain(WORDS)
    expect(copy).toContain(PURPOSE)
    const left = (personId: string, confirm: string) =>
      rehearse(world.house, async (house) => {
        await performer(house, mine.workspace.id)('person.erase', { personId, confirm }, cast.admin.by)
        const rows = await house.database.reading((all) => rowsOf(all, 'privateNote'))
        return rows.filter(({ words }) => CANARY.test(words))
      })
    expect(await left(mine.newcomerId, 'Nora')).toHaveLength(1)
    expect(await left(mine.holder.personId, 'Hanna')).toEqual([])
    expect(await left(cast.member.personId, 'Mika')).toEqual([])
  })
})
