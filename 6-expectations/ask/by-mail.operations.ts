import { standingLinks } from '@plumbline/platform/identity/link.store'
import type { ReplyKind } from '@plumbline/platform/mail/reply'
import { z } from 'zod'
import { ASK_BY_MAIL } from './letter-kinds.ts'
import { ASK_LINK } from './links.ts'

/** Whoever answers the letter asks as the holder of a link that still stands; of a withdrawn one nothing is taken. */
export const askByMail: ReplyKind = {
  purpose: ASK_BY_MAIL,
  says: 'What somebody needs from a work, word for word',
  async receive({ db, letterInput, from, workspaceId, text, perform }) {
    const workId = z.guid().safeParse(letterInput['workId'])
    const { personId } = from
    if (!workId.success || personId === null || text.trim() === '') return 'unreadable'
    const links = await standingLinks(db, ASK_LINK, workId.data)
    const link = links.find((each) => each.personId === personId)
    if (!link) return 'unreadable'
    const { id: linkId, purpose, subjectId } = link
    const by = { kind: 'link' as const, linkId, workspaceId, purpose, subjectId, holderId: personId }
    await perform('ask.reply', { workId: workId.data, text }, by)
    return 'understood'
  },
}
