import { z } from 'zod'
import { letterKind } from '../mail/letter.ts'
import { hashOf, newToken } from '../secret.ts'
import { accountById } from './account.store.ts'
import { giveToken, openInvitation } from './invitation.store.ts'
import { INVITATION_DAYS, invitationLink, roleInWords } from './invitation.ts'

/** The letter that asks somebody into a workspace. It proves the address that it was sent to. */
export const invitationLetter = letterKind({
  kind: 'member.invitation',
  says: 'Asks somebody into a workspace',
  input: z.object({ invitationId: z.string() }),
  // Whoever invites has just asked for it, and says that it is on its way.
  urgency: 'asked-for',
  because:
    'You get this one letter because somebody who works there gave your address. You have no account by it, and no more letters come unless you accept.',
  async write({ input, db, workspace, now, publicUrl }) {
    const invitation = await openInvitation(db, input.invitationId, now)
    if (!invitation) return null
    const token = newToken()
    await giveToken(db, invitation.id, hashOf(token))
    const inviter = invitation.invitedById ? await accountById(db, invitation.invitedById) : undefined
    return {
      subject: `${inviter ? `${inviter.name} invites you` : 'You are invited'} to ${workspace.name} on Plumbline`,
      passages: [
        {
          text: `Hello ${invitation.name}, ${inviter ? `${inviter.name} (${inviter.email}) invites you` : 'you are invited'} to the workspace “${workspace.name}” as ${roleInWords[invitation.role]}.`,
        },
        { action: 'See the invitation', href: invitationLink(publicUrl, token) },
        { text: `It is for ${invitation.email} only and stands for ${INVITATION_DAYS} days.` },
        { note: 'You do not know what this is about? Then do nothing: the invitation ends by itself.' },
      ],
    }
  },
})
