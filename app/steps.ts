import { directionChanges, directionSection, directionStep } from '@plumbline/direction/step'
import { peopleChanges, peopleSection, peopleStep } from '@plumbline/people/step'
import { platformStep } from '@plumbline/platform/platform-step'
import type { Step } from '@plumbline/platform/step'
import { workStep } from '@plumbline/work/step'

/** The one wiring file: the steps in the order of the practice, and what later ones hand to earlier ones. */
export const steps: readonly Step[] = [
  platformStep,
  workStep({ needs: [], changes: [peopleChanges, directionChanges], sections: [peopleSection, directionSection] }),
  peopleStep,
  directionStep,
]
