import { directionStep, draftDirection, publishDirection } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import { hashOf } from '@plumbline/platform/secret'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  answerItem,
  closeReadback,
  composeReadback,
  handOutReadbackLinks,
  meaningChanges,
  meaningNeeds,
  readbackStep,
  saySentence,
} from '../step.ts'
import {
  type AssignedMeaning,
  beginMeaning,
  closeMeaning,
  type ShowMeaning,
  type ShowMeaningResult,
  voteMeaning,
} from './meaning.operations.ts'
import { judgementsOf, roundOf } from './meaning.store.ts'

type Holder = Principal & { kind: 'link' }

/** Two meanings: the first five would miss the day, the others would not. */
const SENTENCES = [
  'We leave the old provider, and a clean audit matters more than the day.',
  'Payments move over once the auditors have signed, whenever that may be.',
  'New provider first; the calendar has to wait for the paperwork.',
  'Nobody switches anything before compliance is content.',
  'The certificate decides when we go, not the contract.',
  'On the promised day merchants are on the new provider, audit or not.',
  'The date stands because it is in eleven contracts.',
  'We go live in March and tidy up for the auditors afterwards.',
]

onEachEngine('rounds about sentences', (engine) => {
  let world: World
  let workId: string
  let readbackId: string
  let holders: Holder[]
  let steps: Parameters<typeof openWorld>[0]

  beforeEach(async () => {
    steps = [
      workStep({ needs: [meaningNeeds], changes: [meaningChanges], sections: [] }),
      peopleStep(),
      directionStep,
      readbackStep,
      privacyStep(() => steps),
    ]
    world = await openWorld(steps, engine)
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    await world.ask(draftDirection, { workId, goal: 'New provider before the audit' }, world.driver)
    await world.ask(publishDirection, { workId }, world.driver)
  })
  afterEach(() => world.close())

  /** A read-back in which the member and so many others were asked, each with a link. */
  async function asked(count: number, disclosure: 'named' | 'by-group' | 'anonymous' = 'named') {
    await world.ask(
      registerStakeholder,
      { workId, personId: world.member.personId, group: { name: 'All' } },
      world.driver,
    )
    for (let at = 1; at < count; at++)
      await world.ask(registerStakeholder, { workId, person: { name: `P${at}` }, group: { name: 'All' } }, world.driver)
    const cards = [{ facet: 'constraint' as const, statement: 'The date moves.', stated: 'agree' as const }]
    const readback = await world.ask(
      composeReadback,
      { workId, cards, closesOn: '2026-11-26', disclosure },
      world.driver,
    )
    readbackId = readback.id
    const { rows } = await world.ask(handOutReadbackLinks, { readbackId }, world.driver)
    holders = await Promise.all(rows.map(({ link }) => holderOf(link)))
    for (const holder of holders)
      await world.ask(answerItem, { readbackId, itemId: readback.cards[0]?.id ?? '', understood: 'agree' }, holder)
  }

  async function holderOf(link: string): Promise<Holder> {
    const found = await linkByToken(world.house.database.all, hashOf(link.split('/').at(-1) ?? ''))
    if (!found) throw new Error('The link is not stored')
    const { id: linkId, workspaceId, purpose, subjectId, personId: holderId } = found
    return { kind: 'link', linkId, workspaceId, purpose, subjectId, holderId }
  }

  /** The same, in which the first so many wrote a sentence, and which is closed. */
  async function closed(sentences = SENTENCES, disclosure: 'named' | 'by-group' | 'anonymous' = 'named') {
    await asked(Math.max(sentences.length, 8), disclosure)
    for (const [at, sentence] of sentences.entries())
      await world.ask(saySentence, { readbackId, sentence }, holders[at] as Holder)
    await world.ask(closeReadback, { readbackId }, world.driver)
  }

  const assigned = (by: Holder | World['member']) =>
    world.askByName('meaning.assigned', { readbackId }, by) as Promise<AssignedMeaning['output']>
  const result = (by: Holder | World['member'] = world.guest) =>
    world.askByName('meaning.result', { readbackId }, by) as Promise<ShowMeaningResult['output']>
  const shown = (by: World['member'] = world.guest) =>
    world.askByName('meaning.show', { readbackId }, by) as Promise<ShowMeaning['output']>

  /** Everybody judges as their own meaning says; those of `silent` never come. */
  async function allJudge(silent: readonly number[] = []) {
    for (const [at, holder] of holders.entries()) {
      if (silent.includes(at)) continue
      for (const { place, sentence } of (await assigned(holder)).judgements) {
        const same = at < 5 === SENTENCES.indexOf(sentence) < 5
        await world.ask(voteMeaning, { readbackId, place, meaning: same ? 'same' : 'different' }, holder)
      }
    }
  }

  test('the driver begins, people judge by the link they answered with, and the two planted meanings are found', async () => {
    await closed()
    await expect(result()).rejects.toMatchObject({ code: 'conflict', next: 'Ask them first.' })
    expect(await world.ask(beginMeaning, { readbackId }, world.driver)).toMatchObject({
      state: 'open',
      closesOn: '2026-11-26',
      asked: 8,
      mayDrive: true,
    })
    for (const [at, holder] of holders.entries()) {
      const { judgements, ownSentence } = await assigned(holder)
      expect(ownSentence).toBe(SENTENCES[at])
      expect(judgements).toHaveLength(7)
      expect(judgements.map(({ sentence }) => sentence)).not.toContain(SENTENCES[at])
    }
    await expect(result()).rejects.toMatchObject({ code: 'conflict' })
    await allJudge()
    expect(await shown()).toMatchObject({ missing: [], asked: 8, mayDrive: false })
    await world.ask(closeMeaning, { readbackId }, world.driver)
    const came = await result()
    expect(came).toMatchObject({ asked: 8, rated: 8, tooFew: null })
    expect(came.clusters).toMatchObject({ known: true, groups: [{ size: 5 }, { size: 3 }] })
    expect(came.agenda.map(({ sentence }) => SENTENCES.indexOf(sentence) >= 5)).toEqual([true])
    expect(came.agenda[0]?.why).toBe('of 7 who read it 5 read in it something different')
    expect(await result(holders[0])).toEqual(came)
  })

  test('what was said can be changed and taken up again until the closing, and counts once however often it is sent', async () => {
    await closed()
    await world.ask(beginMeaning, { readbackId }, world.driver)
    const by = holders[2] as Holder
    const first = { readbackId, place: 1, meaning: 'partly' as const, missing: 'The date' }
    await world.ask(voteMeaning, first, by, 'one-key')
    await world.ask(voteMeaning, first, by, 'one-key')
    await world.ask(voteMeaning, first, by)
    expect((await assigned(by)).judgements[0]).toMatchObject({ meaning: 'partly', missing: 'The date' })
    await world.ask(voteMeaning, { readbackId, place: 1, meaning: 'different' }, by)
    expect((await assigned(by)).judgements[0]).toMatchObject({ meaning: 'different', missing: 'The date' })
    await world.ask(voteMeaning, { readbackId, place: 1, meaning: 'same' }, by)
    expect((await assigned(by)).judgements[0]).toMatchObject({ meaning: 'same', missing: null })
    const round = await roundOf(world.db, readbackId)
    const kept = await judgementsOf(world.db, round?.id ?? '')
    expect(kept.filter(({ meaning }) => meaning !== null)).toHaveLength(1)
    expect(kept).toHaveLength(56)
  })

  test('whoever is signed in and was asked judges as by their link; whoever was not asked finds nothing', async () => {
    await closed()
    await world.ask(beginMeaning, { readbackId }, world.driver)
    await world.ask(voteMeaning, { readbackId, place: 2, meaning: 'same' }, world.member)
    const own = holders.find(({ holderId }) => holderId === world.member.personId) as Holder
    expect((await assigned(own)).judgements[1]?.meaning).toBe('same')
    expect(await shown(world.member)).toMatchObject({ waitsForMe: true })
    for (const stranger of [world.guest, world.driver]) {
      await expect(assigned(stranger)).rejects.toMatchObject({ code: 'not-found' })
      await expect(world.ask(voteMeaning, { readbackId, place: 1, meaning: 'same' }, stranger)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  })

  test('refused: before the closing, by others than the driver, twice, and on a day that is over or after the links', async () => {
    await asked(8)
    const begin = (more: { closesOn?: string } = {}, by = world.driver) =>
      world.ask(beginMeaning, { readbackId, ...more }, by)
    await expect(begin()).rejects.toMatchObject({ code: 'conflict', next: 'Close it first.' })
    await world.ask(saySentence, { readbackId, sentence: SENTENCES[0] ?? '' }, holders[0] as Holder)
    await world.ask(saySentence, { readbackId, sentence: SENTENCES[1] ?? '' }, holders[1] as Holder)
    await world.ask(closeReadback, { readbackId }, world.driver)
    expect((await shown(world.driver)).whyNot).toContain('Fewer than three different sentences')
    await expect(begin()).rejects.toMatchObject({ code: 'conflict', next: 'Read them together.' })
    expect(await assigned(holders[0] as Holder)).toMatchObject({ state: 'not-begun', judgements: [] })
    await expect(
      world.ask(voteMeaning, { readbackId, place: 1, meaning: 'same' }, holders[0] as Holder),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(world.ask(closeMeaning, { readbackId }, world.driver)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refused: who does not drive, a second beginning, wrong days', async () => {
    await closed()
    await expect(world.ask(beginMeaning, { readbackId }, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    for (const closesOn of ['2026-11-22', '2027-01-30'])
      await expect(world.ask(beginMeaning, { readbackId, closesOn }, world.driver)).rejects.toMatchObject({
        code: 'bad-input',
        fields: [{ path: 'closesOn' }],
      })
    await world.ask(beginMeaning, { readbackId, closesOn: '2026-11-24' }, world.driver)
    await expect(world.ask(beginMeaning, { readbackId }, world.driver)).rejects.toMatchObject({ code: 'conflict' })
    await expect(world.ask(closeMeaning, { readbackId }, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('two who begin at once begin one round', async () => {
    await closed()
    const both = await Promise.allSettled([
      world.ask(beginMeaning, { readbackId }, world.driver),
      world.ask(beginMeaning, { readbackId }, world.admin),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const round = await roundOf(world.db, readbackId)
    expect(await judgementsOf(world.db, round?.id ?? '')).toHaveLength(56)
  })

  test('refused: what was not dealt, a link of another read-back, and anything after the round is over', async () => {
    await closed(SENTENCES.slice(0, 4))
    await world.ask(beginMeaning, { readbackId }, world.driver)
    const by = holders[0] as Holder
    const vote = (more: { place?: number; readbackId?: string } = {}, as = by) =>
      world.ask(voteMeaning, { readbackId, place: 1, meaning: 'same', ...more }, as)
    expect((await assigned(by)).judgements).toHaveLength(3)
    await expect(vote({ place: 4 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(vote({ readbackId: workId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(vote({}, { ...by, subjectId: workId })).rejects.toMatchObject({ code: 'not-found' })
    await vote()
    await world.ask(closeMeaning, { readbackId }, world.driver)
    await expect(vote()).rejects.toMatchObject({ code: 'closed' })
    await expect(world.ask(closeMeaning, { readbackId }, world.driver)).rejects.toMatchObject({ code: 'closed' })
    expect(await result()).toMatchObject({ tooFew: 'too few ratings', agenda: [] })
  })

  test('a round is over when its last day is, without anybody closing it', async () => {
    await closed()
    await world.ask(beginMeaning, { readbackId, closesOn: '2026-11-25' }, world.driver)
    await allJudge([7])
    world.setTime('2026-11-25T23:59:00.000Z')
    const late = holders[7] as Holder
    await world.ask(voteMeaning, { readbackId, place: 1, meaning: 'different' }, late)
    world.setTime('2026-11-26T00:00:00.000Z')
    await expect(world.ask(voteMeaning, { readbackId, place: 2, meaning: 'same' }, late)).rejects.toMatchObject({
      code: 'closed',
    })
    expect(await result()).toMatchObject({ rated: 8, clusters: { known: true } })
  })

  test('a closing and a judgement at once: either it counts, or it is refused', async () => {
    await closed()
    await world.ask(beginMeaning, { readbackId }, world.driver)
    const votes = holders.map((holder) => world.ask(voteMeaning, { readbackId, place: 1, meaning: 'same' }, holder))
    const [, ...came] = await Promise.allSettled([world.ask(closeMeaning, { readbackId }, world.driver), ...votes])
    const round = await roundOf(world.db, readbackId)
    const kept = (await judgementsOf(world.db, round?.id ?? '')).filter(({ meaning }) => meaning !== null)
    expect(kept).toHaveLength(came.filter(({ status }) => status === 'fulfilled').length)
    for (const each of came) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'closed' })
  })

  test('with one meaning and a few slips nothing is claimed', async () => {
    await closed()
    await world.ask(beginMeaning, { readbackId }, world.driver)
    for (const [at, holder] of holders.entries())
      for (const { place } of (await assigned(holder)).judgements)
        await world.ask(voteMeaning, { readbackId, place, meaning: (at + place) % 6 === 0 ? 'partly' : 'same' }, holder)
    await world.ask(closeMeaning, { readbackId }, world.driver)
    const came = await result()
    expect(came.clusters).toEqual({ known: false, because: 'no clear groups' })
    expect(came.agenda).toEqual([])
    expect(came.says[1]).toBe('No groups of sentences stand out, which does not mean that all mean the same.')
  })

  test('without names nothing begins with eight sentences; with ten it does, and no name is in anything that comes back', async () => {
    await closed(SENTENCES, 'by-group')
    await expect(world.ask(beginMeaning, { readbackId }, world.driver)).rejects.toMatchObject({ code: 'conflict' })
    expect((await shown(world.driver)).whyNot).toContain('own words are shown only where many wrote some')
  })

  test('where answers are anonymous it says that nobody could be spared their own', async () => {
    await closed(SENTENCES, 'anonymous')
    await expect(world.ask(beginMeaning, { readbackId }, world.driver)).rejects.toMatchObject({
      code: 'conflict',
      sentence: expect.stringContaining('whose sentence is whose'),
    })
  })

  test('with ten sentences and no names it begins; what comes back names nobody and ties no judgement to a person', async () => {
    await closed(
      [...SENTENCES, 'Refunds stay where they are until summer.', 'Support hears of it a week before.'],
      'by-group',
    )
    await world.ask(beginMeaning, { readbackId }, world.driver)
    await allJudge()
    await world.ask(closeMeaning, { readbackId }, world.driver)
    const told = JSON.stringify([await result(), await assigned(holders[0] as Holder)])
    expect(told).not.toMatch(/"P\d|Mika/)
    const round = await roundOf(world.db, readbackId)
    for (const { raterId, id } of await judgementsOf(world.db, round?.id ?? '')) {
      expect(told).not.toContain(raterId)
      expect(told).not.toContain(id)
    }
  })

  test('it is on the home of those who have still to judge and of the driver, and afterwards among what changed', async () => {
    await closed()
    const home = (by: World['member']) => world.askByName('home.show', {}, by) as Promise<Home>
    expect((await home(world.driver)).needs).toMatchObject([
      { verb: 'Ask', what: expect.stringContaining('8 sentences about “Move checkout”') },
    ])
    await world.ask(beginMeaning, { readbackId }, world.driver)
    expect((await home(world.driver)).needs).toMatchObject([
      { verb: 'Remind', what: expect.stringContaining('the 8 people'), byOn: '2026-11-26' },
    ])
    expect((await home(world.member)).needs).toMatchObject([
      { verb: 'Say', what: 'which of these sentences about “Move checkout” mean the same? 2 min', byOn: '2026-11-26' },
    ])
    await allJudge()
    expect((await home(world.member)).needs).toEqual([])
    expect((await home(world.driver)).needs).toEqual([])
    await world.ask(closeMeaning, { readbackId }, world.driver)
    expect((await home(world.member)).changes).toMatchObject([{ why: 'You were asked' }])
  })

  test('when somebody is erased their sentence and what they found missing go, and the counts stay', async () => {
    await closed()
    await world.ask(beginMeaning, { readbackId }, world.driver)
    await allJudge()
    const gone = holders[6] as Holder
    const foundMissing = 'Nobody mentioned the ferry'
    const disputed = (await assigned(gone)).judgements.find(({ meaning }) => meaning === 'different')
    await world.ask(
      voteMeaning,
      { readbackId, place: disputed?.place ?? 0, meaning: 'different', missing: foundMissing },
      gone,
    )
    await world.ask(closeMeaning, { readbackId }, world.driver)
    const before = await result()
    await world.askByName('person.erase', { personId: gone.holderId, confirm: 'P6' }, world.admin)
    const after = await result()
    const counts = (of: ShowMeaningResult['output']) => new Map(of.texts.map((text) => [text.number, text.counts]))
    expect(counts(after)).toEqual(counts(before))
    expect(JSON.stringify(after)).not.toContain(SENTENCES[6])
    const round = await roundOf(world.db, readbackId)
    expect(JSON.stringify(await judgementsOf(world.db, round?.id ?? ''))).not.toContain(foundMissing)
  })
})

type Home = { needs: unknown[]; changes: unknown[] }
