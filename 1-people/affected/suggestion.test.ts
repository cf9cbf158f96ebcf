import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine, openWorld, type Somebody, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { revisions } from '../directory/sighting.store.ts'
import { addGroup, addPersonToDirectory, joinGroup, peopleStep, registerStakeholder } from '../step.ts'
import { workMadeBefore } from './suggestion.store.ts'
import type { Family, Tier, Verdict } from './suggestion.ts'

type Reason = { family: Family; says: string; quote: string; path: string | null; line: number | null; where: string }
type Suggested = {
  id: string
  groupId: string | null
  groupName: string | null
  personId: string | null
  personName: string | null
  functionName: string | null
  chance: number
  families: number
  tier: Tier
  verdict: Verdict | null
  evidence: Reason[]
}
type Listed = {
  open: Suggested[]
  folded: Suggested[]
  settled: Suggested[]
  computedAt: string | null
  outdated: boolean
  coverage: string[]
}

const GROUPS = `Team,What it does,Part of,Mailing list,Channel
Payments,Takes the money of customers.,,,
Reporting,Draws the figures of the month.,,,
Archive,Keeps old papers.,,,
Museum,Shows very old papers.,,,
Orchard,Grows apples.,,,
`
const THINGS = `Thing,Kind,Description,Owner,Used by,Depends on
Invoice Ledger,service,Every invoice,Payments,Reporting,
Paper Drawer,service,Papers by year,,,Invoice Ledger
Paper Cellar,service,Older papers,Archive,,Paper Drawer
Paper Vitrine,service,Papers behind glass,Museum,,Paper Cellar
`

