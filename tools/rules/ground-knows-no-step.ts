import { placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

const GROUND = new Set(['platform', 'ui'])

/** `platform` and `ui` carry every step and therefore know none; nobody below the app knows the app. */
export const rule: Rule = {
  name: 'ground-knows-no-step',
  why: 'What every step stands on must not stand on one of them, and the app is the roof: whatever is under it must work without it.',
  instead:
    'Move the domain word into its step, or take it as an argument. What the app has to offer, it hands over in app/steps.ts.',
  findings: (house) =>
    house.files.flatMap((file) => {
      const { room, step } = placeOf(file.path)
      const isGround = GROUND.has(room)
      if (!isGround && step === undefined) return []
      return file.imports.flatMap(({ to, line }) => {
        const other = to === undefined ? undefined : placeOf(to)
        const tooHigh = other?.room === 'app' || (isGround && other?.step !== undefined)
        return tooHigh ? [{ file: file.path, line, says: `uses ${other?.room}` }] : []
      })
    }),
}
