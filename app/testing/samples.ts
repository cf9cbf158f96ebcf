import type { Somebody } from '@plumbline/platform/testing/open-world'
import type { Furnished } from './furnished.ts'

type Sample = (place: Furnished, asker: Somebody) => Record<string, unknown>

const nothing: Sample = () => ({})

/** One valid input for every operation. A new operation gets a line here, else the tests of who may fail. */
export const samples: Record<string, Sample> = {
  'account.deactivate': ({ colleague }) => ({ accountId: colleague.accountId }),
  'account.erase': () => ({ email: 'gil@plumbline.test', confirm: 'Gil' }),
  'account.export-mine': nothing,
  'account.demote': (_, asker) => ({ email: `${asker.name.toLowerCase()}@plumbline.test` }),
  'account.list': nothing,
  'account.me': nothing,
  'account.promote': ({ colleague }) => ({ email: colleague.email }),
  'account.reactivate': ({ former }) => ({ email: former.email }),
  'audit.events': nothing,
  'audit.head': nothing,
  'audit.server-events': nothing,
  'audit.verify': nothing,
  'audit.verify-server': nothing,
  'decision.acknowledge': ({ decisionId }) => ({ decisionId, response: 'understood' }),
  'decision.brief': ({ decisionId }) => ({ decisionId }),
  'decision.hand-out-links': ({ decisionId, holder }) => ({ decisionId, personIds: [holder.personId] }),
  'decision.list': ({ workId }) => ({ workId }),
  'decision.record': (place) => ({ workId: place.workId, ...decisionOf(place) }),
  'decision.revoke-link': ({ decisionId, holder }) => ({ decisionId, personId: holder.personId }),
  'decision.show': ({ decisionId }) => ({ decisionId }),
  'decision.supersede': (place) => ({
    decisionId: place.decisionId,
    supersededBecause: 'The audit moved',
    ...decisionOf(place),
  }),
  'delivery.list': ({ webhookId }) => ({ webhookId }),
  'delivery.replay': ({ deliveryId }) => ({ deliveryId }),
  'demo.load': nothing,
  'demo.remove': nothing,
  'digest.mute': () => ({ muted: true }),
  'digest.mute-state': nothing,
  'direction.draft': ({ workId, newcomerId }) => ({
    workId,
    goal: 'It runs',
    assumptions: [{ statement: 'It is certified', ownerId: newcomerId }],
  }),
  'direction.publish': ({ workId }) => ({ workId }),
  'direction.show': ({ workId }) => ({ workId }),
  'direction.version': ({ directionVersionId }) => ({ directionVersionId }),
  'group.add': () => ({ name: 'Support' }),
  'group.join': ({ groupId, newcomerId }) => ({ groupId, personId: newcomerId }),
  'group.list': nothing,
  'group.show': ({ groupId }) => ({ groupId }),
  'home.show': nothing,
  'invitation.accept': ({ invited }) => ({ token: invited.token }),
  'invitation.list': nothing,
  'invitation.revoke': ({ invited }) => ({ invitationId: invited.invitationId }),
  'identity.list': nothing,
  'identity.unlink': ({ ownIdentities }, asker) => ({ identityId: ownOf(ownIdentities, asker) }),
  'job.drop': ({ jobId }) => ({ jobId }),
  'job.list': nothing,
  'job.retry': ({ jobId }) => ({ jobId }),
  'job.show': ({ jobId }) => ({ jobId }),
  'key.list': nothing,
  'key.make': () => ({ label: 'Reports', scopes: ['read'] }),
  'key.revoke': ({ ownKeys }, asker) => ({ keyId: ownOf(ownKeys, asker) }),
  'letter.drop': ({ letterId }) => ({ letterId }),
  'letter.list': nothing,
  'letter.retry': ({ letterId }) => ({ letterId }),
  'letter.show': ({ letterId }) => ({ letterId }),
  'mail.receive': ({ unsubscribeToken: token }) => ({
    messageHash: '0'.repeat(64),
    token,
    from: 'hanna@plumbline.test',
    subject: 'unsubscribe',
    text: '',
    automatic: false,
    bounce: null,
  }),
  'mail.release': () => ({ address: 'gone@plumbline.test' }),
  'mail.status': nothing,
  'mail.unsubscribe': ({ unsubscribeToken: token }) => ({ token }),
  'mail-preference.change': () => ({ digestHour: 9 }),
  'mail-preference.show': nothing,
  'member.invite': () => ({ email: 'ines@plumbline.test', name: 'Ines' }),
  'member.list': nothing,
  'member.remove': ({ colleague }) => ({ accountId: colleague.accountId }),
  'passkey.add': ({ passkeys }, asker) => ({ label: 'Laptop', answer: passkeyOf(passkeys, asker).adding }),
  'passkey.begin': nothing,
  'passkey.list': nothing,
  'passkey.remove': ({ passkeys }, asker) => ({ passkeyId: passkeyOf(passkeys, asker).passkeyId }),
  'passkey.rename': ({ passkeys }, asker) => ({ passkeyId: passkeyOf(passkeys, asker).passkeyId, label: 'Old phone' }),
  'passkey.sign-in': ({ passkeySignIn }) => passkeySignIn,
  'person.add': () => ({ name: 'Pia', email: 'pia@plumbline.test' }),
  'person.change': ({ newcomerId }) => ({ personId: newcomerId, title: 'Lawyer' }),
  'person.erase': ({ newcomerId }) => ({ personId: newcomerId, confirm: 'Nora' }),
  'person.export': ({ newcomerId }) => ({ personId: newcomerId }),
  'person.list': nothing,
  'proposal.accept': ({ ownProposals }, asker) => ({ proposalId: ownOf(ownProposals, asker) }),
  'proposal.decline': ({ ownProposals }, asker) => ({ proposalId: ownOf(ownProposals, asker), because: 'Not now' }),
  'proposal.list': nothing,
  'proposal.make': () => ({ operation: 'group.add', input: { name: 'Support' }, why: 'They were left out' }),
  'proposal.show': ({ ownProposals }, asker) => ({ proposalId: ownOf(ownProposals, asker) }),
  'readback.answer': ({ readbackId, itemId, holder }) => ({
    readbackId,
    itemId,
    understood: 'depends',
    predicted: [{ groupId: holder.predicts, value: 'agree' }],
  }),
  'readback.belief': ({ readbackId }) => ({ readbackId, alikePercent: 75 }),
  'readback.clarity': ({ readbackId }) => ({ readbackId, clarity: 4 }),
  'readback.close': ({ readbackId }) => ({ readbackId }),
  'readback.commit': ({ readbackId }) => ({ readbackId, verdict: 'same', commitment: 'yes' }),
  'readback.compose': ({ closedWorkId, holder }) => ({
    workId: closedWorkId,
    claims: [claim],
    closesOn: '2026-12-04',
    personIds: [holder.personId],
  }),
  'readback.hand-out-links': ({ readbackId, holder }) => ({ readbackId, personIds: [holder.personId] }),
  'readback.list': ({ workId }) => ({ workId }),
  'readback.mirror': ({ readbackId }) => ({ readbackId }),
  'readback.own-link': ({ readbackId }) => ({ readbackId }),
  'readback.questions': ({ readbackId }) => ({ readbackId }),
  'readback.result': ({ closedReadbackId }) => ({ readbackId: closedReadbackId }),
  'readback.revoke-link': ({ readbackId, holder }) => ({ readbackId, personId: holder.personId }),
  'readback.say': ({ readbackId }) => ({ readbackId, sentence: 'We switch once.' }),
  'readback.show': ({ readbackId }) => ({ readbackId }),
  'retention.preview': nothing,
  'retention.run': nothing,
  'server-letter.drop': ({ serverLetterId: letterId }) => ({ letterId }),
  'server-letter.list': nothing,
  'server-letter.retry': ({ serverLetterId: letterId }) => ({ letterId }),
  'server-letter.show': ({ serverLetterId: letterId }) => ({ letterId }),
  'session.end': (_, asker) => ({ sessionId: asker.by.kind === 'account' ? asker.by.sessionId : '' }),
  'session.list': nothing,
  'sign-in.ask': ({ colleague }) => ({ email: colleague.email }),
  'sign-in.link': ({ colleague }) => ({ email: colleague.email }),
  'sign-in.redeem': ({ colleague }) => ({ token: colleague.token }),
  'sign-in.send': ({ colleague }) => ({ email: colleague.email }),
  'stakeholder.change': ({ unnamed, newcomerId }) => ({ ...unnamed, personId: newcomerId }),
  'stakeholder.list': ({ workId }) => ({ workId }),
  'stakeholder.register': ({ workId, newcomerId, groupId }) => ({
    workId,
    personId: newcomerId,
    groupId,
    relations: ['reviews'],
  }),
  'stakeholder.remove': ({ unnamed }) => ({
    stakeholderId: unnamed.stakeholderId,
    because: 'Nothing changes for them',
  }),
  'webhook.add': () => ({ receiverUrl: 'https://receiver.test/other', patterns: ['decision.*'] }),
  'webhook.change': ({ webhookId }) => ({ webhookId, patterns: ['*'] }),
  'webhook.list': nothing,
  'webhook.pause': ({ webhookId }) => ({ webhookId }),
  'webhook.remove': ({ webhookId }) => ({ webhookId }),
  'webhook.renew-secret': ({ webhookId }) => ({ webhookId }),
  'webhook.resume': ({ webhookId }) => ({ webhookId }),
  'webhook.test': ({ webhookId }) => ({ webhookId }),
  'work.change': ({ workId, newcomerId }) => ({ workId, driverId: newcomerId }),
  'work.find': ({ key }) => ({ key }),
  'work.history': ({ workId }) => ({ workId }),
  'work.import': () => ({ file: 'title: Move search\ngoal: Search is fast\n' }),
  'work.list': nothing,
  'work.register': ({ newcomerId }) => ({ title: 'Move search', driverId: newcomerId }),
  'work.show': ({ workId }) => ({ workId }),
  'workspace.open': () => ({ slug: 'fresh', name: 'Fresh' }),
  'workspace.remove': ({ workspace }) => ({ workspaceId: workspace.id, confirm: workspace.name }),
}

