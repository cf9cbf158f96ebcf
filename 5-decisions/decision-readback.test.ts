import { directionStep } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cardsOfDecision } from './decision-cards.ts'
import { decisionsStep, recordDecision } from './step.ts'

describe('cards about a decision', () => {
  test('ask what was decided, what was not taken, who is next, and about a way back that there is not', () => {
    const cards = cardsOfDecision({
      chosen: 'The date moves',
      options: [{ option: 'Two systems side by side', notChosenBecause: 'Too dear' }],
      door: 'one-way',
      consequences: [{ what: 'Sales tells two customers', kind: 'bad', borneBy: 'Sales' }],
      nextOwnerName: 'Mika',
      otherNames: ['Ada'],
    })
    expect(cards.map(({ facet, misreading }) => [facet, misreading])).toEqual([
      ['goal', false],
      ['non-goal', true],
      ['decision-rights', false],
      ['risk', true],
      ['constraint', true],
    ])
    expect(cards[2]).toMatchObject({ options: ['Ada', 'Mika'], stated: '1' })
  })

  test('a two-way door asks nothing about the way back', () => {
    const cards = cardsOfDecision({
      chosen: 'The date moves',
      options: [],
      door: 'two-way',
      consequences: [],
      nextOwnerName: null,
      otherNames: [],
    })
    expect(cards.map(({ facet }) => facet)).toEqual(['goal'])
  })
})

onEachEngine('a decision that is read back', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
  })
  afterEach(() => world.close())

  test('asks those on the register; whoever answers reads the decision afterwards, as it was when they were asked', async () => {
    const { id: workId } = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    const { personId } = world.member
    await world.ask(registerStakeholder, { workId, personId, group: { name: 'Sales' } }, world.driver)
    const decision = await world.ask(
      recordDecision,
      {
        workId,
        question: 'Date or audit?',
        chosen: 'The date moves',
        because: 'A failed audit costs more',
        consequences: [{ what: 'Two customers are told', kind: 'bad', borneBy: 'Sales' }],
        nextStep: { what: 'Tell them', ownerId: personId, byOn: '2099-01-01' },
        reviewOn: '2099-02-01',
      },
      world.driver,
    )
    const byName = (name: string) => {
      const found = decisionsStep()
        .operations.concat(readbackStep.operations)
        .find((each) => each.name === name)
      if (!found) throw new Error(name)
      return found
    }
    const { rows } = (await world.ask(
      byName('decision.read-back-cards'),
      { decisionId: decision.id },
      world.driver,
    )) as {
      rows: { misreading: boolean }[]
    }
    const cards = rows.map(({ misreading: _, ...card }) => card)
    const asked = { decisionId: decision.id, cards, closesOn: '2099-01-01' }
    await expect(world.ask(byName('decision.read-back'), asked, world.member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const { readbackId } = (await world.ask(byName('decision.read-back'), asked, world.driver)) as {
      readbackId: string
    }
    const shown = await world.ask(byName('readback.show'), { readbackId }, world.driver)
    expect(shown).toMatchObject({ kind: 'decision-read-back', subjectId: decision.id, directionVersionId: null })
    const holder = {
      kind: 'link' as const,
      linkId: decision.id,
      workspaceId: world.workspace.id,
      purpose: 'readback.answer',
      subjectId: readbackId,
      holderId: personId,
    }
    const { cards: items } = shown as { cards: { id: string }[] }
    for (const { id: itemId } of items)
      await world.ask(byName('readback.answer'), { readbackId, itemId, understood: 'cannot-tell' }, holder)
    const { brief, hasBrief } = (await world.ask(byName('readback.questions'), { readbackId }, holder)) as {
      brief: unknown
      hasBrief: boolean
    }
    expect(hasBrief).toBe(true)
    expect(brief).toMatchObject({
      goal: 'The date moves',
      whyNow: 'A failed audit costs more',
      digest: 'Two customers are told (Sales)\nTell them',
    })
  })
})
