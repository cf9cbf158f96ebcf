import { isAmongNouns, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

const KINDS = new Set(['', 'store', 'operations', 'test', 'notices', 'exchange', 'letter'])
const VIEW_KINDS = new Set(['', 'page', 'test'])
/** The words of a screen in one language: `page-words.en.ts`. */
const LANGUAGE = /^[a-z]{2}$/

/** In a step, the suffix says which kind of code this is. */
export const rule: Rule = {
  name: 'known-kinds',
  why: 'The rules of the house go by the suffix; a kind that they do not know could do anything.',
  instead:
    'Use none (a rule), .store, .operations, .test, .notices, .letter or .exchange in the step or in a folder of it by subject; views lie in view/, migrations in migrations/.',
  findings: (house) =>
    house.files.flatMap(({ path }) => {
      const place = placeOf(path)
      const { step, kind, within } = place
      if (step === undefined) return []
      const isView = within === 'view' || within.startsWith('view/')
      if (!isAmongNouns(place) && within !== 'migrations' && !isView) {
        return [{ file: path, line: 1, says: `the folders of a step are one deep, and ${within} is not` }]
      }
      const known = isView
        ? VIEW_KINDS.has(kind) || LANGUAGE.test(kind)
        : within === 'migrations'
          ? kind === ''
          : KINDS.has(kind)
      return known ? [] : [{ file: path, line: 1, says: `no kind of file is called .${kind}` }]
    }),
}
