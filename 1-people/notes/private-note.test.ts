import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import type { Step } from '@plumbline/platform/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { peopleStep } from '../step.ts'

const A_DAY = 24 * 60 * 60

onEachEngine('private notes', (engine) => {
  let world: World
  let noteId: string
  const ask = <Output>(name: string, input: object, as: World['member'] | { kind: 'operator' } = world.member) =>
    world.askByName(name, input as Record<string, unknown>, as) as Promise<Output>
  const notes = (as = world.member) =>
    ask<{ rows: { id: string; words: string; expiresOn: string }[] }>('note.list', {}, as)
  const due = async () =>
    (await ask<{ expired: { kind: string; rows: number }[] }>('retention.preview', {}, { kind: 'operator' })).expired

  beforeAll(async () => {
    const steps: Step[] = [workStep({ needs: [], changes: [], sections: [] }), peopleStep()]
    steps.push(privacyStep(() => steps))
    world = await openWorld(steps, engine)
  })
  afterAll(() => world.close())

  test('end after ninety days unless said otherwise, and after a year at most', async () => {
    const note = { personId: world.driver.personId, purpose: 'Preparing the talk', words: 'Prefers mornings' }
    const made = await ask<{ id: string; expiresOn: string }>('note.write', note)
    expect(made.expiresOn).toBe('2027-02-21')
    noteId = made.id
    await expect(ask('note.write', { ...note, expiresOn: '2028-01-01' })).rejects.toThrow(/a year at most/)
    await expect(ask('note.write', { ...note, expiresOn: '2026-11-01' })).rejects.toMatchObject({ code: 'bad-input' })
    await ask('note.write', { ...note, expiresOn: '2027-11-20' })
  })

  test('have a purpose and are about somebody', async () => {
    const { personId } = world.driver
    await expect(ask('note.write', { personId, words: 'x' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(ask('note.write', { purpose: 'Talk', words: 'x' })).rejects.toThrow(/personId/)
  })

  test('are read and changed by their owner, and are not there for administrators, the driver or the machine', async () => {
    expect((await notes()).rows.map(({ words }) => words)).toEqual(['Prefers mornings', 'Prefers mornings'])
    for (const other of [world.admin, world.driver]) {
      expect((await notes(other)).rows).toEqual([])
      await expect(ask('note.change', { noteId, words: 'Mine' }, other)).rejects.toMatchObject({ code: 'not-found' })
      await expect(ask('note.remove', { noteId }, other)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(ask('note.remove', { noteId }, { kind: 'operator' })).rejects.toMatchObject({ code: 'not-found' })
    await ask('note.change', { noteId, words: 'Prefers afternoons' })
    expect((await notes()).rows.map(({ words }) => words)).toContain('Prefers afternoons')
  })

  test('leave nothing in the log but that there was one', async () => {
    const { rows } = await ask<{ rows: { happened: string; details: object; workId: string | null }[] }>(
      'audit.events',
      {},
      world.admin,
    )
    const about = rows.filter(({ happened }) => happened.startsWith('note.'))
    expect(about.map(({ happened }) => happened).sort()).toEqual(['note.changed', 'note.written', 'note.written'])
    for (const { details, workId } of about) {
      expect(details ?? {}).toEqual({})
      expect(workId).toBeNull()
    }
  })

  test('are gone for their owner after the last day, counted as due, and let go by the hourly sweep', async () => {
    expect(await due()).toEqual([expect.objectContaining({ kind: 'private-notes', rows: 0 })])
    world.wait(91 * A_DAY)
    expect((await notes()).rows.map(({ expiresOn }) => expiresOn)).toEqual(['2027-11-20'])
    await expect(ask('note.change', { noteId, words: 'Late' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await due()).toEqual([expect.objectContaining({ rows: 1 })])
    // A clock that has jumped ahead is not believed at once; a day later it is.
    for (const hours of [0, 23, 2]) {
      world.wait(hours * 60 * 60)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
    }
    expect(await due()).toEqual([expect.objectContaining({ rows: 0 })])
    expect((await notes()).rows).toHaveLength(1)
  })
})
