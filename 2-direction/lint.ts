import { type Direction, goalsOf, leansTo, type TradeOff } from './direction.ts'

/** One thing that will leave readers guessing: in which field, and in which of its rows when it is a single one. */
export type LintNote = { field: keyof Direction; place: number | null; says: string }

const MOST_GOALS = 3
const MOST_NAMED = 3

/** Words that everybody nods to and nobody can check. */
const VAGUE = [
  'robust',
  'world-class',
  'best-in-class',
  'state-of-the-art',
  'cutting-edge',
  'next-generation',
  'seamless',
  'frictionless',
  'holistic',
  'user-friendly',
  'high-quality',
  'optimal',
  'as needed',
  'if needed',
  'as appropriate',
  'where possible',
  'if possible',
  'as soon as possible',
  'in a timely manner',
  'and so on',
  'etc',
]

/** Where the wording will leave people guessing, in plain words. It advises; it never stops a publication. */
export function lint(direction: Direction): LintNote[] {
  return [
    ...ofTheGoal(direction),
    ...ofTheMeasures(direction),
    ...ofTheConstraints(direction),
    ...ofTheTradeOffs(direction),
    ...(direction.nonGoals.length === 0
      ? [whole('nonGoals', 'Say what it is not: somebody is hoping for something that this will not bring.')]
      : []),
    ...ofTheAssumptions(direction),
    ...(direction.digest ? [] : [whole('digest', 'Say it in short: most people will read only that.')]),
    ...vagueIn(direction),
  ]
}

function whole(field: keyof Direction, says: string): LintNote {
  return { field, place: null, says }
}

/** One row is named; several are counted, in one note. */
function ofRows<Row>(
  field: keyof Direction,
  rows: readonly Row[],
  lacks: (row: Row) => boolean,
  says: { one: string; several: (count: number) => string },
): LintNote[] {
  const places = rows.flatMap((row, at) => (lacks(row) ? [at] : []))
  const [first] = places
  if (first === undefined) return []
  return [places.length === 1 ? { field, place: first, says: says.one } : whole(field, says.several(places.length))]
}

function ofTheGoal({ goal, whyNow }: Direction): LintNote[] {
  const goals = goalsOf(goal).length
  return [
    ...(goals > MOST_GOALS
      ? [whole('goal', `${goals} goals are more than people keep in mind; three are plenty.`)]
      : []),
    ...(whyNow ? [] : [whole('whyNow', 'Say why now: without it everybody fills in a reason of their own.')]),
  ]
}

function ofTheMeasures({ successMeasures }: Direction): LintNote[] {
  if (successMeasures.length === 0) return [whole('successMeasures', 'Say how you will know: the goal has no measure.')]
  return [
    ...ofRows('successMeasures', successMeasures, ({ to, byOn }) => !to && !byOn, {
      one: 'This measure has neither a target nor a day: when would it be reached?',
      several: (count) => `${count} measures have neither a target nor a day.`,
    }),
    ...ofRows('successMeasures', successMeasures, ({ to, byOn }) => !to && byOn !== null, {
      one: 'This measure has a day but no target: reached by how much?',
      several: (count) => `${count} measures have a day but no target.`,
    }),
    ...ofRows('successMeasures', successMeasures, ({ to, byOn }) => to !== null && !byOn, {
      one: 'This measure has a target but no day: reached by when?',
      several: (count) => `${count} measures have a target but no day.`,
    }),
  ]
}

function ofTheConstraints({ constraints }: Direction): LintNote[] {
  return ofRows('constraints', constraints, ({ source }) => !source, {
    one: 'Who or what says so? A constraint without a source is argued with.',
    several: (count) => `${count} constraints do not say where they come from.`,
  })
}

function ofTheTradeOffs({ tradeOffs }: Direction): LintNote[] {
  return tradeOffs.flatMap((tradeOff, place): LintNote[] => {
    const says = tradeOffSays(tradeOff)
    return says === undefined ? [] : [{ field: 'tradeOffs', place, says }]
  })
}

/** The one thing to say first of a trade-off. */
function tradeOffSays({ thisGood, thatGood, position, because }: TradeOff): string | undefined {
  if (!thisGood || !thatGood) return undefined
  if (plain(thisGood) === plain(thatGood)) return 'Both sides are the same good: what would have to give way for it?'
  if (leansTo(position) === 'neither')
    return `“${thisGood}” and “${thatGood}” stand level: say which one gives way when both cannot be had.`
  return because ? undefined : 'The cost is not named: say what you give up here, and why it is worth it.'
}

function plain(good: string): string {
  return good
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .trim()
}

function ofTheAssumptions({ assumptions }: Direction): LintNote[] {
  return [
    ...ofRows('assumptions', assumptions, ({ ownerId }) => ownerId === null, {
      one: 'Nobody looks after this assumption yet.',
      several: (count) => `Nobody looks after ${count} of the assumptions yet.`,
    }),
    ...ofRows('assumptions', assumptions, ({ howNoticed }) => !howNoticed, {
      one: 'How would we notice that this is wrong?',
      several: (count) => `${count} assumptions do not say how we would notice that they are wrong.`,
    }),
  ]
}

function vagueIn(direction: Direction): LintNote[] {
  const texts: [keyof Direction, readonly (string | null)[]][] = [
    ['goal', [direction.goal]],
    ['whyNow', [direction.whyNow]],
    ['successMeasures', direction.successMeasures.flatMap(({ measure, to }) => [measure, to])],
    ['constraints', direction.constraints.map(({ what }) => what)],
    ['tradeOffs', direction.tradeOffs.flatMap(({ thisGood, thatGood, because }) => [thisGood, thatGood, because])],
    ['nonGoals', direction.nonGoals],
    ['assumptions', direction.assumptions.flatMap(({ statement, howNoticed }) => [statement, howNoticed])],
    ['digest', [direction.digest]],
  ]
  return texts.flatMap(([field, parts]) => {
    const said = ` ${parts
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
    const vague = VAGUE.filter((word) => said.includes(` ${word} `)).slice(0, MOST_NAMED)
    if (vague.length === 0) return []
    const named = vague.map((word) => `“${word}”`).join(', ')
    return [whole(field, `Everybody reads ${named} differently: could it be something to count or to see?`)]
  })
}
