import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditEvents, auditVerify } from './audit.operations.ts'
import { type ExportOpening, verifyExport } from './audit-export.ts'
import { newId } from './clock.ts'
import { erasePayload, logEvent } from './events.store.ts'
import { onEachEngine, openWorld, type World } from './testing/world.ts'

onEachEngine('an exported log', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld([], engine)
    for (const day of [23, 24, 24, 25, 26]) {
      await logEvent(world.db, world.workspace.id, {
        at: `2026-11-${day}T12:00:00.000Z`,
        happened: 'person.added',
        actorKind: 'account',
        actorId: world.admin.accountId,
        subjectId: newId(),
        workId: null,
        via: 'key',
        viaId: newId(),
        details: { name: 'Zoë', at: day },
        origin: { requestId: 'r-1', ip: '192.0.2.0', userAgent: 'a browser' },
      })
    }
  })
  afterEach(() => world.close())

  const pagesOf = async (stretch: { from?: string; to?: string }) => {
    const first = await world.ask(auditEvents, { ...stretch, limit: 2 })
    const rows = [...first.rows]
    for (let next = first.next; next !== null; ) {
      const page = await world.ask(auditEvents, { ...stretch, limit: 2, cursor: next })
      rows.push(...page.rows)
      next = page.next
    }
    return { rows, head: first.head }
  }
  const linesOf = ({ rows, head }: Awaited<ReturnType<typeof pagesOf>>, to: string | null = null) => {
    const start = { seq: (rows[0]?.seq ?? 1) - 1, hash: rows[0]?.previousHash ?? '' }
    const opening: ExportOpening = {
      plumbline: 'audit',
      format: 1,
      workspace: 'mine',
      exportedAt: '2026-11-27T00:00:00.000Z',
      from: null,
      to,
      start,
      head,
    }
    return [opening, ...rows].map((line) => JSON.stringify(line))
  }
  const verified = (lines: readonly string[], head?: string) =>
    verifyExport(
      (async function* () {
        yield* lines
      })(),
      head,
    )

  test('carries every field, page after page, and follows its chain without a database', async () => {
    const log = await pagesOf({})
    expect(log.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(log.rows[0]).toMatchObject({
      via: 'key',
      requestId: 'r-1',
      ip: '192.0.2.0',
      details: { name: 'Zoë', at: 23 },
    })
    expect(await verified(linesOf(log))).toMatchObject({ whole: true, events: 5, erased: 0 })
    await erasePayload(world.db, log.rows[1]?.id ?? '')
    expect(await verified(linesOf(await pagesOf({})))).toMatchObject({ whole: true, erased: 1 })
  })

  test('of some days is one stretch that is whole by itself', async () => {
    const log = await pagesOf({ from: '2026-11-24', to: '2026-11-25' })
    expect(log.rows.map(({ seq }) => seq)).toEqual([2, 3, 4])
    expect(await verified(linesOf(log, '2026-11-25'))).toMatchObject({ whole: true, events: 3 })
    expect((await pagesOf({ from: '2026-12-01' })).rows).toEqual([])
    await expect(pagesOf({ from: '2026-11-25', to: '2026-11-24' })).rejects.toThrow('lies before the beginning')
  })

  test('shows every change, and a cut end against a head that was kept elsewhere', async () => {
    const log = await pagesOf({})
    const lines = linesOf(log)
    const head = `5:${log.rows[4]?.hash.slice(0, 16)}`
    const breaks = async (changed: readonly string[], published?: string) => (await verified(changed, published)).breaks
    expect(await breaks(lines, head)).toEqual([])
    expect(await breaks(lines.toSpliced(2, 1))).toContain('Event 2 is missing.')
    expect(await breaks(lines.with(3, lines[3]?.replace('person.added', 'person.erased') ?? ''))).toContain(
      'Event 3 was changed after it was written.',
    )
    expect(await breaks(lines.with(3, lines[3]?.replace('Zoë', 'Zoe') ?? ''))).toContain(
      'The details of event 3 were changed.',
    )
    // Whoever cuts the end off can also write another first line; only the published head contradicts.
    const cut = linesOf({ rows: log.rows.slice(0, 4), head: { seq: 4, hash: log.rows[3]?.hash ?? '' } })
    expect(await breaks(cut)).toEqual([])
    expect(await breaks(cut, head)).toEqual([
      'The end is cut off: event 5 was published elsewhere, 4 is the last one here.',
    ])
    expect(await breaks(lines, `5:${'0'.repeat(16)}`)).toEqual(['Event 5 is not the one that was published elsewhere.'])
    await expect(verified(['{}'])).rejects.toThrow('is not a log')
  })

  test('the live log is checked against a published head too', async () => {
    const { rows } = await pagesOf({})
    const last = rows[4]?.hash.slice(0, 20)
    expect(await world.ask(auditVerify, { head: `5:${last}` })).toMatchObject({ whole: true })
    expect(await world.ask(auditVerify, { head: `6:${last}` })).toMatchObject({ whole: false })
    expect(await world.ask(auditVerify, { head: `4:${last}` })).toMatchObject({ whole: false })
  })
})
