import { OTHERS, type ReadbackDisclosure } from './readback.ts'

/** Two thoughts about others for each card is what fits into three minutes. */
const MOST_PREDICTIONS = 2
/** With at most three groups in view of each group, at least half of its people think of each of them. */
const MOST_IN_VIEW = 3

type Asked = { personId: string; groupId: string | null }

/**
 * Of whom each person says what most of them will answer: at most two other groups, dealt out in turn inside each
 * group, so that every group in view is thought of by as many. `others` where there is no other group.
 * A group smaller than `fewest` is nobody's to predict, because nothing could be shown about it. `alike`: everybody of one
 * group thinks of the same ones, so that an answer which has lost its name is not found again by whom it thinks of.
 */
export function whoPredictsWhom(asked: readonly Asked[], fewest: number, alike = false): Map<string, string[]> {
  const sizes = new Map<string, number>()
  for (const { groupId } of asked) if (groupId !== null) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1)
  const groups = [...sizes].filter(([, size]) => size >= fewest).map(([groupId]) => groupId)
  const dealt = new Map<string | null, number>()
  return new Map(
    asked.map(({ personId, groupId }) => {
      const view = inView(groups, groupId)
      const turn = alike ? 0 : (dealt.get(groupId) ?? 0)
      dealt.set(groupId, turn + 1)
      return [personId, view.length === 0 ? [OTHERS] : inTurn(view, turn)]
    }),
  )
}

/** The same for what is promised: with names nothing is hidden, and where nobody may be known everybody of one group thinks alike. */
export function whoIsToPredict(
  asked: readonly Asked[],
  disclosure: ReadbackDisclosure,
  fewest: number,
): Map<string, string[]> {
  return whoPredictsWhom(asked, disclosure === 'named' ? 1 : fewest, disclosure === 'anonymous')
}

/** The next groups round the table, beginning after one's own. */
function inView(groups: readonly string[], own: string | null): string[] {
  const at = own === null ? -1 : groups.indexOf(own)
  const round = [...groups.slice(at + 1), ...groups.slice(0, Math.max(0, at))]
  return round.filter((groupId) => groupId !== own).slice(0, MOST_IN_VIEW)
}

function inTurn(view: readonly string[], turn: number): string[] {
  const first = turn * MOST_PREDICTIONS
  const picked = [0, 1].map((next) => view[(first + next) % view.length] as string)
  return [...new Set(picked)].sort((a, b) => view.indexOf(a) - view.indexOf(b))
}
