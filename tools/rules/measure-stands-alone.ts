import { impurities } from '../house/impurity.ts'
import { isForTests, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** A measure is arithmetic that anybody can check with a pencil. */
export const rule: Rule = {
  name: 'measure-stands-alone',
  why: 'Figures about people must be checkable: the same numbers in give the same number out, with nothing from elsewhere in between.',
  instead:
    'Write the few lines of arithmetic here. Time and a seeded generator come in as arguments. Tests and benchmarks may use their tools.',
  findings: (house) =>
    house.files
      .filter(
        ({ path }) =>
          placeOf(path).room === 'measure' && !isForTests(path) && !placeOf(path).within.startsWith('bench'),
      )
      .flatMap((file) => [
        ...file.imports
          .filter(({ to }) => to === undefined || placeOf(to).room !== 'measure')
          .map(({ name, line }) => ({ file: file.path, line, says: `a measure uses ${name}` })),
        ...impurities(file).map(({ what, line }) => ({ file: file.path, line, says: `a measure asks ${what}` })),
      ]),
}
