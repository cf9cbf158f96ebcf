// Not a formula: closed lists of English words that the signals about texts look for. Another language needs its own.

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** "one" is left out: it is more often a pronoun. */
export const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** Words that turn a sentence round; "n't" and "cannot" are found by their form. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor without cannot'.split(' '),
)

/** Words that carry grammar, not content. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be been before being but by can could did do does doing each every for ' +
    'from get gets had has have having he her his how i if in into is it its just let like make makes making may me more ' +
    'most much must my need needs of on only or other our out over own per s shall she should so some such t than that ' +
    'the their them then there these they this those through to too under until up us very want wants was we were what ' +
    'when where which while who whom why will with within would you your'
  ).split(' '),
)

/** Words that fit under any plan; a text of nothing else says nothing that somebody could disagree with. */
export const BUZZWORDS: ReadonlySet<string> = new Set(
  (
    'accelerate achieve agile agility align aligned alignment amazing ambitious approach best better bold boost business ' +
    'capabilities capability change collaborate collaboration collaborative continuous create customer customers ' +
    'cutting deliver delivering delight delivery digital drive driven driving dynamic ecosystem edge effective ' +
    'efficiency efficient efficiently empower empowering enable enabling end engage engagement enhance enterprise ' +
    'excellence excellent experience experiences focus focused forward future goal goals great grow growth high holistic ' +
    'impact impactful improve improvement improvements improving innovate innovation innovative integrated journey key ' +
    'lead leader leaders leading leverage leveraging long maximise maximize meaningful mindset mission modern move moving ' +
    'new next operational opportunities opportunity optimal optimise optimize outcome outcomes people performance ' +
    'platform position potential process processes productivity products product purpose quality reach results robust ' +
    'scalable scale seamless service services smart solution solutions stakeholder stakeholders strategic strategy strong ' +
    'success successful successfully support sustainable synergies synergy system systems team teams term together ' +
    'transform transformation transformational transformative transforming unlock user users value values vision way ' +
    'ways well win winning work working world class'
  ).split(' '),
)
