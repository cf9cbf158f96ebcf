import { operation } from '@plumbline/platform/operation'
import { members } from '@plumbline/platform/permission'
import { z } from 'zod'
import { bringIn } from './bring-in.ts'
import type { InitiativeFile } from './initiative-file.ts'

const importWork = operation({
  name: 'work.import',
  says: 'Import one piece of work that a person wrote as a YAML file: all of it, or nothing and the lines to correct',
  http: 'POST /work/import',
  who: members,
  changes: true,
  event: 'work.imported',
  input: z.strictObject({
    file: z.string().min(1).describe('The text of the file'),
    fileName: z.string().max(300).optional(),
  }),
  output: z.object({
    workId: z.string(),
    key: z.string(),
    title: z.string(),
    people: z.number(),
    groups: z.number(),
    decisions: z.number(),
    leftOut: z.array(z.string()),
  }),
  cli: {
    file: 'file',
    words: ({ key, title, people, groups, decisions, leftOut }) =>
      `${key}: ${title}\n${people} people, ${groups} groups, ${decisions} decisions. The direction is a draft until you publish it.${
        leftOut.length > 0 ? `\nNot taken over: ${leftOut.join(', ')}.` : ''
      }`,
  },
  async ahead({ file }) {
    // The reader of YAML is fetched when somebody imports.
    const { readAside } = await import('./reading-aside.ts')
    return readAside(file)
  },
  async run(asked) {
    const brought = await bringIn(asked, asked.ahead as InitiativeFile, {
      workspace: asked.workspace.id,
      publish: false,
    })
    asked.tell({
      subjectId: brought.workId,
      workId: brought.workId,
      details: { fileName: asked.input.fileName ?? null, leftOut: brought.leftOut },
    })
    return brought
  },
})

export const exchangeOperations = [importWork]
