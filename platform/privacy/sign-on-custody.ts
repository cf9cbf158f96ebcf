import type { Custody } from './custody.ts'

const withAccount = 'Removed with the account.'

/** What signing in keeps of people. */
export const signOnCustody: Custody = {
  session: {
    title: 'Where you are signed in',
    keeps:
      'When you signed in and were last here, by which way, and the name of the browser. No address of the network.',
    why: 'So that you stay signed in, and can recognise and end it.',
    until: '{sessions} after it has ended.',
    seenBy: 'You.',
    erased: withAccount,
    rows: 'go',
    columns: { accountId: 'subject', tokenHash: 'secret', userAgent: 'about', startedBy: 'code' },
  },
  signInLink: {
    title: 'Sign-in links',
    keeps: 'That a link was made, until when it worked, and when it was used; of the link itself only a hash.',
    why: 'So that it works once.',
    until: '{sessions} after its time is over.',
    seenBy: 'Nobody; the software itself.',
    erased: withAccount,
    rows: 'go',
    columns: { forAccountId: 'subject', tokenHash: 'secret' },
  },
  passkey: {
    title: 'Passkeys',
    keeps:
      'The public half of a passkey, what you call it, and the day of its last use. Never a fingerprint or a face.',
    why: 'So that you can sign in with your device.',
    until: 'Until you remove it, or are erased.',
    seenBy: 'You.',
    erased: withAccount,
    rows: 'go',
    columns: { accountId: 'subject', credentialId: 'secret', publicKey: 'secret', transports: 'code', label: 'words' },
  },
  passkeyChallenge: {
    title: 'Questions to passkeys',
    keeps: 'A hash of the question that a browser was just asked.',
    why: 'So that an answer counts once.',
    until: 'A few minutes.',
    seenBy: 'Nobody; the software itself.',
    erased: 'Holds nothing of anybody.',
    rows: 'stay',
    columns: { challengeHash: 'secret', holderHash: 'secret' },
  },
  attempt: {
    title: 'Failed tries',
    keeps: 'How often something was tried, under a hash that only this server can make.',
    why: 'So that nobody can guess their way in.',
    until: 'Until the time of the limit is over.',
    seenBy: 'Nobody; the software itself.',
    erased: 'Cannot be traced to anybody.',
    rows: 'stay',
    columns: { attemptKind: 'code', subjectHash: 'secret' },
  },
  federatedIdentity: {
    title: 'Sign-on through your organisation',
    keeps: 'By which number your organisation knows you, the address that it told us, and the day of its last use.',
    why: 'So that its sign-on opens your account and no other.',
    until: 'Until you are erased.',
    seenBy: 'You.',
    erased: withAccount,
    rows: 'go',
    columns: { accountId: 'subject', issuer: 'code', subject: 'about', email: 'address' },
  },
  signOnAttempt: {
    title: 'Sign-ons that were begun',
    keeps: 'That a sign-on was begun, from which browser (as a hash), and where to go afterwards.',
    why: 'So that its answer is taken once, from the same browser.',
    until: 'A few minutes after it was begun.',
    seenBy: 'Nobody; the software itself.',
    erased: withAccount,
    rows: 'go',
    columns: { provider: 'code', stateHash: 'secret', browserHash: 'secret', sessionId: 'subject', goTo: 'code' },
  },
  invitation: {
    title: 'Invitations',
    keeps:
      'Name and address of somebody who was invited, as what, by whom, and what became of it; of the link only a hash.',
    why: 'So that only this person can accept it.',
    until: 'Until they are erased, or the workspace is removed.',
    seenBy: 'Administrators of the workspace.',
    erased: 'Removed.',
    rows: 'go',
    columns: { email: 'address', name: 'about', tokenHash: 'secret', invitedById: 'mentions' },
    mention: ['role', 'createdAt', 'acceptedAt'],
  },
}
