import type { Rule } from '../house/rule.ts'

const DUMPING_GROUNDS =
  /^(utils?|helpers?|commons?|misc|shared|libs?|stuff|managers?|services?|handlers?|processors?|dtos?|entity|entities|data|info|items?)$/
const EMPTY_ENDINGS = /(?:^|-)(?:manager|service|helper|handler|processor|dto|entity|util)s?$/

/** A name says what it is about. */
export const rule: Rule = {
  name: 'names',
  why: 'A folder or file called utils, shared or ThingManager says nothing, so everything ends up in it and nothing is found in it.',
  instead: 'Name it after the noun or the question that it is about. Two nouns: two files.',
  findings: (house) =>
    house.paths.flatMap((path) => {
      const empty = path.split('/').find(saysNothing)
      return empty ? [{ file: path, line: 1, says: `${empty} is a name that says nothing` }] : []
    }),
}

function saysNothing(part: string): boolean {
  const stem = part.split('.')[0] ?? ''
  const words = stem.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  return DUMPING_GROUNDS.test(words) || EMPTY_ENDINGS.test(words)
}
