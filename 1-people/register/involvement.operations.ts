import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import type { PublicationSource } from '../affected/text-source.store.ts'
import { involvementTimes } from './involvement.store.ts'
import { lateCounts } from './involvement.ts'

const counts = { late: z.number(), involved: z.number(), notPublished: z.number() }

/** Who came late; the steps that know when a direction was published say so. */
export function lateInvolvement(published: PublicationSource) {
  return operation({
    name: 'stakeholder.late',
    says: 'Who was involved only after the direction was published, and how they were found: of one work, or of all',
    http: 'GET /late-involvement',
    who: guests,
    changes: false,
    input: z.strictObject({ workId: z.guid().optional().describe('Of this work only') }),
    output: z.object({
      ...counts,
      works: z.array(
        z.object({
          ...counts,
          workId: z.string(),
          workKey: z.string(),
          workTitle: z.string(),
          publishedAt: z.string().nullable(),
          rows: z.array(
            z.object({
              stakeholderId: z.string(),
              personName: z.string().nullable(),
              groupName: z.string().nullable(),
              involvedFrom: z.string(),
              workingDaysLate: z.number(),
              foundBy: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
    async run({ input, db }) {
      if (input.workId !== undefined) await theWork(db, input.workId)
      const times = await involvementTimes(db, published, input.workId)
      return {
        ...lateCounts(times.flatMap(({ involved }) => involved)),
        works: times.map(({ involved, ...work }) => ({
          ...work,
          ...lateCounts(involved),
          rows: involved
            .filter(({ time }) => time === 'late')
            .map(({ id: stakeholderId, ...entry }) => ({ stakeholderId, ...entry })),
        })),
      }
    },
  })
}

export type LateInvolvement = Asking<ReturnType<typeof lateInvolvement>>