/** A valid input for an operation in a furnished workspace. */
export function sampleOf(name: string, place: Furnished, asker: Somebody): Record<string, unknown> {
  const sample = samples[name]
  if (!sample) throw new Error(`${name} has no sample; add a line to app/testing/samples.ts`)
  return sample(place, asker)
}

/** What must have been done before an operation has anything to do. */
export const doneBefore: Record<string, readonly string[]> = { 'demo.remove': ['demo.load'] }

/** What somebody has of their own; for whoever has none, somebody else’s. */
function ownOf(own: Record<string, string>, { accountId }: Somebody): string {
  return own[accountId] ?? Object.values(own)[0] ?? ''
}

function passkeyOf(passkeys: Furnished['passkeys'], { accountId }: Somebody) {
  return passkeys[accountId] ?? Object.values(passkeys)[0] ?? { passkeyId: '', adding: {} }
}

const claim = { facet: 'constraint', statement: 'The audit is in March.', stated: 'agree' }

function decisionOf({ holder, newcomerId }: Furnished) {
  return {
    question: 'Which provider?',
    chosen: 'The second one',
    because: 'It is certified',
    consequences: [{ what: 'A new contract', kind: 'neutral', borneBy: 'Legal' }],
    options: [{ option: 'The first one', notChosenBecause: 'Not certified' }],
    door: 'costly',
    approverId: newcomerId,
    nextStep: { what: 'Sign it', ownerId: holder.personId, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
    effectiveFrom: '2026-12-01',
    dissent: [{ personId: newcomerId, objection: 'It is slow' }],
  }
}
