import type { SectionProps } from '@plumbline/work/words'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** One step of the practice on the work page. */
export type WorkSection = { step: string; title: string; Section: LazyExoticComponent<ComponentType<SectionProps>> }

/** The sections of the work page, in the order of the steps. Each is fetched only when the page is opened. */
export const sections: readonly WorkSection[] = [
  {
    step: 'people',
    title: 'People',
    Section: lazy(() =>
      import('@plumbline/people/view/section').then(({ PeopleSection }) => ({ default: PeopleSection })),
    ),
  },
  {
    step: 'direction',
    title: 'Direction',
    Section: lazy(() =>
      import('@plumbline/direction/view/section').then(({ DirectionSection }) => ({ default: DirectionSection })),
    ),
  },
  {
    step: 'readback',
    title: 'Read-back',
    Section: lazy(() =>
      import('@plumbline/readback/view/section').then(({ ReadbackSection }) => ({ default: ReadbackSection })),
    ),
  },
  {
    step: 'decisions',
    title: 'Decisions',
    Section: lazy(() =>
      import('@plumbline/decisions/view/section').then(({ DecisionsSection }) => ({ default: DecisionsSection })),
    ),
  },
  {
    step: 'expectations',
    title: 'Expectations',
    Section: lazy(() =>
      import('@plumbline/expectations/view/section').then(({ ExpectationsSection }) => ({
        default: ExpectationsSection,
      })),
    ),
  },
]
