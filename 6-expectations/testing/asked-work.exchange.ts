import { decisionsStep, recordDecision } from '@plumbline/decisions/step'
import { directionStep, draftDirection, publishDirection } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import type { Config } from '@plumbline/platform/config'
import { openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { ASK_LINK, FOLLOW_LINK } from '../ask/links.ts'
import {
  expectationChanges,
  expectationNeeds,
  expectationSection,
  expectationsStep,
  personally,
  undisposedAsks,
} from '../step.ts'

/** A work with a published direction and a decision, in a world with all the steps up to this one. */
export type AskedWork = {
  world: World
  workId: string
  decisionId: string
  directionVersionId: string
  /** Asks by name as somebody; the driver, when nobody is named. */
  does(name: string, input: Record<string, unknown>, as?: Parameters<World['askByName']>[2]): Promise<never>
  /** Whoever holds the link with which this person follows what they asked. */
  follows(personId: string): Principal & { kind: 'link' }
  /** Whoever was asked what they need from the work. */
  asksByLink(personId: string): Principal & { kind: 'link' }
  /** An ask of somebody, written down by the driver; gives its id. */
  asked(words: string, personId?: string): Promise<string>
  /** An answer to it, with whatever is to be different; gives its id. */
  answered(askId: string, change?: Record<string, unknown>): Promise<string>
  /** Told by a link that is handed over. */
  told(dispositionId: string): Promise<void>
}

export async function openAskedWork(engine: World['engine']): Promise<AskedWork> {
  const world = await openWorld(
    [
      workStep({ needs: [expectationNeeds], changes: [expectationChanges], sections: [expectationSection] }),
      peopleStep(),
      directionStep,
      readbackStep,
      decisionsStep({ beforeAnnouncing: [undisposedAsks], personally }),
      expectationsStep,
    ],
    engine,
  )
  const { driver, member } = world
  const { id: workId } = await world.ask(registerWork, { title: 'Move checkout' }, driver)
  await world.ask(
    draftDirection,
    {
      workId,
      goal: 'New provider before the audit',
      constraints: [{ what: 'The audit is in March', source: 'Contract', hard: true }],
      tradeOffs: [{ thisGood: 'care', thatGood: 'speed', position: 10, because: 'a failed audit costs more' }],
      nonGoals: ['Exports for accounting'],
    } as never,
    driver,
  )
  const { id: directionVersionId } = await world.ask(publishDirection, { workId }, driver)
  const { id: decisionId } = await world.ask(recordDecision, { workId, ...decided(world) } as never, driver)

  const holder = (purpose: string, subjectId: string, holderId: string): Principal & { kind: 'link' } => ({
    kind: 'link',
    linkId: subjectId,
    workspaceId: world.workspace.id,
    purpose,
    subjectId,
    holderId,
  })
  const does: AskedWork['does'] = (name, input, as = driver) => world.askByName(name, input, as) as Promise<never>
  return {
    world,
    workId,
    decisionId,
    directionVersionId,
    does,
    follows: (personId) => holder(FOLLOW_LINK, personId, personId),
    asksByLink: (personId) => holder(ASK_LINK, workId, personId),
    async asked(words, personId = member.personId) {
      return ((await does('ask.write-down', { workId, words, personId })) as { id: string }).id
    },
    async answered(askId, change = {}) {
      const answer = { askId, ...answerOf(directionVersionId, driver.personId), ...change }
      return ((await does('disposition.decide', answer)) as { id: string }).id
    },
    async told(dispositionId) {
      await does('disposition.deliver', { dispositionId, way: 'link', toldById: driver.personId })
    },
  }
}

/** A no that lacks nothing. */
function answerOf(directionVersionId: string, decidedById: string) {
  return {
    outcome: 'no',
    because: 'The audit needs the same two people until March',
    grounds: [{ kind: 'constraint', directionVersionId, place: 0 }],
    wouldChange: 'The audit is passed',
    decidedById,
    objectUntil: '2026-12-10',
    personalText: 'Mika, I decided against it: the audit comes first.',
    publicText: 'Dora decided against exports: the audit comes first.',
  }
}

export function decided({ driver }: Pick<World, 'driver'>, chosen = 'The date moves') {
  return {
    question: 'Date or audit?',
    chosen,
    because: 'A failed audit costs more than two weeks',
    consequences: [
      { what: 'Two customers hear of a new date', kind: 'bad', borneBy: 'Sales' },
      { what: 'Mika leads the talk with them', kind: 'neutral', borneBy: 'Mika' },
    ],
    options: [{ option: 'Hold the date', notChosenBecause: 'the audit would fail' }],
    nextStep: { what: 'Tell the customers', ownerId: driver.personId, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
  }
}

/** Letters go out from now on, as far as operations know. */
export function setMailServer(world: World): void {
  const config = world.config as { -readonly [Name in keyof Config]: Config[Name] }
  config.smtpUrl = 'smtp://mail.plumbline.test'
}
