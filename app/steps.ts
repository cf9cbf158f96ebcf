import {
  decisionChanges,
  decisionNeeds,
  decisionPromises,
  decisionSearch,
  decisionSection,
  decisionsStep,
} from '@plumbline/decisions/step'
import {
  directionChanges,
  directionPublished,
  directionSearch,
  directionSection,
  directionStep,
  directionTexts,
} from '@plumbline/direction/step'
import {
  askSearch,
  expectationChanges,
  expectationNeeds,
  expectationSection,
  expectationsStep,
  personally,
  undisposedAsks,
} from '@plumbline/expectations/step'
import { entryReplyChanges, nominationChanges, peopleChanges, peopleSection, peopleStep } from '@plumbline/people/step'
import { platformStep } from '@plumbline/platform/platform-step'
import { privacyStep } from '@plumbline/platform/privacy/privacy-step'
import { proposalStep } from '@plumbline/platform/proposal/proposal-step'
import type { Step } from '@plumbline/platform/step'
import {
  divergenceChanges,
  divergenceNeeds,
  meaningChanges,
  meaningNeeds,
  readbackChanges,
  readbackNeeds,
  readbackSection,
  readbackStep,
  soundingChanges,
  soundingNeeds,
  waveNeeds,
} from '@plumbline/readback/step'
import { workStep } from '@plumbline/work/step'
import { demoOperations } from './demo/demo.operations.ts'
import { draftNeeds, recordNames } from './drafts.ts'
import { exchangeOperations } from './exchange/exchange.operations.ts'
import { notifyStep } from './notify/notify-step.ts'
import { dailyBackup } from './upkeep/daily-backup.ts'

/** The one wiring file: the steps in the order of the practice, and what later ones hand to earlier ones. */
export const steps: readonly Step[] = [
  platformStep,
  proposalStep(recordNames),
  workStep({
    needs: [
      readbackNeeds,
      meaningNeeds,
      soundingNeeds,
      divergenceNeeds,
      waveNeeds,
      decisionNeeds,
      expectationNeeds,
      draftNeeds(() => steps.flatMap((step) => [...step.operations])),
    ],
    changes: [
      peopleChanges,
      entryReplyChanges,
      nominationChanges,
      directionChanges,
      readbackChanges,
      divergenceChanges,
      meaningChanges,
      soundingChanges,
      decisionChanges,
      expectationChanges,
    ],
    sections: [peopleSection, directionSection, readbackSection, decisionSection, expectationSection],
    search: [decisionSearch, directionSearch, askSearch],
  }),
  peopleStep({
    texts: [directionTexts],
    published: directionPublished,
    promises: decisionPromises,
    steps: () => steps,
  }),
  directionStep,
  readbackStep,
  decisionsStep({ beforeAnnouncing: [undisposedAsks], personally }),
  expectationsStep,
  { name: 'exchange', operations: exchangeOperations },
  { name: 'demo', operations: demoOperations },
  notifyStep(() => steps.flatMap((step) => [...step.operations])),
  privacyStep(() => steps),
  { name: 'upkeep', operations: [], ...dailyBackup(() => steps.flatMap((step) => step.migrations ?? [])) },
]
