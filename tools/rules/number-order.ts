import { placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** A step knows only the steps before it. */
export const rule: Rule = {
  name: 'number-order',
  why: 'The numbers are the order of the practice. A step that knew a later one could no longer be understood, tested or removed alone.',
  instead: 'Turn it round: tell an event, or let the later step contribute through app/steps.ts.',
  findings: (house) =>
    house.files.flatMap((file) => {
      const { step } = placeOf(file.path)
      if (step === undefined) return []
      return file.imports.flatMap(({ to, line }) => {
        const other = to === undefined ? undefined : placeOf(to)
        if (other?.step === undefined || other.step <= step) return []
        return [{ file: file.path, line, says: `uses ${other.room}, which comes later` }]
      })
    }),
}
