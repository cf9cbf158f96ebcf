import type { SearchSource } from '@plumbline/work/step'
import { STAGE_SAYS } from '../course/course.ts'
import { type Decision, DOORS, stageOf } from '../decision.ts'
import type { DecisionText } from '../wording/text.ts'
import { decisionsFound, decisionsHolding, decisionsWithWork, textsBefore, wordsBeside } from './search.store.ts'

/** Decisions, as they are searched: what is on its way, what holds, what was replaced, and what stood there before. */
export const decisionSearch: SearchSource = {
  kind: 'decision',
  doors: DOORS,
  holding: decisionsHolding,
  find: decisionsFound,
  async show({ db }, ids) {
    const beside = Map.groupBy(await wordsBeside(db, ids), ({ decisionId }) => decisionId)
    const before = Map.groupBy(await textsBefore(db, ids), ({ decisionId }) => decisionId)
    return (await decisionsWithWork(db, ids)).map((decision) => {
      const now = [
        ...wordsOf(decision),
        ...(beside.get(decision.id) ?? []).map(({ field, text }) => ({ field, text })),
        ...(decision.aliases ?? []).map((text) => ({ field: 'also called', text })),
      ].filter(({ text }) => text.trim() !== '')
      return {
        id: decision.id,
        title: decision.question,
        workId: decision.workId,
        workKey: decision.workKey,
        workTitle: decision.workTitle,
        standing: decision.byDecisionId ? 'superseded' : STAGE_SAYS[stageOf(decision)],
        where: `decisions/${decision.id}`,
        texts: [
          ...now,
          ...stoodBefore(before.get(decision.id) ?? [], [decision.question, ...now.map(({ text }) => text)]),
        ],
      }
    })
  },
}

type Said = { field: string; text: string }
type Worded = Pick<
  Decision,
  | 'chosen'
  | 'because'
  | 'consequences'
  | 'options'
  | 'nextStep'
  | 'expectedResult'
  | 'source'
  | 'drivers'
  | 'reviewTriggers'
>

function wordsOf(text: Worded): Said[] {
  return [
    { field: 'decided', text: text.chosen },
    { field: 'because', text: text.because },
    ...text.consequences.map(({ what, borneBy }) => ({
      field: 'what follows',
      text: borneBy ? `${what} (${borneBy})` : what,
    })),
    ...text.options.map(({ option, notChosenBecause }) => ({
      field: 'not chosen',
      text: `${option}: ${notChosenBecause}`,
    })),
    ...said('next step', text.nextStep),
    ...said('expected', text.expectedResult),
    ...said('read from', text.source),
    ...(text.drivers ?? []).map((driver) => ({ field: 'what speaks for it', text: driver })),
    ...(text.reviewTriggers ?? []).map((trigger) => ({ field: 'looked at again', text: trigger })),
  ]
}

const said = (field: string, text: string | null) => (text === null ? [] : [{ field, text }])

/** What stood in earlier texts and stands there no more, each once. */
function stoodBefore(texts: readonly { text: DecisionText }[], now: readonly string[]) {
  const known = new Set(now)
  return texts
    .flatMap(({ text }) => [
      { field: 'asked', text: text.question },
      ...wordsOf(text),
      ...text.furtherSteps.map(({ what }) => ({ field: 'further step', text: what })),
    ])
    .filter(({ text }) => text.trim() !== '' && !known.has(text) && known.add(text))
    .map(({ field, text }) => ({ field: `in an earlier wording, ${field}`, text, past: true }))
}
