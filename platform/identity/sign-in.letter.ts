import { z } from 'zod'
import { later } from '../clock.ts'
import { letterKind } from '../mail/letter.ts'
import { accountById } from './account.store.ts'
import { makeSignInLink, SIGN_IN_LINK_MINUTES } from './sign-in-link.ts'

const TOO_LATE_SECONDS = 60 * 60

/** The letter by which somebody signs in. Its link is made when it is written, and makes older ones useless. */
export const signInLetter = letterKind({
  kind: 'sign-in.link',
  says: 'The link by which somebody signs in who asked for it',
  input: z.object({ askedAt: z.string(), next: z.string().optional() }),
  urgency: 'asked-for',
  async write({ input, db, now, newId, publicUrl, to }) {
    const account = to.accountId ? await accountById(db, to.accountId) : undefined
    if (!account || account.deactivatedAt || later(input.askedAt, TOO_LATE_SECONDS) < now) return null
    const { link } = await makeSignInLink({ db, now, newId, publicUrl }, account.id, input.next)
    return {
      subject: 'Your link to sign in to Plumbline',
      passages: [
        {
          text: `Hello ${account.name}, you (or somebody who typed your address) asked to sign in at ${new URL(publicUrl).host}.`,
        },
        { action: 'Sign in', href: link },
        { text: `It works once, for ${SIGN_IN_LINK_MINUTES} minutes. A newer link makes this one useless.` },
        { note: 'You did not ask for it? Then do nothing: without the link nobody gets in. Never pass it on.' },
      ],
    }
  },
})
