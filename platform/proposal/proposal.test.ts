import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Principal, Scope } from '../actor.ts'
import { chainHead, eventsAfter } from '../events.store.ts'
import { operation } from '../operation.ts'
import { admins, members } from '../permission.ts'
import { Refusal } from '../refusal.ts'
import { onEachEngine, openWorld, type Somebody, type World } from '../testing/world.ts'
import { linesOf } from './in-words.ts'
import { proposalStep } from './proposal-step.ts'

/** Stands in for the operations of the steps: something named by its path that can be replaced, made, and read. */
const says: Record<string, string> = {}
const board = z.strictObject({ boardId: z.guid(), text: z.string().max(50) })
const write = operation({
  name: 'board.write',
  says: 'Write on the board; what stood there goes',
  http: 'PUT /boards/{boardId}',
  who: members,
  changes: true,
  event: 'board.written',
  input: board,
  output: z.object({}),
  async run({ input, tell }) {
    if (input.text === 'rude') throw new Refusal('conflict', 'The board refuses that.')
    says[input.boardId] = input.text
    tell({ subjectId: input.boardId })
    return {}
  },
})
const show = operation({
  name: 'board.show',
  says: 'What stands on the board',
  http: 'GET /boards/{boardId}',
  who: members,
  changes: false,
  input: z.strictObject({ boardId: z.guid() }),
  output: z.object({ text: z.string() }),
  run: async ({ input }) => ({ text: says[input.boardId] ?? 'nothing' }),
})
const wipe = operation({
  name: 'board.wipe',
  says: 'Wipe all boards',
  http: 'POST /wiping',
  who: admins,
  changes: true,
  event: 'board.wiped',
  input: z.strictObject({}),
  output: z.object({}),
  async run({ tell, workspace }) {
    tell({ subjectId: workspace.id })
    return {}
  },
})
const boards = { name: 'boards', operations: [write, show, wipe] }

type Drafted = { id: string }
type Shown = {
  standing: string
  lines: object[]
  changedSince: object[]
  mine: boolean
  settled: { subjectId: string }
}

