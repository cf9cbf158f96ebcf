import { directionStep, draftDirection, publishDirection } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { hashOf } from '@plumbline/platform/secret'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saidBy } from './answer.store.ts'
import { whoPredictsWhom } from './prediction.ts'
import { proposedCards, type RegisterForCards, usualCards } from './proposed-cards.ts'
import { respondentsOf } from './readback.store.ts'
import { inOwnOrder } from './readback.ts'
import {
  answerItem,
  closeReadback,
  commitToBrief,
  composeReadback,
  handOutReadbackLinks,
  readbackChanges,
  readbackNeeds,
  readbackResult,
  readbackSection,
  readbackStep,
  saySentence,
} from './step.ts'
import { directionSeenBy } from './testing/told-people.store.ts'

describe('who says what others will answer', () => {
  test('with three groups everybody thinks of both others, and never of their own', () => {
    const asked = ['a', 'a', 'b', 'c'].map((groupId, at) => ({ personId: String(at), groupId }))
    expect([...whoPredictsWhom(asked, 1)]).toEqual([
      ['0', ['b', 'c']],
      ['1', ['b', 'c']],
      ['2', ['c', 'a']],
      ['3', ['a', 'b']],
    ])
  })

  test('with eight groups at least half of each group think of each group in its view', () => {
    const asked = 'abcdefgh'
      .split('')
      .flatMap((groupId) => [1, 2, 3, 4, 5].map((each) => ({ personId: `${groupId}${each}`, groupId })))
    const predicts = whoPredictsWhom(asked, 1)
    for (const group of 'abcdefgh') {
      const seen = asked
        .filter(({ groupId }) => groupId === group)
        .flatMap(({ personId }) => predicts.get(personId) ?? [])
      expect(new Set(seen).size).toBe(3)
      for (const about of new Set(seen)) expect(seen.filter((each) => each === about).length).toBeGreaterThanOrEqual(3)
    }
  })

  test('one group alone is asked about the others in it, and a small group is nobody to predict by group', () => {
    expect(whoPredictsWhom([{ personId: '1', groupId: 'a' }], 1).get('1')).toEqual(['others'])
    const asked = [...'aaaaa', 'b'].map((groupId, at) => ({ personId: String(at), groupId }))
    expect(whoPredictsWhom(asked, 5).get('0')).toEqual(['others'])
    expect(whoPredictsWhom(asked, 5).get('5')).toEqual(['a'])
  })
})

describe('proposed cards', () => {
  test('a non-goal is turned round into the misreading that it warns of', () => {
    const cards = proposedCards({
      constraints: [{ what: 'The audit comes first.' }],
      tradeOffs: [{ thisGood: 'Speed', thatGood: 'Completeness', position: 80 }],
      nonGoals: ['Moving refunds.'],
    })
    expect(cards).toEqual([
      {
        facet: 'trade-off',
        form: 'position',
        statement: 'If we cannot have both: which of the two does this work put first?',
        options: ['Speed', 'Completeness'],
        stated: '75',
        misreading: false,
      },
      {
        facet: 'constraint',
        statement: 'If it costs us the date, we may do without this: The audit comes first.',
        stated: 'disagree',
        misreading: true,
      },
      {
        facet: 'non-goal',
        statement: '“Moving refunds” is part of this work.',
        stated: 'disagree',
        misreading: true,
      },
      {
        facet: 'trade-off',
        statement: 'When time is short, “Speed” comes before “Completeness”.',
        stated: 'disagree',
        misreading: true,
      },
      { facet: 'constraint', statement: 'The audit comes first.', stated: 'agree', misreading: false },
    ])
  })

  test('of the first cards no facet stands twice while another is left, and half of the claims are misreadings', () => {
    const direction = {
      constraints: [{ what: 'The audit comes first' }, { what: 'No card numbers are kept', hard: false }],
      tradeOffs: [{ thisGood: 'Speed', thatGood: 'Completeness', position: 80 }],
      nonGoals: ['Moving refunds', 'A new look'],
      assumptions: [{ statement: 'The provider is certified' }],
    }
    const register = [
      { name: 'Ada', role: 'approver' as const },
      { name: 'Ben', role: 'driver' as const },
      { name: 'Cleo', role: 'informed' as const },
    ]
    const three = usualCards(proposedCards(direction, register), 3)
    expect(new Set(three.map(({ facet }) => facet)).size).toBe(3)
    const claims = usualCards(proposedCards(direction, register), 8).filter(({ form }) => form === undefined)
    const misread = claims.filter(({ misreading }) => misreading).length
    expect(Math.abs(misread - claims.length / 2)).toBeLessThanOrEqual(1)
  })

  test('who has the last word is asked with the names that could be taken for it, and only where there is somebody', () => {
    const none = { constraints: [], tradeOffs: [], nonGoals: [] }
    const lastWord = (register: RegisterForCards) =>
      proposedCards(none, register).find(({ facet }) => facet === 'decision-rights')
    expect(
      lastWord([
        { name: 'Ben', role: 'approver' },
        { name: 'Ada', role: 'driver' },
      ]),
    ).toMatchObject({ form: 'choice', options: ['Ada', 'Ben'], stated: '1' })
    expect(lastWord([{ name: 'Ada', role: 'driver' }])).toBeUndefined()
  })

  test('everybody meets the cards in an order of their own that stays the same', () => {
    const cards = [{ id: 'x' }, { id: 'y' }, { id: 'z' }]
    const orders = new Set(
      Array.from({ length: 40 }, (_, at) =>
        inOwnOrder(cards, `person-${at}`)
          .map(({ id }) => id)
          .join(''),
      ),
    )
    expect(orders.size).toBeGreaterThan(3)
    expect(inOwnOrder(cards, 'p')).toEqual(inOwnOrder(cards, 'p'))
  })
})

