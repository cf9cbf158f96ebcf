import { letterKind } from '@plumbline/platform/mail/letter'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { divergenceWords as words } from '../view/divergence-words.en.ts'
import { divergenceById, turnsOf } from './divergence.store.ts'
import { standingAfter } from './divergence.ts'

/** What came of what somebody said in a read-back. Says to nobody who else said it. */
export const divergenceLetter = letterKind({
  kind: 'divergence.answer',
  says: 'Tells whoever said something in a read-back what came of it',
  input: z.object({ divergenceId: z.string() }),
  urgency: 'digest',
  because: words.because,
  async write({ input, db, workspace, publicUrl, to }) {
    const divergence = await divergenceById(db, input.divergenceId)
    const turns = divergence ? await turnsOf(db, [divergence.id]) : []
    const last = turns.at(-1)
    const work = divergence && (await workById(db, divergence.workId))
    if (!divergence || !work || standingAfter(turns) !== 'settled' || !last?.because) return null
    const own = divergence.saidById !== null && divergence.saidById === to.personId
    return {
      subject: words.subject(work.title),
      passages: [
        { text: words.says(to.name, work.title, own ? 'own' : divergence.disclosure === 'named' ? 'brief' : 'some') },
        ...(own && divergence.words ? [{ quote: divergence.words }] : []),
        { heading: words.answer },
        { quote: last.because, ...(last.turnedBy && { by: last.turnedBy }) },
        { action: words.look, href: `${publicUrl}/${workspace.slug}/work/${work.key}#readback` },
      ],
    }
  },
})
