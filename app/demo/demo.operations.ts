import { closeWorkspace, openWorkspace } from '@plumbline/platform/identity/identity.operations'
import { allWorkspaces } from '@plumbline/platform/identity/workspace.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { serverAdmins } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { loadExample } from './example.ts'
import { loadInitiatives } from './initiatives.ts'

const DEMO = { slug: 'kubernetes-demo', name: 'Kubernetes enhancements (demo)' }
const EXAMPLE = { slug: 'example', name: 'Checkout (made-up example)' }

const demoNote =
  'Demo with real public data: Kubernetes enhancement proposals, © The Kubernetes Authors, Apache License 2.0. No answers were asked of, or made up for, the people named here.'
const exampleNote = 'A made-up example: people, work and answers are invented to show what Plumbline does.'

const loadDemo = operation({
  name: 'demo.load',
  says: 'Load twelve real public initiatives, and beside them a made-up example with an answered read-back',
  http: 'POST /demo',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'demo.loaded',
  input: z.strictObject({}),
  output: z.object({ demo: z.string(), example: z.string(), initiatives: z.number() }),
  cli: {
    words: ({ demo, example, initiatives }) =>
      `Loaded ${initiatives} initiatives into ${demo}, and a made-up example into ${example}.`,
  },
  async run(asked) {
    const { db, tell, perform } = asked
    if ((await allWorkspaces(db)).some(({ kind }) => kind !== 'own')) {
      throw new Refusal('already-exists', 'The demo is loaded already.', {
        next: 'Remove it first: plumbline demo remove',
      })
    }
    const demo = await perform(openWorkspace, { ...DEMO, kind: 'demo', note: demoNote })
    const initiatives = await loadInitiatives(asked, demo.id)
    const example = await perform(openWorkspace, { ...EXAMPLE, kind: 'example', note: exampleNote })
    await loadExample(asked, example.id)
    tell({ subjectId: demo.id, details: { initiatives } })
    return { demo: demo.slug, example: example.slug, initiatives }
  },
})

const removeDemo = operation({
  name: 'demo.remove',
  says: 'Remove the demo and the made-up example, with everything in them',
  http: 'DELETE /demo',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'demo.removed',
  input: z.strictObject({}),
  output: z.object({ removed: z.number() }),
  cli: { words: ({ removed }) => `Removed ${removed} workspaces.` },
  async run({ db, tell, perform, newId }) {
    const shown = (await allWorkspaces(db)).filter(({ kind }) => kind !== 'own')
    if (shown.length === 0) throw nothingHere()
    for (const { id } of shown) await perform(closeWorkspace, { workspaceId: id })
    tell({ subjectId: shown[0]?.id ?? newId(), details: { removed: shown.length } })
    return { removed: shown.length }
  },
})

export const demoOperations = [loadDemo, removeDemo]
export type LoadDemo = Asking<typeof loadDemo>
export type RemoveDemo = Asking<typeof removeDemo>
