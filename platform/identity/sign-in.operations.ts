import { z } from 'zod'
import { job } from '../jobs/job.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { anyone, serverAdmins } from '../permission.ts'
import { nothingHere, Refusal, type Trace } from '../refusal.ts'
import { hashOf } from '../secret.ts'
import { accountByEmail, accountById, addAccount, hasAdministrator, membershipOf } from './account.store.ts'
import { limits, placeOf, refuseAfterTooMany, subjectHash, takeTry } from './attempt.ts'
import { email } from './email.ts'
import { joinAs } from './membership.ts'
import { ownPath } from './own-path.ts'
import { redeemSignInLink, signInLinkEver, voidSignInLinks } from './session.store.ts'
import { startSession } from './session.ts'
import { linkGone, makeSignInLink, SIGN_IN_LINK_MINUTES } from './sign-in-link.ts'
import { sendsMail } from './sign-on.ts'
import { allWorkspaces, SERVER_WORKSPACE } from './workspace.store.ts'

const next = z
  .string()
  .max(500)
  .optional()
  .describe('The page to go on to: an address of this server, beginning with /')

export const askForLink = operation({
  name: 'sign-in.ask',
  says: 'Have a sign-in link sent to an address, if it belongs to an account; the answer does not say whether it does',
  http: 'POST /sign-in/requests',
  scope: 'server',
  who: anyone,
  changes: true,
  event: 'sign-in.link-asked',
  peopleOnly: true,
  input: z.strictObject({ email, next }),
  output: z.object({
    minutes: z.number().describe('How long the link works'),
    mail: z.boolean().describe('Whether this server sends letters at all'),
  }),
  async run(asked) {
    const { input, db, now, origin, tell } = asked
    await takeTry(asked, limits.linkForAddress, input.email)
    await takeTry(asked, limits.linkFromNetwork, origin?.ip)
    // Whether there is such an account is looked up later, by nobody whom the asker could watch.
    const goOn = ownPath(input.next)
    await asked.doLater({ kind: 'sign-in.answer', input: { email: input.email, next: goOn, askedAt: now } })
    tell({ subjectId: SERVER_WORKSPACE, details: { addressHash: await subjectHash(db, input.email) } })
    return { minutes: SIGN_IN_LINK_MINUTES, mail: sendsMail(asked.config) }
  },
})

const sendLink = operation({
  name: 'sign-in.send',
  says: 'Send somebody with an account a letter with a sign-in link',
  http: 'POST /sign-in/letters',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'sign-in.link-sent',
  peopleOnly: true,
  input: z.strictObject({ email, next }),
  output: z.object({ accountId: z.string() }),
  async run({ input, db, now, post, tell }) {
    const account = await accountByEmail(db, input.email)
    if (!account || account.deactivatedAt) throw nothingHere()
    const about = { askedAt: now, next: ownPath(input.next) }
    await post({ kind: 'sign-in.link', to: { accountId: account.id }, input: about })
    tell({ subjectId: account.id })
    return { accountId: account.id }
  },
})

/** What comes of a request for a link: a letter, or (without an account that is in use) nothing at all. */
export const answerRequest = job({
  kind: 'sign-in.answer',
  says: 'Sends the sign-in link that somebody asked for, if the address belongs to an account',
  input: z.object({ email: z.string(), next: z.string(), askedAt: z.string() }),
  tries: 5,
  leaseSeconds: 30,
  async inOne({ input, db, perform }) {
    const account = await accountByEmail(db, input.email)
    if (account && !account.deactivatedAt) await perform(sendLink, { email: input.email, next: input.next })
  },
})

export const signIn = operation({
  name: 'sign-in.redeem',
  says: 'Use a sign-in link: once, within its time',
  http: 'POST /sign-in',
  scope: 'server',
  who: anyone,
  changes: true,
  event: 'session.started',
  peopleOnly: true,
  input: z.strictObject({
    token: z.string().min(1).max(200),
    name: z.string().trim().min(1).max(200).optional().describe('Your name, for the very first sign-in'),
    email: email.optional().describe('Your address, for the very first sign-in'),
  }),
  output: z.object({ sessionToken: z.string(), expiresAt: z.string() }),
  async run(asked) {
    const { input, db, now, tell } = asked
    await refuseAfterTooMany(asked, limits.wrongToken, placeOf(asked))
    const link = await redeemSignInLink(db, hashOf(input.token), now)
    if (!link) throw linkGone(await wrongLink(asked))
    const account = link.forAccountId ? await accountById(db, link.forAccountId) : await firstAdministrator(asked)
    if (!account || account.deactivatedAt) throw linkGone(await wrongLink(asked))
    const { sessionId, ...told } = await startSession(asked, account.id, 'link')
    tell({ subjectId: account.id, details: { sessionId, startedBy: 'link' } })
    return told
  },
})

/** A link that does not work: noted, and counted against whoever tries one after the other. */
async function wrongLink(asked: Asked<{ token: string }>): Promise<Trace> {
  const link = await signInLinkEver(asked.db, hashOf(asked.input.token))
  const place = placeOf(asked)
  return {
    happened: 'sign-in.failed',
    subjectId: link?.forAccountId ?? SERVER_WORKSPACE,
    details: { startedBy: 'link', why: link ? 'used, replaced or too old' : 'no such link' },
    counts: place ? [{ limit: limits.wrongToken, subject: place }] : [],
  }
}

async function firstAdministrator({
  input,
  db,
  now,
  newId,
  database,
}: Asked<{ name?: string | undefined; email?: string | undefined }>) {
  if (await hasAdministrator(db)) throw linkGone()
  if (!input.name || !input.email) {
    throw new Refusal('bad-input', 'Your name and e-mail address are needed for the first account.', {
      fields: [
        ...(input.name ? [] : [{ path: 'name', says: 'is needed' }]),
        ...(input.email ? [] : [{ path: 'email', says: 'is needed' }]),
      ],
    })
  }
  const account = {
    id: newId(),
    email: input.email,
    name: input.name,
    serverAdmin: true,
    createdAt: now,
    deactivatedAt: null,
  }
  await addAccount(db, account)
  await voidSignInLinks(db, null, now)
  // What was opened from the command line before anybody was here waits for its first administrator.
  for (const { id } of await allWorkspaces(db)) {
    const within = database.within(db, id)
    if (!(await membershipOf(within, account.id))) await joinAs({ now, newId }, within, account, 'admin')
  }
  return account
}

const handOutSignInLink = operation({
  name: 'sign-in.link',
  says: 'Make a one-time sign-in link for an account, to hand over in person',
  http: 'POST /sign-in/links',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'sign-in.link-made',
  peopleOnly: true,
  input: z.strictObject({ email }),
  output: z.object({ link: z.string(), expiresAt: z.string() }),
  async run(asked) {
    const account = await accountByEmail(asked.db, asked.input.email)
    if (!account || account.deactivatedAt) throw nothingHere()
    asked.tell({ subjectId: account.id })
    return makeSignInLink(asked, account.id)
  },
})

export const signInOperations = [askForLink, sendLink, signIn, handOutSignInLink]

export type AskForLink = Asking<typeof askForLink>