const cards = [
  { facet: 'constraint' as const, statement: 'The date moves before the audit does.', stated: 'agree' as const },
  { facet: 'non-goal' as const, statement: 'Refunds are part of it.', stated: 'disagree' as const },
]

onEachEngine('read-back', (engine) => {
  let world: World
  let workId: string

  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [readbackNeeds], changes: [readbackChanges], sections: [readbackSection] }),
        peopleStep(),
        directionStep,
        readbackStep,
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    await world.ask(
      registerStakeholder,
      { workId, personId: world.member.personId, group: { name: 'Sales' } },
      world.driver,
    )
    await world.ask(registerStakeholder, { workId, person: { name: 'Nora' }, group: { name: 'Build' } }, world.driver)
  })
  afterEach(() => world.close())

  async function published() {
    await world.ask(
      draftDirection,
      { workId, goal: 'New provider before the audit', nonGoals: ['Refunds'] },
      world.driver,
    )
    await world.ask(publishDirection, { workId }, world.driver)
  }

  async function composed() {
    await published()
    return world.ask(composeReadback, { workId, cards, closesOn: '2026-11-26' }, world.driver)
  }

  /** Everybody's link, as the holder of it. */
  async function holders(readbackId: string): Promise<(Principal & { kind: 'link' })[]> {
    const { rows } = await world.ask(handOutReadbackLinks, { readbackId }, world.driver)
    return Promise.all(
      rows.map(async ({ link }) => {
        const found = await linkByToken(world.house.database.all, hashOf(link.split('/').at(-1) ?? ''))
        if (!found) throw new Error('The link is not stored')
        return {
          kind: 'link' as const,
          linkId: found.id,
          workspaceId: found.workspaceId,
          purpose: found.purpose,
          subjectId: found.subjectId,
          holderId: found.personId,
        }
      }),
    )
  }

  async function first(readbackId: string) {
    const [holder] = await holders(readbackId)
    if (!holder) throw new Error('Nobody has a link')
    return holder
  }

  async function answersKept(readbackId: string) {
    const respondents = await respondentsOf(world.db, readbackId)
    const said = await saidBy(
      world.db,
      respondents.map(({ id }) => id),
    )
    return [...said.values()].flatMap(({ answers }) => answers)
  }

  test('without a published direction there is nothing to read back, and the refusal says what to do', async () => {
    await expect(
      world.ask(composeReadback, { workId, cards, closesOn: '2026-11-26' }, world.driver),
    ).rejects.toMatchObject({ code: 'conflict', next: 'Publish the direction first, or begin with a sounding.' })
  })

  test('only the driver composes; somebody who is not on the register cannot be asked', async () => {
    await published()
    const ask = { workId, cards, closesOn: '2026-11-26' }
    await expect(world.ask(composeReadback, ask, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(
      world.ask(composeReadback, { ...ask, personIds: [world.guest.personId] }, world.driver),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(world.ask(composeReadback, { ...ask, closesOn: '2026-11-22' }, world.driver)).rejects.toMatchObject({
      code: 'bad-input',
    })
    await expect(
      world.ask(composeReadback, { ...ask, cards: [cards[0], cards[0]] as typeof cards }, world.driver),
    ).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('two read-backs of one work are never open at once', async () => {
    await composed()
    await expect(
      world.ask(composeReadback, { workId, cards, closesOn: '2026-11-26' }, world.driver),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('the brief stays closed until every card has an own answer', async () => {
    const { id: readbackId, cards: asked } = await composed()
    const holder = await first(readbackId)
    expect(await world.askByName('readback.questions', { readbackId }, holder)).toMatchObject({ brief: null })
    await expect(world.ask(commitToBrief, { readbackId, verdict: 'same' }, holder)).rejects.toMatchObject({
      code: 'conflict',
    })
    for (const { id } of asked) await world.ask(answerItem, { readbackId, itemId: id, understood: 'agree' }, holder)
    expect(await world.askByName('readback.questions', { readbackId }, holder)).toMatchObject({
      brief: { goal: 'New provider before the audit' },
    })
    expect(await world.askByName('readback.mirror', { readbackId }, holder)).toMatchObject({
      differs: 1,
      of: 2,
      closed: false,
    })
  })

  test('whoever replies to the brief has seen the direction; of anonymous answers no trace of that is kept', async () => {
    const reply = async (disclosure: 'named' | 'anonymous') => {
      const check = { workId, cards, closesOn: '2026-11-26', disclosure }
      const { id: readbackId, cards: asked } = await world.ask(composeReadback, check, world.driver)
      const holder = await first(readbackId)
      for (const { id } of asked) await world.ask(answerItem, { readbackId, itemId: id, understood: 'agree' }, holder)
      await world.ask(commitToBrief, { readbackId, verdict: 'same' }, holder)
      await world.ask(closeReadback, { readbackId }, world.driver)
      return directionSeenBy(world.db)
    }
    await published()
    const before = await reply('anonymous')
    expect(before).not.toContain(world.member.personId)
    expect(await reply('named')).toContain(world.member.personId)
  })

  test('what the others will say is taken only after the own answer, and only about whom one was asked', async () => {
    const { id: readbackId, cards: asked } = await composed()
    const holder = await first(readbackId)
    const itemId = asked[0]?.id ?? ''
    const questions = (await world.askByName('readback.questions', { readbackId }, holder)) as {
      cards: { predictions: { aboutWhom: string }[] }[]
    }
    const groupId = questions.cards[0]?.predictions[0]?.aboutWhom ?? ''
    const predicted = [{ groupId, value: 'agree' as const }]
    await expect(world.ask(answerItem, { readbackId, itemId, predicted }, holder)).rejects.toMatchObject({
      code: 'conflict',
    })
    await world.ask(answerItem, { readbackId, itemId, understood: 'agree' }, holder)
    await world.ask(answerItem, { readbackId, itemId, predicted }, holder)
    await expect(
      world.ask(answerItem, { readbackId, itemId, predicted: [{ groupId: null, value: 'agree' }] }, holder),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('many answers of one person to one card at the same time leave one row, the same on both engines', async () => {
    const { id: readbackId, cards: asked } = await composed()
    const holder = await first(readbackId)
    const itemId = asked[0]?.id ?? ''
    const values = ['agree', 'depends', 'disagree', 'cannot-tell'] as const
    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        world.ask(answerItem, { readbackId, itemId, understood: values[at % 4] ?? 'agree' }, holder),
      ),
    )
    await world.ask(answerItem, { readbackId, itemId, understood: 'depends' }, holder)
    const rows = await answersKept(readbackId)
    expect(rows).toMatchObject([{ understood: 'depends', changedAfterBrief: false }])
  })

  test('an answer changed after reading the brief is kept apart from what was understood before', async () => {
    const { id: readbackId, cards: asked } = await composed()
    const holder = await first(readbackId)
    for (const { id } of asked) await world.ask(answerItem, { readbackId, itemId: id, understood: 'agree' }, holder)
    await world.ask(commitToBrief, { readbackId, verdict: 'not-same' }, holder)
    await world.ask(answerItem, { readbackId, itemId: asked[0]?.id ?? '', understood: 'agree' }, holder)
    await world.ask(answerItem, { readbackId, itemId: asked[1]?.id ?? '', understood: 'disagree' }, holder)
    await world.ask(closeReadback, { readbackId }, world.driver)
    const result = await world.ask(readbackResult, { readbackId })
    expect(result.cards.map(({ changedAfterBrief }) => changedAfterBrief)).toEqual([0, 1])
  })

  test('after the closing nothing is taken any more, whether somebody closed it or its last day is over', async () => {
    const { id: readbackId, cards: asked } = await composed()
    const holder = await first(readbackId)
    const itemId = asked[0]?.id ?? ''
    world.setTime('2026-11-27T00:00:00.000Z')
    await expect(world.ask(answerItem, { readbackId, itemId, understood: 'agree' }, holder)).rejects.toMatchObject({
      code: 'closed',
    })
    world.setTime('2026-11-24T00:00:00.000Z')
    await world.ask(answerItem, { readbackId, itemId, understood: 'agree' }, holder)
    await world.ask(closeReadback, { readbackId }, world.driver)
    await expect(world.ask(answerItem, { readbackId, itemId, understood: 'disagree' }, holder)).rejects.toMatchObject({
      code: 'closed',
    })
    await expect(world.ask(saySentence, { readbackId, sentence: 'Too late' }, holder)).rejects.toMatchObject({
      code: 'closed',
    })
    await expect(world.ask(closeReadback, { readbackId }, world.driver)).rejects.toMatchObject({ code: 'closed' })
    const [row] = await answersKept(readbackId)
    expect(row?.understood).toBe('agree')
  })

  test('a link opens its own read-back and no other, and nothing that needs an account', async () => {
    const { id: readbackId } = await composed()
    const holder = await first(readbackId)
    await expect(world.askByName('readback.questions', { readbackId: workId }, holder)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(world.askByName('readback.show', { readbackId }, holder)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(world.askByName('readback.questions', { readbackId }, world.admin)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('a revoked link is gone, and a second round of links goes only to those without one', async () => {
    const { id: readbackId, respondents } = await composed()
    await holders(readbackId)
    expect((await world.ask(handOutReadbackLinks, { readbackId }, world.driver)).rows).toEqual([])
    const personId = respondents[0]?.personId ?? ''
    await world.askByName('readback.revoke-link', { readbackId, personId }, world.driver)
    expect(
      (await world.ask(handOutReadbackLinks, { readbackId }, world.driver)).rows.map((row) => row.personId),
    ).toEqual([personId])
  })

  test('while it is open nobody sees what others answered, not even the driver', async () => {
    const { id: readbackId } = await composed()
    await expect(world.ask(readbackResult, { readbackId }, world.driver)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('below five answers there are counts and named facts, and no figure, word or state', async () => {
    const { id: readbackId, cards: asked } = await composed()
    for (const holder of await holders(readbackId)) {
      for (const { id } of asked) await world.ask(answerItem, { readbackId, itemId: id, understood: 'agree' }, holder)
    }
    await world.ask(closeReadback, { readbackId }, world.driver)
    const result = await world.ask(readbackResult, { readbackId })
    expect(result.believed).toEqual({ known: false, because: 'too few answers' })
    expect(result.findings).toEqual([])
    for (const card of result.cards) {
      expect(card.verdict).toBeNull()
      expect(card.states.every(({ state }) => state === 'too-few')).toBe(true)
      expect([card.all, ...card.groups].map(({ shown, mean }) => ({ shown, mean }))).toEqual(
        Array(3).fill({ shown: 'counts', mean: null }),
      )
    }
    expect(result.cards[0]?.groups[0]?.named).toEqual([{ name: 'Mika', understood: 'agree' }])
    expect(result.sentences[0]).toBe('2 of 2 answered: too few to say how far people agree.')
  })

  test.each(['named', 'by-group'] as const)('%s: a reminder goes only to those who are missing', async (disclosure) => {
    await published()
    const check = { workId, cards, closesOn: '2026-12-26', disclosure }
    const { id: readbackId, cards: asked } = await world.ask(composeReadback, check, world.driver)
    const remind = () => world.askByName('readback.remind', { readbackId }, world.driver)
    expect(await remind()).toEqual({ reminded: 1, withoutAddress: 1 })
    const mika = (await holders(readbackId)).find(({ holderId }) => holderId === world.member.personId)
    if (!mika) throw new Error('Mika has no link')
    for (const { id } of asked) await world.ask(answerItem, { readbackId, itemId: id, understood: 'agree' }, mika)
    world.wait(48 * 60 * 60)
    expect(await remind()).toEqual({ reminded: 0, withoutAddress: 1 })
  })

  test('somebody with an account is told at home that an answer is awaited, and can take a link of their own', async () => {
    const { id: readbackId, cards: asked } = await composed()
    const sentLink = (await holders(readbackId)).find(({ holderId }) => holderId === world.member.personId)
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({
      needs: [{ verb: 'Answer', byOn: '2026-11-26' }],
    })
    expect(await world.askByName('readback.own-link', { readbackId }, world.member)).toMatchObject({
      link: expect.stringContaining('/a/') as string,
    })
    await expect(world.askByName('readback.own-link', { readbackId }, world.guest)).rejects.toMatchObject({
      code: 'not-found',
    })
    if (!sentLink) throw new Error('Mika has no link')
    for (const { id } of asked) await world.ask(answerItem, { readbackId, itemId: id, understood: 'agree' }, sentLink)
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({ needs: [] })
    expect(await readbackSection({ db: world.db, workId, today: '2026-11-23' })).toMatchObject({
      sentence: '1 of 2 answered. Closes Thursday 26 November.',
      waits: true,
    })
    await world.askByName('readback.extend', { readbackId, closesOn: '2027-01-04' }, world.driver)
    expect(await readbackSection({ db: world.db, workId, today: '2026-12-28' })).toMatchObject({
      sentence: '1 of 2 answered. Closes Monday 4 January 2027.',
    })
  })
})
