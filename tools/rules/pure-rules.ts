import type { House, ResolvedImport } from '../house/house.ts'
import { impurities } from '../house/impurity.ts'
import { isRule, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** Rules are plain functions of plain data. */
export const rule: Rule = {
  name: 'pure-rules',
  why: 'A rule that asks a clock, chance, a database or the network cannot be read as a sentence, nor tested by giving it data, nor shown in the browser.',
  instead:
    'Take time, chance and rows as arguments, and let the operation fetch them. A rule uses other rules, words of earlier steps and @plumbline/measure.',
  findings: (house) =>
    house.files
      .filter((file) => isRule(file.path))
      .flatMap((file) => [
        ...file.imports
          .filter((each) => !mayUse(house, file.path, each))
          .map(({ name, line }) => ({ file: file.path, line, says: `a rule uses ${name}` })),
        ...impurities(file).map(({ what, line }) => ({ file: file.path, line, says: `a rule asks ${what}` })),
      ]),
}

function mayUse(_house: House, from: string, { to }: ResolvedImport): boolean {
  if (to === undefined) return false
  const here = placeOf(from)
  const there = placeOf(to)
  if (there.room === 'measure') return true
  if (there.room === here.room) return isRule(to)
  // A later step's words are the business of the order of numbers.
  return there.step !== undefined && there.stem === 'words' && isRule(to)
}
