import { directionStep } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import type { InputOf } from '@plumbline/platform/operation'
import { hashOf } from '@plumbline/platform/secret'
import { openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { respondentsOf } from '../readback.store.ts'
import type { ReadbackDisclosure } from '../readback.ts'
import {
  composeReadback,
  handOutReadbackLinks,
  readbackChanges,
  readbackNeeds,
  readbackSection,
  readbackStep,
} from '../step.ts'

/** Somebody who is asked, with the link that they hold. */
export type AskedPerson = {
  name: string
  group: string | null
  personId: string
  respondentId: string
  groupId: string | null
  link: Principal & { kind: 'link' }
}

type Cards = InputOf<typeof composeReadback>['cards']
export type AskedRound = { readbackId: string; cardIds: string[]; people: AskedPerson[] }

/** What somebody says, by the names of the operations; the answers in the order of the cards. */
export type Saying = {
  understood: string[]
  predicted?: string[]
  preferred?: string[]
  clarity?: number
  alikePercent?: number
  sentence?: string
  concern?: string
  verdict?: 'same' | 'not-same' | 'brief-wrong'
  commitment?: 'yes' | 'no'
  because?: string
}

export async function openRoundWorld(engine: World['engine']): Promise<World> {
  const work = workStep({ needs: [readbackNeeds], changes: [readbackChanges], sections: [readbackSection] })
  return openWorld([work, peopleStep(), directionStep, readbackStep], engine)
}

/** A piece of work with so many people on its register in each of these groups; `''` is no group. */
export async function workWith(world: World, groups: Readonly<Record<string, number>>): Promise<string> {
  const { id: workId } = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
  for (const [group, size] of Object.entries(groups))
    for (let at = 1; at <= size; at++)
      await world.ask(
        registerStakeholder,
        { workId, person: { name: `${group || 'Lone'} ${at}` }, ...(group === '' ? {} : { group: { name: group } }) },
        world.driver,
      )
  return workId
}

/** A sounding that everybody (or those named) is asked in, and everybody's link to it. */
export async function roundOf(
  world: World,
  workId: string,
  wanted: {
    cards: Cards
    disclosure: ReadbackDisclosure
    fewest?: number
    personIds?: string[]
    closesOn?: string
    kind?: 'sounding' | 'read-back'
  },
): Promise<AskedRound> {
  const { closesOn = world.house.now().slice(0, 10), ...rest } = wanted
  const { id: readbackId, cards } = await world.ask(
    composeReadback,
    { workId, kind: 'sounding', closesOn, ...rest },
    world.driver,
  )
  const { rows } = await world.ask(handOutReadbackLinks, { readbackId }, world.driver)
  const respondents = await respondentsOf(world.db, readbackId)
  const people = await Promise.all(
    rows.map(async ({ personId, name, groupName, link }): Promise<AskedPerson> => {
      const found = await linkByToken(world.house.database.all, hashOf(link.split('/').at(-1) ?? ''))
      const respondent = respondents.find((each) => each.personId === personId)
      if (!found || !respondent) throw new Error('The link is not stored')
      return {
        ...{ name, group: groupName, personId, respondentId: respondent.id, groupId: respondent.groupId },
        link: {
          kind: 'link',
          linkId: found.id,
          workspaceId: found.workspaceId,
          purpose: found.purpose,
          subjectId: found.subjectId,
          holderId: found.personId,
        },
      }
    }),
  )
  return { readbackId, cardIds: cards.map(({ id }) => id), people }
}

/** Somebody answers everything, each change with a key of its own as browsers send it. */
export async function says(
  world: World,
  { readbackId, cardIds }: AskedRound,
  { link, respondentId }: AskedPerson,
  saying: Saying,
): Promise<void> {
  let sent = 0
  const tell = (name: string, input: Record<string, unknown>) =>
    world.askByName(
      name,
      { readbackId, ...input },
      link,
      `${respondentId} sends ${name} ${++sent} at ${world.house.now()}`,
    )
  const { understood, predicted, preferred, clarity, alikePercent, sentence, concern, verdict, commitment, because } =
    saying
  if (clarity !== undefined) await tell('readback.clarity', { clarity })
  const respondent = (await respondentsOf(world.db, readbackId)).find(({ id }) => id === respondentId)
  for (const [at, itemId] of cardIds.entries()) {
    if (understood[at] === undefined) continue
    const wish = preferred?.[at] === undefined ? {} : { preferred: preferred[at] }
    await tell('readback.answer', { itemId, understood: understood[at], ...wish })
    const value = predicted?.[at]
    if (value === undefined) continue
    const about = (respondent?.predicts ?? []).map((whom) => ({ groupId: whom === 'others' ? null : whom, value }))
    await tell('readback.answer', { itemId, predicted: about })
  }
  if (alikePercent !== undefined) await tell('readback.belief', { alikePercent })
  if (sentence !== undefined) await tell('readback.say', { sentence, ...(concern === undefined ? {} : { concern }) })
  if (verdict !== undefined)
    await tell('readback.commit', {
      verdict,
      ...(commitment === undefined ? {} : { commitment }),
      ...(because === undefined ? {} : { because }),
    })
}
