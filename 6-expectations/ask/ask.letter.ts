import { standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { letterWords } from '../view/letter-words.en.ts'
import { askById } from './ask.store.ts'
import { ASK_BY_MAIL, ASK_INVITATION, ASK_RECEIVED } from './letter-kinds.ts'
import { askLinkIn, followLinkIn } from './link-in.letter.ts'
import { ASK_LINK } from './links.ts'

export const askInvitation: LetterKind = letterKind({
  kind: ASK_INVITATION,
  says: 'Asks somebody what they need from a work; a reply is their ask, word for word',
  input: z.object({ workId: z.string() }),
  urgency: 'at-once',
  replies: ASK_BY_MAIL,
  answerWith: letterWords.invitation.answerWith,
  because: letterWords.invitation.because,
  async write(writing) {
    const { db, input, to } = writing
    const { personId } = to
    const work = await workById(db, input.workId)
    if (!work || personId === null) return null
    const links = await standingLinks(db, ASK_LINK, work.id)
    if (!links.some((link) => link.personId === personId)) return null
    const driver = work.driverId === null ? undefined : await personById(db, work.driverId)
    const words = letterWords.invitation
    return {
      subject: words.subject(work.title),
      passages: [
        { text: words.says(to.name, driver?.name ?? null, work.title) },
        { text: words.promise },
        { action: words.action, href: await askLinkIn(writing, work.id, personId) },
        { note: words.byReply },
      ],
    }
  },
})

export const askReceived: LetterKind = letterKind({
  kind: ASK_RECEIVED,
  says: 'Shows somebody what was written down of their reply by mail',
  input: z.object({ askId: z.string() }),
  // They have just written to us.
  urgency: 'asked-for',
  async write(writing) {
    const { db, input, to } = writing
    const ask = await askById(db, input.askId)
    const work = ask && (await workById(db, ask.workId))
    if (!work || ask.words === '') return null
    const words = letterWords.received
    return {
      subject: words.subject(work.title),
      passages: [
        { text: words.says(to.name) },
        { quote: ask.words },
        { text: words.next },
        { action: words.action, href: await followLinkIn(writing, ask.personId, ask.id) },
      ],
    }
  },
})
