import type { Somebody } from '@plumbline/platform/testing/open-world'
import type { Furnished } from './furnished.ts'

type Sample = (place: Furnished, asker: Somebody) => Record<string, unknown>

const nothing: Sample = () => ({})

/** One valid input for every operation. A new operation gets a line here, else the tests of who may fail. */
export const samples: Record<string, Sample> = {
  'account.deactivate': ({ colleague }) => ({ accountId: colleague.accountId }),
  'account.me': nothing,
  'audit.head': nothing,
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
  'demo.load': nothing,
  'demo.remove': nothing,
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
  'key.list': nothing,
  'key.make': () => ({ label: 'Reports', scopes: ['read'] }),
  'key.revoke': ({ ownKeys }, asker) => ({ keyId: ownKeys[asker.accountId] ?? Object.values(ownKeys)[0] ?? '' }),
  'member.invite': () => ({ email: 'ines@plumbline.test', name: 'Ines' }),
  'member.list': nothing,
  'member.remove': ({ colleague }) => ({ accountId: colleague.accountId }),
  'person.add': () => ({ name: 'Pia', email: 'pia@plumbline.test' }),
  'person.change': ({ newcomerId }) => ({ personId: newcomerId, title: 'Lawyer' }),
  'person.list': nothing,
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
  'session.end': (_, asker) => ({ sessionId: asker.by.kind === 'account' ? asker.by.sessionId : '' }),
  'session.list': nothing,
  'sign-in.link': ({ colleague }) => ({ email: colleague.email }),
  'sign-in.redeem': ({ colleague }) => ({ token: colleague.token }),
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