onEachEngine('who may be affected', (engine) => {
  let world: World
  let workId: string
  const written = new Map<string, string>()

  beforeAll(async () => {
    world = await openWorld(
      [
        workStep({ needs: [], changes: [], sections: [] }),
        peopleStep({
          texts: [
            async (_, workIds) =>
              workIds.flatMap((id) => {
                const text = written.get(id)
                return text === undefined
                  ? []
                  : { workId: id, field: 'goal', text, openedAs: 'direction' as const, openedId: null }
              }),
          ],
          published: async () => null,
        }),
      ],
      engine,
    )
    await ask('directory.import', { file: GROUPS, fileName: 'groups.csv', source: 'Groups' }, world.admin)
    await ask('directory.import', { file: THINGS, fileName: 'things.csv', source: 'Things' }, world.admin)
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    workId = await workOn('We replace the Invoice Ledger.')
  })

  const ask = <Output = unknown>(name: string, input: object, as: Somebody = world.driver) =>
    world.askByName(name, input as Record<string, unknown>, as) as Promise<Output>
  const list = (as = world.driver) => ask<Listed>('suggestion.list', { workId }, as)
  const recompute = () => ask<{ changed: boolean; newly: number }>('suggestion.recompute', { workId })
  const catchUp = async () => {
    // Every ten minutes.
    world.wait(660)
    await takeOnScheduled(world.house)
    await doDueJobs(world.house)
  }
  const behind = async () => {
    const { database } = world.house
    const db = database.within(database.all, world.workspace.id)
    return workMadeBefore(db, await revisions(db), 100)
  }
  const events = async (happened: string) =>
    (
      await ask<{ rows: { happened: string; subjectId: string }[] }>('work.history', { workId, limit: 100 })
    ).rows.filter((event) => event.happened === happened)

  async function workOn(text: string, title = 'Spring cleaning'): Promise<string> {
    const work = await world.ask(registerWork, { title }, world.driver)
    written.set(work.id, text)
    return work.id
  }

  async function found(as = world.driver): Promise<Suggested[]> {
    const { open, folded } = await list(as)
    return [...open, ...folded]
  }

  async function called(name: string, as = world.driver): Promise<Suggested | undefined> {
    return (await found(as)).find(({ groupName, personName, functionName, groupId }) =>
      groupId === null ? [personName, functionName].includes(name) : groupName === name,
    )
  }

  const reasons = (suggested: Suggested | undefined, family: Family) =>
    (suggested?.evidence ?? []).filter((each) => each.family === family)

  describe('from the directory', () => {
    test('whoever owns what the text names, with the file and the line that say so', async () => {
      await recompute()
      const payments = await called('Payments')
      expect(reasons(payments, 'owns')).toEqual([
        expect.objectContaining({
          says: 'Payments owns Invoice Ledger, which this touches.',
          quote: 'We replace the Invoice Ledger.',
          path: 'things.csv',
          line: 2,
          where: expect.stringMatching(/^directory\/assets\//),
        }),
      ])
    })

    test('whoever uses it, half as strongly at the second step, and nobody further away', async () => {
      await recompute()
      const strength = async (name: string) =>
        (reasons(await called(name), 'consumes')[0] as { strength?: number } | undefined)?.strength
      expect(await strength('Reporting')).toBeCloseTo(0.4)
      expect(await strength('Archive')).toBeCloseTo(0.2)
      expect(reasons(await called('Archive'), 'consumes')[0]?.says).toMatch(/through Paper Drawer/)
      expect(await strength('Museum')).toBeUndefined()
      expect(await called('Orchard')).toBeUndefined()
    })

    test('each reason has a quote, a sentence and a page on which it opens', async () => {
      written.set(workId, 'Payments replaces the Invoice Ledger; personal data and taxes move with it.')
      await ask('nomination.make', { workId, names: ['Orchard'] })
      await recompute()
      const all = await found()
      expect(all.length).toBeGreaterThan(4)
      expect(new Set(all.flatMap(({ evidence }) => evidence.map(({ family }) => family))).size).toBeGreaterThan(3)
      for (const { evidence } of all) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const { quote, says, where } of evidence) {
          expect(quote).not.toBe('')
          expect(says).not.toBe('')
          expect(where).toMatch(/^(?:directory|work|decisions|settings)/)
        }
      }
    })

    test('at most five stand open, the others folded', async () => {
      written.set(workId, 'Payments, Reporting, Archive, Museum and Orchard send Sample Two the papers.')
      for (const name of ['Sample One', 'Sample Two', 'Sample Three'])
        await ask('nomination.make', { workId, names: [name] })
      await ask('group.add', { name: 'Sample Two' })
      await recompute()
      const { open, folded } = await list()
      expect(open).toHaveLength(5)
      expect(folded.length).toBeGreaterThan(0)
      expect(Math.min(...open.map(({ chance }) => chance))).toBeGreaterThanOrEqual(
        Math.max(...folded.map(({ chance }) => chance)),
      )
    })

    test('what is not known is said, and never that nobody else is needed', async () => {
      written.set(workId, 'The Paper Drawer gets a lock.')
      await recompute()
      const { coverage } = await list()
      expect(coverage.join(' ')).toMatch(/1 of 1 named thing has no known owner on file/)
      expect(coverage.join(' ')).not.toMatch(/nobody|no one|everybody/i)
    })

    test('a person who owns something and belongs to no group is suggested once, for all reasons together', async () => {
      const { id: personId } = await world.ask(addPersonToDirectory, { name: 'Solo Owner' })
      const { id: assetId } = await ask<{ id: string }>('asset.add', { kind: 'service', name: 'Little Lamp' })
      await ask('ownership.add', { assetId, of: 'person', partyId: personId })
      written.set(workId, 'Solo Owner should look at the Little Lamp.')
      await ask('nomination.make', { workId, names: ['Solo Owner'] })
      await recompute()
      const own = (await found()).filter((each) => each.groupId === null && each.personId === personId)
      expect(own).toHaveLength(1)
      expect(new Set(own[0]?.evidence.map(({ family }) => family))).toEqual(new Set(['named', 'nominated', 'owns']))
    })
  })

  describe('from rules and questions', () => {
    test('a rule whose function nobody stands for names the function', async () => {
      written.set(workId, 'We store personal data of visitors.')
      await recompute()
      const privacy = await called('Privacy')
      expect(privacy).toMatchObject({ groupId: null, personId: null, functionName: 'Privacy' })
      expect(reasons(privacy, 'rule')[0]?.quote).toBe('We store personal data of visitors.')
    })

    test('a question answered yes asks for more than words do', async () => {
      written.set(workId, 'Lamps.')
      await recompute()
      expect(await called('Human resources')).toBeUndefined()
      await ask('question.answer', { workId, question: 'workforce', yes: true })
      await doDueJobs(world.house)
      const asked = await called('Human resources')
      expect(asked?.evidence[0]?.quote).toMatch(/with how many people work is done/)
      expect(asked?.tier).not.toBe('inform')
    })
  })

  describe('from people', () => {
    test('one name is seen by the driver and administrators only; a second one brings it in for everybody', async () => {
      await ask('nomination.make', { workId, names: ['Orchard'] }, world.member)
      await recompute()
      expect(await called('Orchard')).toMatchObject({ families: 1 })
      expect(await called('Orchard', world.admin)).toBeDefined()
      expect(await called('Orchard', world.member)).toBeUndefined()
      await ask('nomination.make', { workId, names: ['orchard'] }, world.guest)
      await recompute()
      const twice = await called('Orchard', world.member)
      expect(twice).toMatchObject({ tier: 'bring-in' })
      expect(twice?.evidence[0]?.says).toBe('2 people named Orchard independently.')
    })

    test('earlier work that speaks of the same is named, as far as a group was part of it', async () => {
      const earlier = await workOn('Apples are pressed into cider.', 'Cider press')
      const { id: groupId } = (await ask<{ rows: { id: string; name: string }[] }>('group.list', {})).rows.find(
        ({ name }) => name === 'Orchard',
      ) as { id: string }
      await world.ask(registerStakeholder, { workId: earlier, groupId, relations: [] }, world.driver)
      written.set(workId, 'A second cider press for apples.')
      await recompute()
      const [precedent] = reasons(await called('Orchard'), 'precedent')
      expect(precedent).toMatchObject({ quote: 'Cider press', where: expect.stringMatching(/^work\/CIDER-PRESS/) })
      expect(precedent?.says).toMatch(/took part in “Cider press”, which speaks of the same: .*cider/)
    })

    test('whoever leads one group stands for it on the register of earlier work, of two for neither', async () => {
      const { id: brewersId } = await world.ask(addGroup, { name: 'Brewers' })
      const { id: coopersId } = await world.ask(addGroup, { name: 'Coopers' })
      const { id: personId } = await world.ask(addPersonToDirectory, { name: 'Ina Brewer' })
      await world.ask(joinGroup, { groupId: brewersId, personId, lead: true })
      const earlier = await workOn('Malt is mashed into wort.', 'Mash tun')
      await world.ask(registerStakeholder, { workId: earlier, personId, relations: [] }, world.driver)
      written.set(workId, 'A second mash tun for malt and wort.')
      await recompute()
      expect(reasons(await called('Brewers'), 'precedent')[0]?.says).toMatch(/Brewers took part in “Mash tun”/)
      await world.ask(joinGroup, { groupId: coopersId, personId, lead: true })
      await recompute()
      expect(reasons(await called('Brewers'), 'precedent')).toEqual([])
    })

    test('a work with a register of its own is not counted as earlier than itself', async () => {
      await recompute()
      const before = (await list()).coverage
      const { id: groupId } = await world.ask(addGroup, { name: 'Beekeepers' })
      await world.ask(registerStakeholder, { workId, groupId, relations: [] }, world.driver)
      await recompute()
      expect((await list()).coverage.at(-1)).toBe(before.at(-1))
      const other = await workOn('Honey.', 'Honey')
      await world.ask(registerStakeholder, { workId: other, groupId, relations: [] }, world.driver)
      await recompute()
      expect((await list()).coverage.at(-1)).not.toBe(before.at(-1))
    })

    test('private notes change nothing', async () => {
      const { id: personId } = await world.ask(addPersonToDirectory, { name: 'Quiet Canary' })
      await recompute()
      const before = await found()
      await ask('note.write', {
        personId,
        workId,
        purpose: 'Preparing the talk',
        words: 'Quiet Canary and Orchard own the Invoice Ledger in truth.',
      })
      await doDueJobs(world.house)
      expect(await recompute()).toEqual({ changed: false, newly: 0 })
      expect(await found()).toEqual(before)
      expect(JSON.stringify(before)).not.toContain('Canary')
    })

    test('the person who is asked is on duty before leading, never on the register twice, and never gone', async () => {
      const group = await world.ask(addGroup, { name: 'Lanterns' })
      const [lead, turn, out] = await Promise.all(
        ['Lea Lead', 'Tom Turn', 'Dee Deputy'].map((name) => world.ask(addPersonToDirectory, { name })),
      )
      if (!lead || !turn || !out) throw new Error('Three people were added')
      await world.ask(joinGroup, { groupId: group.id, personId: lead.id, lead: true })
      await world.ask(joinGroup, { groupId: group.id, personId: turn.id, lead: false })
      written.set(workId, 'Lanterns for the yard.')
      await recompute()
      expect(await called('Lanterns')).toMatchObject({ personId: lead.id })
      const today = { startsOn: '2026-11-20', endsOn: '2026-11-30' }
      await ask('duty.add', { groupId: group.id, personId: turn.id, ...today }, world.admin)
      await recompute()
      expect(await called('Lanterns')).toMatchObject({ personId: turn.id })
      await ask('absence.add', { personId: turn.id, ...today }, world.admin)
      await ask('deputy.name', { personId: turn.id, deputyIds: [out.id] }, world.admin)
      await recompute()
      expect(await called('Lanterns')).toMatchObject({ personId: out.id })
      await ask('absence.add', { personId: out.id, ...today }, world.admin)
      await recompute()
      expect(await called('Lanterns')).toMatchObject({ personId: lead.id })
      await world.ask(registerStakeholder, { workId, personId: lead.id, relations: [] }, world.driver)
      await recompute()
      expect((await called('Lanterns'))?.personId).toBeNull()
    })
  })

  describe('again', () => {
    test('a changed text is looked at by itself; only what is new after the first time is told, and once', async () => {
      await doDueJobs(world.house)
      expect(await called('Payments')).toBeDefined()
      expect(await events('party.newly-affected')).toHaveLength(0)
      written.set(workId, 'We replace the Invoice Ledger. The Archive team helps with the Paper Cellar.')
      await ask('work.change', { workId, title: 'Spring cleaning at last' })
      await doDueJobs(world.house)
      const told = await events('party.newly-affected')
      const archive = await called('Archive')
      expect(archive?.tier).not.toBe('inform')
      expect(told).toMatchObject([{ subjectId: archive?.id }])
      await ask('work.change', { workId, title: 'Spring cleaning at last' })
      await doDueJobs(world.house)
      expect(await events('party.newly-affected')).toHaveLength(told.length)
    })

    test('nothing is written when nothing changed', async () => {
      expect(await recompute()).toMatchObject({ changed: true })
      const before = await list()
      world.wait(60)
      expect(await recompute()).toEqual({ changed: false, newly: 0 })
      expect(await list()).toEqual(before)
    })

    test('after a change of the directory it is out of date, and caught up by the schedule', async () => {
      await recompute()
      expect(await list()).toMatchObject({ outdated: false })
      await ask('group.add', { name: 'Invoice Ledger Friends' })
      expect(await list()).toMatchObject({ outdated: true })
      expect(await called('Invoice Ledger Friends')).toBeUndefined()
      await catchUp()
      expect(await list()).toMatchObject({ outdated: false })
      expect(await called('Invoice Ledger Friends')).toBeDefined()
    })

    test('whoever comes onto the register of like work is found by the schedule, and then nothing is left to catch up', async () => {
      const earlier = await workOn('Honey is put into jars by a honey spinner.', 'Honey spinner')
      written.set(workId, 'A second honey spinner for jars.')
      await recompute()
      const { id: groupId } = await world.ask(addGroup, { name: 'Northern Lights' })
      await catchUp()
      expect(await called('Northern Lights')).toBeUndefined()
      await world.ask(registerStakeholder, { workId: earlier, groupId, relations: [] }, world.driver)
      await catchUp()
      expect(reasons(await called('Northern Lights'), 'precedent')[0]).toMatchObject({ quote: 'Honey spinner' })
      const { computedAt } = await list()
      world.wait(600)
      await ask('stakeholder.change', {
        stakeholderId:
          (await ask<{ rows: { id: string }[] }>('stakeholder.list', { workId: earlier })).rows[0]?.id ?? '',
        stake: 'Their evenings',
      })
      expect(await behind()).not.toEqual([])
      await catchUp()
      expect(await behind()).toEqual([])
      expect((await list()).computedAt).toBe(computedAt)
    })

    test('a register that changed is learnt from after a minute, where that work is a reason already', async () => {
      const earlier = await workOn('Wax becomes candles in a candle mould.', 'Candle mould')
      const [one, other] = [
        await world.ask(addGroup, { name: 'Wicks' }),
        await world.ask(addGroup, { name: 'Southern Cross' }),
      ]
      await world.ask(registerStakeholder, { workId: earlier, groupId: one.id, relations: [] }, world.driver)
      written.set(workId, 'A second candle mould for wax.')
      await recompute()
      expect(reasons(await called('Wicks'), 'precedent')).toHaveLength(1)
      world.wait(120)
      await doDueJobs(world.house)
      await world.ask(registerStakeholder, { workId: earlier, groupId: other.id, relations: [] }, world.driver)
      await doDueJobs(world.house)
      expect(await called('Southern Cross')).toBeUndefined()
      world.wait(120)
      await doDueJobs(world.house)
      expect(reasons(await called('Southern Cross'), 'precedent')[0]).toMatchObject({ quote: 'Candle mould' })
    })

    test('how much a kind of reason counts can be changed, also in a young workspace', async () => {
      await recompute()
      const before = (await called('Payments'))?.chance ?? 0
      await ask('weight.change', { family: 'owns', weight: 3 }, world.admin)
      await recompute()
      expect((await called('Payments'))?.chance).toBeGreaterThan(before)
      await ask('weight.change', { family: 'owns', weight: 1 }, world.admin)
      await recompute()
      expect((await called('Payments'))?.chance).toBeCloseTo(before)
    })
  })

  describe('what the driver says to it', () => {
    const settle = async (name: string, verdict: Verdict, more: object = {}, as = world.driver) => {
      const suggestion = await called(name)
      return ask<{ stakeholderId: string | null }>(
        'suggestion.settle',
        { suggestionId: suggestion?.id ?? '', verdict, ...more },
        as,
      )
    }
    type Entry = { id: string; groupName: string | null; role: string; foundBy: string | null }
    const register = async () => (await ask<{ rows: Entry[] }>('stakeholder.list', { workId })).rows

    test('in or just informed: they stand on the register with the reason, and are not suggested again', async () => {
      await recompute()
      await settle('Payments', 'in')
      await settle('Reporting', 'informed')
      expect(await register()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            groupName: 'Payments',
            role: 'contributor',
            foundBy: expect.stringContaining('Payments owns Invoice Ledger, which this touches.'),
          }),
          expect.objectContaining({ groupName: 'Reporting', role: 'informed' }),
        ]),
      )
      await recompute()
      expect(await called('Payments')).toBeUndefined()
      expect(await called('Reporting')).toBeUndefined()
    })

    test('taken off the register again, they are suggested again', async () => {
      await recompute()
      const { stakeholderId } = await settle('Payments', 'in')
      await recompute()
      await ask('stakeholder.remove', { stakeholderId, because: 'Registered by mistake.' })
      await recompute()
      expect(await called('Payments')).toMatchObject({ verdict: null })
      await settle('Payments', 'in')
    })

    test('not affected needs a reason, and is kept', async () => {
      await recompute()
      await expect(settle('Payments', 'not-affected')).rejects.toMatchObject({ code: 'bad-input' })
      await settle('Payments', 'not-affected', { because: 'They moved to the new ledger in May.' })
      await ask('work.change', { workId, title: 'Cleaning' })
      await recompute()
      expect(await called('Payments')).toBeUndefined()
      expect((await list()).settled).toMatchObject([{ groupName: 'Payments', verdict: 'not-affected' }])
      expect(await register()).toHaveLength(0)
    })

    test('a function needs a name first', async () => {
      written.set(workId, 'We store personal data.')
      await recompute()
      await expect(settle('Privacy', 'in')).rejects.toMatchObject({ code: 'bad-input' })
      expect((await settle('Privacy', 'in', { personId: world.member.personId })).stakeholderId).not.toBeNull()
    })

    test('somebody who is not in the directory yet, or a group, may stand for a function, and for nothing else', async () => {
      written.set(workId, 'We replace the Invoice Ledger. It stores personal data.')
      await recompute()
      await settle('Privacy', 'in', { person: { name: 'Priya Probe' } })
      const { rows } = await ask<{ rows: { id: string; name: string }[] }>('group.list', {})
      const groupId = rows.find(({ name }) => name === 'Reporting')?.id
      await settle('Legal', 'informed', { groupId })
      expect(await register()).toMatchObject([
        { personName: 'Priya Probe', role: 'contributor', foundBy: expect.stringMatching(/privacy/) },
        { groupName: 'Reporting', role: 'informed' },
      ])
      await expect(settle('Payments', 'in', { groupId })).rejects.toThrow(/somebody who is known/)
    })

    test('guests read and cannot settle; another workspace sees nothing', async () => {
      await recompute()
      expect(await called('Payments', world.guest)).toBeDefined()
      await expect(settle('Payments', 'in', {}, world.guest)).rejects.toMatchObject({ code: 'not-allowed' })
      const theirs = (name: string, input: Record<string, unknown>) => {
        const operation = world.house.operations.get(name)
        if (!operation) throw new Error(name)
        return world.house.perform(operation, {
          by: world.outsider.by,
          workspace: world.outsider.workspace.slug,
          input,
        })
      }
      await expect(theirs('suggestion.list', { workId })).rejects.toMatchObject({ code: 'not-found' })
      await expect(theirs('suggestion.recompute', { workId })).rejects.toMatchObject({ code: 'not-found' })
      await expect(list(world.outsider)).rejects.toThrow()
    })
  })
})