onEachEngine('drafts that wait for a person', (engine) => {
  let world: World
  let boardId: string
  beforeAll(async () => {
    world = await openWorld([proposalStep([]), boards], engine)
  })
  afterAll(() => world.close())
  beforeEach(() => {
    boardId = crypto.randomUUID()
  })

  test('a draft changes nothing until the person accepts it, and then it is done as that person', async () => {
    const { id } = await draft({ boardId, text: 'Hello' }, await key(world.driver, ['draft']))
    expect(says[boardId]).toBeUndefined()
    const { accepted, subjectId } = (await ask('proposal.accept', { proposalId: id }, world.driver)) as {
      accepted: boolean
      subjectId: string
    }
    expect([accepted, subjectId, says[boardId]]).toEqual([true, boardId, 'Hello'])
    expect(await shown(id)).toMatchObject({ standing: 'accepted', settled: { subjectId: boardId } })
  })

  test('it counts once: who accepts or declines again is told that it has been decided', async () => {
    const { id } = await draft({ boardId, text: 'Once' })
    await ask('proposal.accept', { proposalId: id }, world.driver)
    for (const again of ['proposal.accept', 'proposal.decline'])
      await expect(ask(again, { proposalId: id }, world.driver)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('two who accept at the same moment do it once', async () => {
    const { id } = await draft({ boardId, text: 'Race' })
    const before = (await chainHead(world.db, world.workspace.id)).seq
    const both = await Promise.allSettled([1, 2].map(() => ask('proposal.accept', { proposalId: id }, world.driver)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const happened = (await eventsAfter(world.db, before, 10)).map((event) => event.happened)
    expect(happened).toEqual(['board.written', 'proposal.accepted'])
  })

  test('a declined draft changes nothing, and whoever drafted it can read why', async () => {
    const { id } = await draft({ boardId, text: 'No' })
    await ask('proposal.decline', { proposalId: id, because: 'Not now' }, world.driver)
    expect(says[boardId]).toBeUndefined()
    expect(await shown(id)).toMatchObject({ standing: 'declined', settled: { because: 'Not now', by: 'Dora' } })
  })

  test('a record that a person changed after the draft was made refuses it', async () => {
    const { id } = await draft({ boardId, text: 'Older' })
    await world.ask(write, { boardId, text: 'Newer' }, world.member)
    expect((await shown(id)).changedSince).toMatchObject([{ happened: 'board.written' }])
    await expect(ask('proposal.accept', { proposalId: id }, world.driver)).rejects.toMatchObject({
      code: 'conflict',
      sentence: 'This was changed after the draft was made (board.written). Nothing was done.',
    })
    expect([says[boardId], (await shown(id)).standing]).toEqual(['Newer', 'waiting'])
  })

  test('what the operation itself refuses is said, and the draft goes on waiting', async () => {
    const { id } = await draft({ boardId, text: 'rude' })
    await expect(ask('proposal.accept', { proposalId: id }, world.driver)).rejects.toThrow('The board refuses that.')
    expect((await shown(id)).standing).toBe('waiting')
  })

  test('what does not fit, or what the person could not do, is refused before anybody is bothered', async () => {
    const by = await key(world.driver, ['draft'])
    await expect(draft({ boardId, text: 'x'.repeat(51) }, by)).rejects.toMatchObject({ code: 'bad-input' })
    await expect(draft({ boardId, text: 'x', more: 1 }, by)).rejects.toMatchObject({ code: 'bad-input' })
    await expect(draft({}, by, 'board.wipe')).rejects.toMatchObject({ code: 'not-allowed' })
    for (const name of ['board.show', 'nothing.at-all', 'proposal.make', 'key.make', 'workspace.open'])
      await expect(draft({}, by, name)).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('a key with the scope “draft” can draft, and neither read nor change nor accept', async () => {
    const by = await key(world.driver, ['draft'])
    const { id } = await draft({ boardId, text: 'x' }, by)
    for (const [name, input] of [
      ['board.show', { boardId }],
      ['board.write', { boardId, text: 'x' }],
      ['proposal.show', { proposalId: id }],
      ['proposal.accept', { proposalId: id }],
      ['proposal.decline', { proposalId: id }],
    ] as const)
      await expect(ask(name, input, by)).rejects.toMatchObject({ code: 'not-allowed' })
    const writing = await key(world.driver, ['read', 'write'])
    await expect(draft({ boardId, text: 'x' }, writing)).rejects.toThrow('This key may not draft anything.')
    await expect(ask('proposal.accept', { proposalId: id }, writing)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('only the person for whom it was drafted decides; administrators look on, others see nothing', async () => {
    const { id } = await draft({ boardId, text: 'Mine' })
    expect(await ask('proposal.show', { proposalId: id }, world.admin)).toMatchObject({ mine: false })
    await expect(ask('proposal.accept', { proposalId: id }, world.admin)).rejects.toThrow('Only Dora can decide')
    for (const name of ['proposal.show', 'proposal.accept', 'proposal.decline'])
      await expect(ask(name, { proposalId: id }, world.member)).rejects.toMatchObject({ code: 'not-found' })
    const { rows } = (await ask('proposal.list', {}, world.member)) as { rows: object[] }
    expect(rows).toEqual([])
  })

  test('after two weeks it is too old', async () => {
    const { id } = await draft({ boardId, text: 'Old' })
    world.wait(15 * 24 * 60 * 60)
    expect((await shown(id)).standing).toBe('expired')
    await expect(ask('proposal.accept', { proposalId: id }, world.driver)).rejects.toMatchObject({ code: 'closed' })
    const { rows } = (await ask('proposal.list', { standing: 'expired' }, world.driver)) as { rows: { id: string }[] }
    expect(rows.map((row) => row.id)).toContain(id)
  })

  test('an assistant that runs wild stops at fifty', async () => {
    const by = await key(world.member, ['draft'])
    for (let at = 0; at < 50; at += 1) await draft({ boardId, text: `${at}` }, by)
    await expect(draft({ boardId, text: 'one more' }, by)).rejects.toMatchObject({ code: 'too-many' })
  })

  test('a draft shows field by field what would stand there, beside what stands there now', async () => {
    await world.ask(write, { boardId, text: 'Before' }, world.member)
    const { id } = await draft({ boardId, text: 'After' })
    expect((await shown(id)).lines).toContainEqual({ depth: 0, label: 'Text', value: 'After', now: 'Before' })
  })

  async function key({ by }: Somebody, scopes: Scope[]): Promise<Principal> {
    if (by.kind !== 'account') throw new Error('Only accounts have keys')
    const made = (await ask('key.make', { label: 'An assistant', scopes }, by)) as { id: string }
    return { kind: 'key', keyId: made.id, accountId: by.accountId, workspaceId: world.workspace.id, scopes }
  }

  function ask(name: string, input: Record<string, unknown>, as: Somebody | Principal) {
    return world.askByName(name, input, as)
  }

  async function draft(input: object, as: Principal = world.driver.by, name = 'board.write'): Promise<Drafted> {
    return (await ask('proposal.make', { operation: name, input }, as)) as Drafted
  }

  async function shown(id: string): Promise<Shown> {
    return (await ask('proposal.show', { proposalId: id }, world.driver)) as Shown
  }
})

test('lists and what stands inside them come as deeper lines, and ids as the names of what they stand for', () => {
  const ownerId = crypto.randomUUID()
  const names = new Map([[ownerId, 'Hanna']])
  const input = { ownerId, dueOn: null, consequences: [{ what: 'They wait', borneBy: 'Sales' }], options: [] }
  expect(linesOf(input, { names, present: { dueOn: '2027-03-01' }, says: {} })).toEqual([
    { depth: 0, label: 'Owner', value: 'Hanna', now: null },
    { depth: 0, label: 'Due on', value: 'none', now: '2027-03-01' },
    { depth: 0, label: 'Consequences', value: null, now: null },
    { depth: 1, label: '1', value: null, now: null },
    { depth: 2, label: 'What', value: 'They wait', now: null },
    { depth: 2, label: 'Borne by', value: 'Sales', now: null },
    { depth: 0, label: 'Options', value: 'none', now: null },
  ])
})
