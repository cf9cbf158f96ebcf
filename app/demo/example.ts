import { acknowledgeDecision, recordDecision } from '@plumbline/decisions/step'
import { draftDirection, publishDirection } from '@plumbline/direction/step'
import { addGroup, addPersonToDirectory, registerStakeholder } from '@plumbline/people/step'
import type { Principal } from '@plumbline/platform/actor'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Asked } from '@plumbline/platform/operation'
import {
  answerItem,
  closeReadback,
  commitToBrief,
  composeReadback,
  type ExampleVoice,
  rateClarity,
  readbackExample,
  sayBelief,
  saySentence,
} from '@plumbline/readback/step'
import { registerWork } from '@plumbline/work/step'

const A_DAY_SECONDS = 24 * 60 * 60
const A_WEEK = 7
const TEN_WEEKS = 70

type Given = Pick<Asked<unknown>, 'perform' | 'offered' | 'newId' | 'now'>

/**
 * A made-up piece of work with made-up people, brought in through the same operations that people use: a direction, an
 * answered read-back that holds one false consensus and one false conflict, and the decision that came out of it.
 */
export async function loadExample(asked: Given, workspace: string): Promise<void> {
  const { perform, offered, now, newId } = asked
  const within = { workspace }
  const inDays = (days: number) => dayOf(later(now, days * A_DAY_SECONDS))

  const groupIds = new Map<string, string>()
  for (const group of readbackExample.groups) groupIds.set(group.name, (await perform(addGroup, group, within)).id)
  const people = new Map<string, string>()
  for (const { name } of readbackExample.voices)
    people.set(name, (await perform(addPersonToDirectory, { name }, within)).id)
  const idOf = (name: string) => people.get(name) ?? ''
  const [driver, builder, seller] = ['Product', 'Engineering', 'Sales'].map(
    (group) => readbackExample.voices.find((voice) => voice.group === group)?.name ?? '',
  )
  const driverId = idOf(driver ?? '')

  const work = await perform(registerWork, { ...readbackExample.work, driverId, dueOn: inDays(TEN_WEEKS) }, within)
  for (const { name, group } of readbackExample.voices) {
    await perform(
      registerStakeholder,
      {
        workId: work.id,
        personId: idOf(name),
        groupId: groupIds.get(group) ?? '',
        role: name === driver ? 'driver' : 'contributor',
        relations: group === 'Engineering' ? ['builds'] : group === 'Sales' ? ['depends-on'] : ['requests'],
      },
      within,
    )
  }
  await perform(draftDirection, { workId: work.id, ...direction(inDays(TEN_WEEKS)) }, within)
  await perform(publishDirection, { workId: work.id }, within)

  const readback = await perform(
    composeReadback,
    { workId: work.id, cards: [...readbackExample.cards], closesOn: inDays(A_WEEK), disclosure: 'named' },
    within,
  )
  for (const voice of readbackExample.voices) {
    const by: Principal = {
      kind: 'link',
      linkId: newId(),
      workspaceId: workspace,
      purpose: 'readback.answer',
      subjectId: readback.id,
      holderId: idOf(voice.name),
    }
    await speak(asked, voice, readback, groupIds, by)
  }
  await perform(closeReadback, { readbackId: readback.id }, within)

  const decision = await perform(
    recordDecision,
    {
      workId: work.id,
      question: 'If the date and the audit collide, which one moves?',
      chosen: 'The date moves. The merchants are told now, before it is certain.',
      because: 'A failed audit stops all card payments for weeks; a late move costs eleven conversations.',
      consequences: [
        { what: 'Eleven merchants hear that their day may move', kind: 'bad', borneBy: 'Sales' },
        { what: 'Engineering need not run both providers side by side', kind: 'good', borneBy: 'Engineering' },
      ],
      options: [
        {
          option: 'Hold the date and finish the audit trail afterwards',
          notChosenBecause: 'The auditors look at the state on the day, not at plans',
        },
      ],
      nextStep: { what: 'Tell the eleven merchants', ownerId: idOf(seller ?? ''), byOn: inDays(A_WEEK) },
      reviewOn: inDays(TEN_WEEKS),
    },
    within,
  )
  const told = [builder ?? '', seller ?? ''].map(idOf)
  const handOutLinks = offered('decision.hand-out-links')
  if (!handOutLinks) throw new Error('The example needs the step of decisions.')
  await perform(handOutLinks, { decisionId: decision.id, personIds: [...told, driverId] }, within)
  for (const [holderId, response] of [
    [told[0], 'understood'],
    [told[1], 'disagree-and-commit'],
  ] as const) {
    const by: Principal = {
      kind: 'link',
      linkId: newId(),
      workspaceId: workspace,
      purpose: 'decision.acknowledge',
      subjectId: decision.id,
      holderId: holderId ?? '',
    }
    await perform(acknowledgeDecision, { decisionId: decision.id, response }, { workspace, by })
  }
}

/** One person goes through the whole answering page. */
async function speak(
  { perform }: Given,
  { answers }: ExampleVoice,
  readback: { id: string; cards: { id: string; statement: string }[] },
  groupIds: ReadonlyMap<string, string>,
  by: Principal,
): Promise<void> {
  if (!answers) return
  const as = { workspace: by.kind === 'link' ? by.workspaceId : '', by }
  const readbackId = readback.id
  await perform(rateClarity, { readbackId, clarity: answers.clarity }, as)
  for (const [place, { statement }] of readbackExample.cards.entries()) {
    const itemId = readback.cards.find((card) => card.statement === statement)?.id ?? ''
    const understood = answers.understood[place] ?? 'cannot-tell'
    const predicted = Object.entries(answers.predicted).map(([group, values]) => ({
      groupId: groupIds.get(group) ?? null,
      value: values[place] ?? understood,
    }))
    await perform(answerItem, { readbackId, itemId, understood }, as)
    await perform(answerItem, { readbackId, itemId, predicted }, as)
  }
  await perform(sayBelief, { readbackId, alikePercent: answers.alikePercent }, as)
  await perform(
    saySentence,
    { readbackId, sentence: answers.sentence, ...(answers.concern ? { concern: answers.concern } : {}) },
    as,
  )
  await perform(commitToBrief, { readbackId, verdict: answers.verdict, commitment: answers.commitment }, as)
}

function direction(by: string) {
  return {
    goal: 'All payments in the shop run over the new provider before the yearly audit.',
    whyNow:
      'The contract with the old provider ends this winter, and the auditors found gaps in its records last year.',
    successMeasures: [{ measure: 'Payments over the new provider', from: '0 %', to: '100 %', byOn: by }],
    constraints: [
      {
        what: 'The audit trail is complete from the first payment on',
        source: 'Findings of last year’s audit',
        hard: true,
      },
      { what: 'No card numbers are kept in the shop', source: 'Card industry rules', hard: true },
    ],
    tradeOffs: [
      {
        thisGood: 'keep the date',
        thatGood: 'keep the audit clean',
        position: 90,
        because: 'A failed audit stops all card payments',
      },
      {
        thisGood: 'a fast checkout every day',
        thatGood: 'one simple switch',
        position: 75,
        because: 'A slow week costs less than two systems side by side',
      },
    ],
    nonGoals: ['Moving refunds to the new provider', 'A new look of the checkout'],
    assumptions: [
      { statement: 'The new provider is certified in all our countries', howNoticed: 'Their certificate list changes' },
    ],
    digest:
      'We move every payment in the shop to the new provider before the yearly audit. If the date and the audit collide, the date moves. We switch once and accept one slow week. Refunds stay where they are.',
  }
}
