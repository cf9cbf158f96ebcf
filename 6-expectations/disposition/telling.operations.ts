import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { withdrawn } from '../ask/ask.operations.ts'
import { holdAsk, withdrawalsOf } from '../ask/ask.store.ts'
import { driverOfDisposition, handOutFollowLink, theAsk, theDisposition } from '../ask/asker.operations.ts'
import { DISPOSITION_LETTER } from '../ask/letter-kinds.ts'
import { refuseReplaced } from './disposition.operations.ts'
import { addTelling, tellingsOf } from './disposition.store.ts'
import { WAYS_TO_TELL } from './told.ts'

const deliverDisposition = operation({
  name: 'disposition.deliver',
  says: 'Tell whoever asked, from one named person: by letter, by a link that you hand over, on the page that they got with an open link, or, where there is no address, by word of mouth',
  http: 'POST /dispositions/{dispositionId}/tellings',
  who: driverOfDisposition,
  changes: true,
  event: 'disposition.delivered',
  peopleOnly: true,
  input: z.strictObject({
    dispositionId: z.guid(),
    way: z.enum(WAYS_TO_TELL),
    toldById: z.guid().describe('From whom it comes'),
    toldOn: day.optional().describe('By word of mouth: on which day; today, when left out'),
  }),
  output: z.object({
    dispositionId: z.string(),
    link: z.string().nullable().describe('Their link, told only once; an earlier one of theirs stops working'),
  }),
  async run(asked) {
    const { input, db, now, newId, config, post, tell } = asked
    const disposition = await theDisposition(db, input.dispositionId)
    const ask = await theAsk(db, disposition.askId)
    const [sender] = await peopleById(db, [input.toldById])
    const [asker] = await peopleById(db, [ask.personId])
    if (!sender || !asker) throw nothingHere()
    await holdAsk(db, ask.id)
    if ((await withdrawalsOf(db, [ask.id])).length > 0) throw withdrawn()
    await refuseReplaced(db, disposition)
    const today = dayOf(now)
    const { way } = input
    if (way === 'letter') {
      if (asker.email === null) throw unreachable(`${asker.name} has no address.`)
      if (config.smtpUrl === undefined) throw unreachable('No mail server is set, so no letter would go out.')
      const before = await tellingsOf(db, [disposition.id])
      if (before.some((each) => each.way === 'letter'))
        throw new Refusal('already-exists', `A letter to ${asker.name} is written already.`, {
          next: 'If it does not arrive, make a link and hand it over.',
        })
      await post({ kind: DISPOSITION_LETTER, to: { personId: asker.id }, input: { dispositionId: disposition.id } })
    }
    if (way === 'own-page' && ask.cameBy !== 'box') {
      throw new Refusal('conflict', `${asker.name} got no page when they asked.`, {
        next: 'Send the letter, or make a link and hand it over.',
      })
    }
    if (way === 'in-person') {
      if (asker.email !== null) {
        throw new Refusal('conflict', `${asker.name} has an address and gets it in writing.`, {
          next: 'Send the letter or hand the link over, also when you have talked already.',
        })
      }
      if (input.toldOn !== undefined && input.toldOn > today) {
        const says = 'lies in the future'
        throw new Refusal('bad-input', `toldOn: ${says}.`, { fields: [{ path: 'toldOn', says }] })
      }
    }
    await addTelling(db, {
      id: newId(),
      dispositionId: disposition.id,
      way,
      toldById: sender.id,
      toldOn: way === 'letter' ? null : ((way === 'in-person' ? input.toldOn : undefined) ?? today),
      at: now,
    })
    tell({ subjectId: disposition.id, workId: ask.workId, details: { askId: ask.id, way } })
    return { dispositionId: disposition.id, link: way === 'link' ? await handOutFollowLink(asked, asker.id) : null }
  },
})

function unreachable(why: string): Refusal {
  return new Refusal('conflict', why, { next: 'Make a link and hand it over, or tell them by word of mouth.' })
}

export const tellingOperations = [deliverDisposition]
export type DeliverDisposition = Asking<typeof deliverDisposition>
