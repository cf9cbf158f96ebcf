import type { Aspect, Level } from '../register/engagement.ts'
import type { MatrixKey } from '../register/matrix.ts'
import type { Band, FactKind } from '../register/position.ts'
import type { ShownStatus } from '../register/standing.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en-GB')

function count(number: number, one: string, many: string): string {
  return plural.select(number) === 'one' ? `${number} ${one}` : `${number} ${many}`
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What the register, its paste and its views say, in English. */
export const registerWords = {
  status: 'Status',
  statuses: {
    suggested: 'suggested',
    'bring-in': 'bring in',
    ask: 'ask',
    informed: 'inform',
    'not-affected': 'not affected',
  } satisfies Record<ShownStatus, string>,
  foundBy: 'How found',
  involved: 'Involved',
  involvedSince: (days: number) => (days === 0 ? '' : `${count(days, 'working day', 'working days')} late`),
  off: 'take off',
  cannotBeUnnamed: 'Somebody is named here already.',
  cannotBeUnnamedNext: 'Say that they are not affected, and name the group again.',
  inFull: 'Show what is known of each',
  ownPage: 'The register on a page of its own: stake, status, map, matrix and who came late',
  page: {
    title: (title: string) => `Who is affected by ${title}`,
    csv: 'Save as CSV',
    json: 'Save as JSON',
    markdown: 'Save as Markdown',
    print: 'Print',
    back: 'Back to the work',
    register: 'Register',
    map: 'Influence and stake',
    matrix: 'Groups and roles',
    late: 'Who came late',
    engagement: 'Where they stand',
    notAffected: 'Looked at and not affected',
    counted: (people: number, groups: number) =>
      `${count(people, 'person', 'people')} on the register, for ${count(groups, 'group', 'groups')}.`,
  },
  paste: {
    line: 'Line',
    means: 'What it means',
    group: 'For',
    known: (name: string, email: string | null) => (email ? `${name} (${email})` : `${name}, known here`),
    newPerson: 'somebody new',
    knownGroup: 'a group that is known',
    newGroup: 'a new group',
    leaveOut: 'leave it out',
    choose: 'two of that name: choose',
    means_: (name: string) => `What ${name} means`,
    isNew: '(new)',
    stands: 'on the register already',
    caption: 'What each line means',
    tooMany: (most: number) => `At most ${most} names at once. Paste the rest afterwards.`,
    undecided: (names: string[]) => `Say who is meant by ${list.format(names)}, or leave them out.`,
    refused: (name: string, sentence: string) => `${name}: ${sentence}`,
  },
  map: {
    empty: 'Nobody is on the register yet, so there is nothing to place.',
    finding: (names: string[], more: number) =>
      names.length === 0
        ? 'Nothing on record gives anybody both much influence and much at stake.'
        : `${list.format(more > 0 ? [...names, count(more, 'other', 'others')] : names)} ${names.length + more === 1 ? 'has' : 'have'} both much influence on the decision and much at stake.`,
    unheard: (names: string[]) =>
      names.length === 0
        ? undefined
        : `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} much at stake and little influence: nobody hears them unless they are asked.`,
    says: 'Places come from the register and the directory, not from anybody’s guess. Choose a mark to see its facts.',
    influence: 'Influence on the decision',
    stake: 'At stake for them',
    littleInfluence: 'little influence',
    muchInfluence: 'much influence',
    littleStake: 'little at stake',
    muchStake: 'much at stake ↑',
    bands: { nothing: 'nothing on record', some: 'some', much: 'much', most: 'very much' } satisfies Record<
      Band,
      string
    >,
    where: (influence: string, stake: string) => `influence: ${influence}; at stake: ${stake}`,
    reasons: (name: string) => `${name} stands here because of these facts:`,
    noReasons: 'no fact on record',
    facts: {
      approver: () => 'approves',
      driver: () => 'drives',
      decides: () => 'decides',
      influences: () => 'influences it',
      reviews: () => 'reviews it',
      requests: () => 'asked for it',
      builds: () => 'builds it',
      operates: () => 'operates it',
      'depends-on': () => 'depends on it',
      leads: (of) => `leads ${of}`,
      owns: (of) => `owns ${of}, which this touches`,
      'approves-changes': (of) => `approves changes of ${of}, which this touches`,
      'reviews-changes': (of) => `reviews changes of ${of}, which this touches`,
      consumes: (of) => `uses ${of}, which this touches`,
      stake: (of) => `at stake, in words: ${of}`,
      evidence: (of) => `was suggested because of: ${(of ?? '').replaceAll('-', ' ')}`,
    } satisfies Record<FactKind, (of: string | null) => string>,
    fact: (words: string, weight: number) => `${words} (${weight})`,
    who: 'Who',
    because: 'Because',
  },
  matrix: {
    caption: 'Groups down, roles and relations across',
    group: 'Group',
    noGroup: 'no group',
    nobody: 'Nobody yet',
    empty: '–',
    missing: 'nobody',
    complete: 'Somebody drives, approves, builds and decides.',
    finding: (missing: MatrixKey[]) => `${sentenceOf(list.format(missing.map((key) => missingWords[key] ?? key)))}.`,
  },
  late: {
    finding: (late: number, involved: number) =>
      involved === 0
        ? 'Nobody counts as involved yet.'
        : late === 0
          ? `Nobody of ${involved} came after the direction was published.`
          : `${late} of ${involved} came after the direction was published.`,
    notPublished: 'The direction is not published yet, so nobody is late.',
    who: 'Who',
    since: 'Involved from',
    days: 'Working days late',
    foundBy: 'How found',
    unknown: 'not said',
    caption: 'Involved after the publication',
  },
  engagement: {
    private: 'Only whoever drives this work and administrators see this. Those it is about find it in their own copy.',
    aspects: { now: 'Now', wanted: 'Wanted' } satisfies Record<Aspect, string>,
    levels: {
      unaware: 'unaware',
      resistant: 'resistant',
      neutral: 'neutral',
      supportive: 'supportive',
      leading: 'leading',
    } satisfies Record<Level, string>,
    finding: (short: number, both: number) =>
      short === 0
        ? `All ${both} of whom both is known are where you want them.`
        : `${short} of ${both} ${short === 1 ? 'is' : 'are'} not yet where you want them.`,
    nothing: 'It is not noted yet of anybody both where they stand and where you want them.',
    now: 'where they stand',
    wanted: 'where you want them',
    who: 'Who',
    why: 'Why',
    note: 'note',
    noteWhom: (name: string) => `note: ${name}`,
    noteTitle: (name: string) => `Where ${name} stands`,
    noteSays: 'Write what was said or done, not what somebody is like. They can read it.',
    aspect: 'What you note',
    level: 'Step',
    because: 'Because',
    becauseHint: 'Something they said or did.',
    saidBy: 'Who said so',
    saidByMe: 'I say so myself',
    keep: 'Note it',
    history: (name: string) => `Noted of ${name}`,
    when: 'When',
    by: 'Who said so',
    nothingNoted: 'nothing noted',
    csv: 'Save as CSV',
  },
}

const missingWords: Partial<Record<MatrixKey, string>> = {
  driver: 'nobody drives',
  approver: 'nobody approves',
  builds: 'nobody builds it',
  decides: 'nobody decides',
}
