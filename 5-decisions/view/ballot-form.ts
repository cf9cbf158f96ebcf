import { STANCES } from '../method/ballot.ts'
import type { CastBallot, ShowPaper } from '../method/casting.operations.ts'

type Paper = ShowPaper['output']
type Given = Omit<CastBallot['input'], 'decisionId'>
type Form = Record<string, string | undefined>

/** What stands in the fields of an answer before it is sent. */
export type Typed = Pick<Given, 'optionId' | 'stance' | 'scores' | 'order' | 'words'>

/** What somebody said before, in the fields where they said it. */
export function typedIn({ mine }: Pick<Paper, 'mine'>): Typed {
  if (!mine) return {}
  return {
    optionId: mine.optionId ?? undefined,
    stance: mine.stance ?? undefined,
    scores: mine.scores,
    order: mine.order,
    words: mine.words ?? undefined,
  }
}

/** The answer in a form that was sent. Fields are named by the options: `score-<id>` holds a number or `none`. */
export function givenIn({ ballotId, roundNumber, method, options }: Paper, form: Form): Given {
  const typed = fieldsIn(options, form)
  const about = { ballotId: form['ballotId'] || ballotId, roundNumber: Number(form['roundNumber'] || roundNumber) }
  const words = typed.words
  if (method === 'approver-after-advice') return { ...about, optionId: typed.optionId, words }
  if (method === 'consent') return { ...about, stance: typed.stance, words }
  return method === 'ranking' ? { ...about, order: typed.order, words } : { ...about, scores: typed.scores, words }
}

type Options = Paper['options']

function fieldsIn(options: Options, form: Form): Typed {
  return {
    optionId: options.find(({ id }) => id === form['optionId'])?.id,
    stance: STANCES.find((stance) => stance === form['stance']),
    scores: options.flatMap(({ id }) => {
      const typed = form[`score-${id}`]
      if (typed === undefined) return []
      return [{ optionId: id, score: typed === 'none' ? null : Number(typed) }]
    }),
    order: orderIn(options, form),
    words: form['words']?.trim() || undefined,
  }
}

function orderIn(options: Options, form: Form): string[] {
  const named = (form['order'] ?? '').split(' ').filter((id) => options.some((option) => option.id === id))
  return [...new Set(named)]
}

/** An order after one button was pressed: an option put last, moved a place, or left out. */
export function movedOrder({ options }: Pick<Paper, 'options'>, form: Form): Typed {
  const order = orderIn(options, form)
  const [move, id = ''] = (form['move'] ?? '').split(' ')
  return { order: moved(order, move, id, options), words: form['words'] }
}

/** The order after one move. */
export function moved(order: readonly string[], move: string | undefined, id: string, options: Options): string[] {
  const at = order.indexOf(id)
  if (move === 'add') return at < 0 && options.some((option) => option.id === id) ? [...order, id] : [...order]
  if (at < 0) return [...order]
  const without = order.filter((each) => each !== id)
  if (move === 'out') return without
  const to = move === 'up' ? at - 1 : at + 1
  return [...without.slice(0, Math.max(0, to)), id, ...without.slice(Math.max(0, to))]
}
