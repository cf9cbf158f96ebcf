import type { Group } from '../group.ts'
import type { InvolvementRule } from './involvement-rule.ts'
import { foldedName } from './nomination.ts'

/** By which other names groups go that stand for a function. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  privacy: ['data protection', 'dpo', 'data privacy'],
  legal: ['law', 'counsel', 'legal affairs', 'lawyers', 'compliance'],
  finance: ['accounting', 'treasury', 'controlling', 'billing'],
  tax: ['taxes', 'taxation'],
  procurement: ['purchasing', 'sourcing', 'vendor management'],
  security: ['infosec', 'information security', 'it security', 'application security', 'appsec', 'cyber security'],
  'api consumers': ['consumers', 'developer relations', 'integrations', 'partner engineering'],
  documentation: ['docs', 'technical writing', 'technical writers', 'tech writers'],
  support: ['customer support', 'customer service', 'customer care', 'help desk', 'helpdesk', 'service desk'],
  localisation: [
    'localization',
    'translation',
    'translations',
    'l10n',
    'i18n',
    'internationalisation',
    'internationalization',
  ],
  accessibility: ['a11y', 'inclusive design'],
  design: ['ux', 'user experience', 'product design'],
  operations: ['ops', 'sre', 'site reliability', 'devops', 'infrastructure', 'platform operations'],
  data: ['analytics', 'data engineering', 'business intelligence', 'bi'],
  'human resources': ['hr', 'people operations', 'people and culture', 'personnel'],
  'account owner': ['account management', 'account managers', 'customer success', 'key accounts', 'sales'],
}

type GroupFacts = Pick<Group, 'id' | 'key' | 'name' | 'doesWhat' | 'kind' | 'staleAt' | 'unresolvedAt'>

/** The group that stands for a function here, and by what that is known: the rule says it, its name, or what it does. */
export type StandsFor = { groupId: string; groupName: string; by: 'rule' | 'name' | 'does-what'; quote: string }

/**
 * The group of the directory that stands for the function of a rule; nothing when none does, and then the function itself is
 * shown: nobody in the directory stands for it. A group whose name is the function comes before one whose name holds it, and
 * that before one that only says so in its sentence; what no source states any more is left aside.
 */
export function groupFor(
  rule: Pick<InvolvementRule, 'functionName' | 'groupId'>,
  groups: readonly GroupFacts[],
): StandsFor | null {
  const said = groups.find(({ id }) => id === rule.groupId)
  if (said) return standsFor(said, 'rule', rule.functionName)
  const names = namesOfFunction(rule.functionName)
  const known = groups.filter(({ staleAt, unresolvedAt }) => staleAt === null && unresolvedAt === null)
  const called = best(known, (group) => Math.max(...plainlyOf(group).names.map((plain) => nearness(plain, names))))
  if (called) return standsFor(called, 'name', called.name)
  const doing = best(known, (group) => (holdsOne(plainlyOf(group).doesWhat, names.slice(0, 1)) ? 1 : 0))
  return doing ? standsFor(doing, 'does-what', doing.doesWhat ?? '') : null
}

function standsFor({ id, name }: GroupFacts, by: StandsFor['by'], quote: string): StandsFor {
  return { groupId: id, groupName: name, by, quote }
}

function namesOfFunction(functionName: string): string[] {
  const name = foldedName(functionName)
  return [name, ...(ALSO_CALLED[name] ?? [])]
}

type Plain = { name: string; words: string }

/** The names and the sentence of each group as they are compared; worked out once, since every rule asks for them. */
const compared = new WeakMap<GroupFacts, { names: Plain[]; doesWhat: string }>()

function plainlyOf(group: GroupFacts) {
  const known = compared.get(group) ?? {
    names: [group.name, group.key.replaceAll('-', ' ')].map(plainName),
    doesWhat: group.doesWhat === null ? '' : wordsIn(group.doesWhat),
  }
  compared.set(group, known)
  return known
}

function plainName(name: string): Plain {
  const plain = foldedName(name).replace(/ (?:team|group|department|dept|office|function|guild|squad|unit)$/, '')
  return { name: plain, words: wordsIn(plain) }
}

/** 4: it is the function, 3: it is one of its other names, 2: the function stands in it as a word, 1: another name does. */
function nearness({ name, words }: Plain, [functionName = '', ...others]: readonly string[]): number {
  if (name === functionName) return 4
  if (others.includes(name)) return 3
  if (holdsOne(words, [functionName])) return 2
  return holdsOne(words, others) ? 1 : 0
}

function wordsIn(text: string): string {
  return ` ${foldedName(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
}

function holdsOne(words: string, names: readonly string[]): boolean {
  return names.some((name) => words.includes(` ${name} `))
}

const KINDS_FIRST = ['function', 'body', 'team', null]

/** The group that scores highest; of several a function before a team, a short name before a long one, then the older one. */
function best(groups: readonly GroupFacts[], score: (group: GroupFacts) => number): GroupFacts | undefined {
  const [first] = groups
    .map((group) => ({ group, score: score(group) }))
    .filter((scored) => scored.score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        KINDS_FIRST.indexOf(a.group.kind) - KINDS_FIRST.indexOf(b.group.kind) ||
        a.group.name.length - b.group.name.length ||
        a.group.id.localeCompare(b.group.id),
    )
  return first?.group
}
