import { operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import type { PublicationSource } from '../affected/text-source.store.ts'
import { wholeRegister } from '../stakeholder.store.ts'
import { asRead, statusOf } from '../stakeholder.ts'
import { FILE_FORMATS, fileNameOf, MEDIA_TYPES, writtenAs } from './file-table.ts'
import { involvementTimes } from './involvement.store.ts'
import { matrixOf } from './matrix.ts'
import { matrixTable, registerTable } from './register-file.ts'

/** The register as a file. Where somebody stands towards the work is not in it: that is for whoever drives. */
export function registerFile(published: PublicationSource) {
  return operation({
    name: 'stakeholder.export',
    says: 'The register of a work, or its matrix of groups and roles, as a file',
    http: 'GET /work/{workId}/register-file',
    who: guests,
    changes: false,
    input: z.strictObject({
      workId: z.guid(),
      what: z.enum(['register', 'matrix']).default('register'),
      format: z.enum(FILE_FORMATS).default('csv'),
    }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
    cli: { words: ({ text }) => text },
    async run({ input, by, db }) {
      const { what, format } = input
      const work = await theWork(db, input.workId)
      const register = asRead(await wholeRegister(db, work.id)).map((entry) => ({
        ...entry,
        personEmail: by.role === 'guest' ? null : entry.personEmail,
        status: statusOf(entry),
      }))
      const [times] = await involvementTimes(db, published, work.id)
      const timeOf = (id: string) => times?.involved.find((one) => one.id === id)
      const standing = register.filter(({ status }) => status !== 'not-affected' && status !== 'suggested')
      const table =
        what === 'matrix' ? matrixTable(work.title, matrixOf(standing)) : registerTable(work.title, register, timeOf)
      return {
        fileName: fileNameOf(`${work.key}-${what}`, format),
        mediaType: MEDIA_TYPES[format],
        text: writtenAs(format, table),
      }
    },
  })
}
