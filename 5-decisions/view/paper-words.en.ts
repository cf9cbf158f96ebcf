import type { Response } from '../words.ts'

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const plural = new Intl.PluralRules('en')

/** What a decision says on paper and as Markdown, in English. */
export const paperWords = {
  day: (day: string) => days.format(new Date(`${day.slice(0, 10)}T00:00:00.000Z`)),
  kicker: (work: string, key: string, open: boolean) => `${open ? 'Open question' : 'Decision'} of ${key}, ${work}`,
  question: 'Question',
  what: 'What was decided',
  proposed: 'What is proposed',
  nothing: 'Nothing is proposed yet.',
  why: 'Why',
  follows: 'What follows',
  next: 'Who is next',
  step: (what: string, who: string | null, by: string | null) =>
    [who ?? 'Nobody yet', by && `by ${paperWords.day(by)}`].filter(Boolean).join(', ').concat(`: ${what}`),
  noNext: 'No next step is written down.',
  noConsequences: 'No consequences are written down.',
  approval: 'Approved by',
  approves: 'To be approved by',
  nobodyNamed: 'nobody is named',
  writtenFor: (by: string, said: string) => `written down by ${by}: “${said}”`,
  dates: 'Dates',
  decidedOn: (day: string) => `Decided on ${paperWords.day(day)}`,
  notDecided: 'Not decided yet',
  recordedOn: (day: string) => `written down on ${paperWords.day(day)}`,
  effectiveFrom: (day: string) => `holds from ${paperWords.day(day)}`,
  reviewOn: (day: string) => `looked at again on ${paperWords.day(day)}`,
  door: 'Way back',
  options: 'Not chosen',
  noOptions: 'No other options are written down.',
  option: (option: string, because: string) => `${option}: ${because}`,
  dissent: 'Who disagreed',
  nobodyDisagreed: 'People were asked and nobody disagreed.',
  dissentUnknown: 'Nothing is written down about who disagreed.',
  objection: (who: string, commits: boolean, objection: string | null) =>
    `${who}${commits ? ', acts on it all the same' : ''}${objection ? `: ${objection}` : ''}`,
  wouldResolve: (what: string) => `What would resolve it: ${what}`,
  /** One sentence after another, each with one mark at its end. */
  sentences: (texts: readonly string[]) => texts.map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' '),
  acknowledged: 'Acknowledged',
  nobodyAsked: 'Nobody was asked yet.',
  counts: (taken: number, asked: number) => `${taken} of ${asked} who were asked`,
  responses: {
    understood: (people: number) => `${people} ${count(people, 'understands', 'understand')} it`,
    'disagree-and-commit': (people: number) =>
      `${people} ${count(people, 'disagrees and acts', 'disagree and act')} on it`,
    'read-differently': (people: number) => `${people} ${count(people, 'reads', 'read')} it differently`,
    'not-mine': (people: number) => `${people} ${count(people, 'says', 'say')} it is somebody else’s`,
    cannot: (people: number) => `${people} cannot do their part`,
  } satisfies Record<Response, (people: number) => string>,
  silent: (people: number) => `${people} ${count(people, 'has', 'have')} not answered`,
  chain: 'Before and after',
  replacedBy: (chosen: string, part: string | null) =>
    part ? `No longer holds: ${part}. Replaced by “${chosen}”` : `Replaced by “${chosen}”`,
  replaces: (chosen: string, part: string | null) =>
    part ? `Replaces a part (${part}) of “${chosen}”` : `Replaces “${chosen}”`,
  related: (says: string, chosen: string, part: string | null) => `${says} “${chosen}”${part ? ` (${part})` : ''}`,
  reason: (says: string, because: string) => `${says}: ${because}`,
  missing: 'Still missing',
  expected: 'Expected',
  sure: (percent: number) => `We are ${percent} % sure.`,
  speaks: 'What speaks for it',
  earlier: (trigger: string) => `looked at earlier if: ${trigger}`,
  link: 'Permanent link',
  rest: (link: string) => `… the rest at ${link}`,
  log: (workspace: string, seq: number, hash: string) => `Log of ${workspace}: event ${seq}, ${hash}`,
  madeOn: (day: string) => `As of ${paperWords.day(day)}`,
}

function count(number: number, one: string, other: string): string {
  return plural.select(number) === 'one' ? one : other
}
