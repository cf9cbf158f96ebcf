import { anonymous, operator, type Principal } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import type { House } from '@plumbline/platform/house'
import { addIdentity } from '@plumbline/platform/identity/federation.store'
import { challengeForSigningIn } from '@plumbline/platform/identity/passkey'
import { type Authenticator, newAuthenticator } from '@plumbline/platform/testing/authenticator'
import { openWorld, type Somebody, type World } from '@plumbline/platform/testing/open-world'
import { linkOf } from '../http/visitor.ts'
import { steps } from '../steps.ts'
import { type FinalCallFurniture, finalCallsOf } from './final-call-furniture.ts'
import { type MailFurniture, mailOf } from './mail-furniture.ts'

/** A workspace with one of everything in it, each made by the operation that people use for it. */
export type Furnished = {
  workspace: { id: string; slug: string; name: string }
  /** Asks when nobody else is named; an administrator of this workspace. */
  admin: Somebody
  workId: string
  /** Work whose read-back is closed, so that there is a result and another one can be composed. */
  closedWorkId: string
  key: string
  /** On no register yet, and without an account. */
  newcomerId: string
  groupId: string
  /** Something that the group owns and somebody uses, and something else that it stands on. */
  assetId: string
  otherAssetId: string
  ownershipId: string
  consumptionId: string
  linkId: string
  absenceId: string
  dutyTurnId: string
  /** What was read into the directory from a file. */
  importId: string
  /** What somebody put right by hand, and the file states otherwise. */
  correctionId: string
  /** The entry of a group for which nobody has been named. */
  unnamed: { stakeholderId: string; groupId: string }
  directionVersionId: string
  readbackId: string
  closedReadbackId: string
  /** Something that the closed read-back left open. */
  divergenceId: string
  itemId: string
  decisionId: string
  /** Decided after it, and not linked to it yet. */
  laterDecisionId: string
  /** A decision that two read differently, so that its wording is open. */
  reopenedDecisionId: string
  /** A question that is open, something that is proposed, and what the decision says of the question. */
  questionId: string
  proposedDecisionId: string
  relationId: string
  /** One that was read from a file. */
  importedDecisionId: string
  /** What many are asked, two of its statements, and one that is closed. */
  /** What the holder of the links asked, its answer, and what they object to in it. */
  askId: string
  dispositionId: string
  /** A link by which anybody may ask, and its token. */
  askBoxId: string
  boxedAskId: string
  askBoxToken: string
  objectionId: string
  surpriseId: string
  soundingId: string
  soundingStatementId: string
  otherSoundingStatementId: string
  closedSoundingId: string
  /** Whoever holds the links, whom they know, and whom they say what they will answer. */
  holder: { personId: string; predicts: string }
  links: (Principal & { kind: 'link' })[]
  /** A question that people are being asked about, options of another one, and what there is to be said about it. */
  askedDecisionId: string
  optionId: string
  otherOptionId: string
  scoredIds: string[]
  ballotId: string
  suggestedOptionId: string
  adviceBallotId: string
  /** Objections to what is proposed, by the account of whoever objects. */
  objections: Record<string, string>
  /** A colleague with an account and an unused sign-in link. */
  colleague: { accountId: string; email: string; token: string }
  /** A colleague whose account is switched off. */
  former: { accountId: string; email: string }
  /** Somebody who was asked in, has no account and has not come yet. */
  invited: { email: string; invitationId: string; token: string }
  /** The passkey of each of those with an account, and the answer by which another would be added to it. */
  passkeys: Record<string, { passkeyId: string; adding: Record<string, unknown> }>
  /** What the browser of the administrator says to sign in. */
  passkeySignIn: { browser: string; answer: Record<string, unknown> }
  /** By what a provider knows each of those with an account, by account. */
  ownIdentities: Record<string, string>
  /** The key that each of those with an account has made, by account. */
  ownKeys: Record<string, string>
  /** An address that is told of things, and something that is on its way there. */
  webhookId: string
  deliveryId: string
  /** A job that waits, in this workspace. */
  jobId: string
  /** A draft that waits for each of those who may draft, by account. */
  ownProposals: Record<string, string>
  /** What each of those who may has noted for themselves, by account. */
  ownNotes: Record<string, string>
  /** The entry of each of those with an account on the register, by account. */
  ownEntries: Record<string, string>
  /** A name that the driver gave. */
  nominationId: string
  /** Somebody who may be affected and is not on the register. */
  suggestionId: string
  /** A name that whoever holds the link gave. */
  invitedNominationId: string
} & MailFurniture &
  FinalCallFurniture

type Cast = Record<'guest' | 'member' | 'driver' | 'admin' | 'outsider', Somebody>
export type FurnishedWorld = { world: World; cast: Cast; mine: Furnished; theirs: Furnished }

/** A world of all steps in which both workspaces are furnished in the same way, and everybody is signed in. */
export async function openFurnishedWorld(
  engine: World['engine'],
  watch?: (sql: string) => void,
): Promise<FurnishedWorld> {
  const later = steps.filter(({ name }) => name !== 'platform')
  const world = await openWorld(later, engine, watch)
  const cast = {
    guest: await signedIn(world, world.guest),
    member: await signedIn(world, world.member),
    driver: await signedIn(world, world.driver),
    admin: await signedIn(world, world.admin),
    outsider: await signedIn(world, world.outsider),
  }
  const { guest, member, driver, admin, outsider } = cast
  const devices = { ...(await devicesOf(world.house, cast)), ownIdentities: await identitiesOf(world.house, cast) }
  const mine = await furnish(
    world.house,
    { ...world.workspace, name: 'Mine' },
    { admin, driver, others: [guest, member, admin] },
    devices,
  )
  const theirs = await furnish(
    world.house,
    { ...world.outsider.workspace, name: 'Theirs' },
    { admin: outsider, driver: outsider, others: [] },
    devices,
  )
  return { world, cast, mine, theirs }
}

/** The same person with a session that is in the database, as after opening a sign-in link. */
async function signedIn({ house }: World, somebody: Somebody): Promise<Somebody> {
  const server = performer(house)
  const { link } = await server<{ link: string }>(
    'sign-in.link',
    { email: `${somebody.name.toLowerCase()}@plumbline.test` },
    operator,
  )
  await server('sign-in.redeem', { token: tokenIn(link) }, anonymous)
  const { rows } = await server<{ rows: { id: string }[] }>('session.list', {}, somebody.by)
  return { ...somebody, by: { ...somebody.by, sessionId: rows[0]?.id ?? '' } as Principal }
}

type Named = { id: string }
type Perform = <Output = Named>(name: string, input: Record<string, unknown>, by: Principal) => Promise<Output>

export function performer(house: House, workspace?: string): Perform {
  return async <Output>(name: string, input: Record<string, unknown>, by: Principal) => {
    const operation = house.operations.get(name)
    if (!operation) throw new Error(`No operation is called ${name}`)
    return (await house.perform(operation, { by, workspace, input })) as Output
  }
}

function tokenIn(link: string): string {
  return link.split('/').at(-1) ?? ''
}

async function furnish(
  house: House,
  workspace: Furnished['workspace'],
  people: { admin: Somebody; driver: Somebody; others: Somebody[] },
  devices: Pick<Furnished, 'passkeys' | 'passkeySignIn' | 'ownIdentities'>,
): Promise<Furnished> {
  const perform = performer(house, workspace.id)
  const { admin, driver } = people
  const does = <Output = Named>(name: string, input: Record<string, unknown>) => perform<Output>(name, input, driver.by)
  const { name } = workspace

  const sales = await does('group.add', { name: 'Sales', doesWhat: 'Talks to customers' })
  const engineering = await does('group.add', { name: 'Engineering', doesWhat: 'Builds it' })
  const legal = await does('group.add', { name: 'Legal' })
  const hanna = await does('person.add', {
    name: 'Hanna',
    email: `hanna@${workspace.slug}.test`,
    title: 'Account manager',
  })
  const newcomer = await does('person.add', { name: 'Nora' })

  const checkout = await does('asset.add', { kind: 'service', name: 'Checkout' })
  const cardsApi = await does('asset.add', { kind: 'api', name: 'Cards' })
  const ownership = await does('ownership.add', { assetId: checkout.id, of: 'group', partyId: sales.id })
  const consumption = await does('consumption.add', { assetId: checkout.id, of: 'person', partyId: hanna.id })
  const link = await does('asset.link', { assetId: checkout.id, toAssetId: cardsApi.id })
  await does('group.join', { groupId: sales.id, personId: hanna.id })
  const absence = await does('absence.add', { personId: hanna.id, startsOn: '2026-12-21', endsOn: '2026-12-31' })
  const duty = { groupId: sales.id, personId: hanna.id, startsOn: '2026-11-23', endsOn: '2026-11-29' }
  const dutyTurn = await does('duty.add', duty)
  const table = { file: 'Team,What it does\nFacilities,Looks after the building\n', fileName: 'teams.csv' }
  await does('directory.import', table)
  const facilities = (await does<{ rows: Named[] }>('directory.search', { called: 'Facilities' })).rows[0]?.id
  await does('group.change', { groupId: facilities, doesWhat: 'Runs the building' })
  const imported = await does<{ importId: string }>('directory.import', table)
  const corrections = await does<{ rows: Named[] }>('correction.list', { entryId: facilities })

  const begin = async (title: string) => {
    const work = await does<Named & { key: string }>('work.register', { title, dueOn: '2027-03-01' })
    await does('stakeholder.register', {
      workId: work.id,
      personId: hanna.id,
      groupId: sales.id,
      relations: ['depends-on'],
    })
    const entries = new Map<string, string>()
    const enters = async (personId: string, as: Record<string, unknown>) => {
      const entry = await does('stakeholder.register', { workId: work.id, personId, groupId: engineering.id, ...as })
      entries.set(personId, entry.id)
    }
    await enters(driver.personId, { role: 'driver' })
    for (const { personId } of people.others) await enters(personId, { relations: ['builds'] })
    await does('stakeholder.register', {
      workId: work.id,
      person: { name: `Emil of ${title}` },
      groupId: engineering.id,
      role: 'approver',
    })
    await does('direction.draft', { workId: work.id, ...direction })
    const version = await does('direction.publish', { workId: work.id })
    await does('direction.draft', {
      workId: work.id,
      ...direction,
      goal: 'Checkout and refunds run on the new provider',
    })
    const readback = await does<Named & { cards: Named[] }>('readback.compose', {
      workId: work.id,
      cards,
      closesOn: '2026-12-04',
    })
    const answering = await handedOut('readback.hand-out-links', { readbackId: readback.id, personIds: [hanna.id] })
    const questions = await perform<{ cards: { predictions: { aboutWhom: string }[] }[] }>(
      'readback.questions',
      { readbackId: readback.id },
      answering,
    )
    const predicts = questions.cards[0]?.predictions[0]?.aboutWhom ?? ''
    for (const { id: itemId } of readback.cards) {
      await perform('readback.answer', { readbackId: readback.id, itemId, understood: 'agree' }, answering)
      await perform(
        'readback.answer',
        { readbackId: readback.id, itemId, predicted: [{ groupId: predicts, value: 'disagree' }] },
        answering,
      )
    }
    return { work, entries, version, readback, answering, predicts }
  }
  const handedOut = async (operation: string, input: Record<string, unknown>) => {
    const { rows } = await does<{ rows: { link: string }[] }>(operation, input)
    const link = await linkOf(house, tokenIn(rows.find((row) => row.link)?.link ?? ''))
    if (!link) throw new Error(`${operation} handed out no link`)
    return link
  }

  const closed = await begin(`Move checkout of ${name}`)
  await perform(
    'readback.say',
    { readbackId: closed.readback.id, sentence: 'We switch once.', concern: 'Nobody has told support.' },
    closed.answering,
  )
  await does('readback.close', { readbackId: closed.readback.id })
  await does('divergence.note', { readbackId: closed.readback.id })
  const leftOpen = await does<{ rows: Named[] }>('divergence.list', { workId: closed.work.id })
  const open = await begin(`Move refunds of ${name}`)
  const others = await does<{ rows: { name: string; link: string }[] }>('readback.hand-out-links', {
    readbackId: open.readback.id,
  })
  // Sentences of several, so that there is something to judge after the closing.
  for (const { name, link } of others.rows) {
    const by = await linkOf(house, tokenIn(link))
    if (by) await perform('readback.say', { readbackId: open.readback.id, sentence: `${name} moves it in spring` }, by)
  }
  const own = { readbackId: open.readback.id, sentence: 'We switch once, and the audit decides when' }
  await perform('readback.say', own, open.answering)
  const unnamed = await does('stakeholder.register', { workId: open.work.id, groupId: legal.id, role: 'informed' })
  const decision = await does('decision.record', {
    workId: open.work.id,
    question: 'Date or audit?',
    chosen: 'The date moves',
    because: 'A failed audit costs more',
    consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell them', ownerId: hanna.id, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
  })
  const later = await does('decision.record', {
    workId: open.work.id,
    question: 'And the audit?',
    chosen: 'It stays in March',
    because: 'The auditors have no other week',
    consequences: [{ what: 'No release in March', kind: 'bad', borneBy: 'Product' }],
    nextStep: { what: 'Book the room', ownerId: hanna.id, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
  })
  const fromFile = await does<{ files: { decisionId: string }[] }>('decision.import', {
    workId: open.work.id,
    files: [{ path: 'adr/0001-stay.md', text: '# 1. Stay here\n\n## Status\n\nAccepted\n' }],
  })
  const sounding = await does('sounding.compose', {
    workId: open.work.id,
    question: 'What matters most now?',
    statements: ['The date may move', 'The audit may wait'],
    closesOn: '2026-12-04',
    whoMay: 'workspace',
    personIds: [hanna.id],
  })
  const taking = await handedOut('sounding.hand-out-links', { soundingId: sounding.id, personIds: [hanna.id] })
  const asked = await does<{ rows: Named[] }>('sounding.statements', { soundingId: sounding.id })
  const earlier = await does<{ soundingId: string }>('sounding.import', {
    workId: open.work.id,
    question: 'What mattered last year?',
    source: 'An earlier tool',
    votes: 'comment-id,voter-id,vote\n0,1,1\n0,2,-1\n',
  })
  const written = {
    workId: open.work.id,
    chosen: 'The second one',
    because: 'It is certified',
    consequences: [{ what: 'A new contract', kind: 'neutral', borneBy: 'Legal' }],
    nextStep: { what: 'Sign it', ownerId: hanna.id, byOn: '2026-12-01' },
    reviewOn: '2027-01-15',
    approverId: driver.personId,
  }
  const question = await does('decision.open', { ...written, question: 'Which provider?' })
  const proposed = await does('decision.open', { ...written, question: 'Which contract?' })
  await does('decision.propose', { decisionId: proposed.id })
  const way = (decisionId: string, method: string) =>
    does('decision.choose-method', { decisionId, method, because: 'We always do it like this' })
  const option = await does('decision.add-option', { decisionId: question.id, words: 'The third one' })
  const otherOption = await does('decision.add-option', { decisionId: question.id, words: 'The fourth one' })
  await way(question.id, 'approver-after-advice')
  // One question that was asked in three ways: advice and objections are in, and scores are being given.
  const askedAbout = await does('decision.open', { ...written, question: 'Which region?' })
  const scored = []
  for (const words of ['The near one', 'The far one'])
    scored.push(await does('decision.add-option', { decisionId: askedAbout.id, words }))
  const askBoth = async (method: string) => {
    await way(askedAbout.id, method)
    return does('ballot.open', { decisionId: askedAbout.id, personIds: [hanna.id, driver.personId] })
  }
  const advice = await askBoth('approver-after-advice')
  const voting = await handedOut('ballot.links', { decisionId: askedAbout.id, personIds: [hanna.id] })
  await perform('ballot.cast', { decisionId: askedAbout.id, ballotId: advice.id, words: 'Take the near one' }, voting)
  await does('ballot.close', { decisionId: askedAbout.id, ballotId: advice.id })
  const consent = await askBoth('consent')
  for (const by of [voting, driver.by]) {
    const objection = { stance: 'object', words: 'Only with a second line' }
    await perform('ballot.cast', { decisionId: askedAbout.id, ballotId: consent.id, ...objection }, by)
  }
  await does('ballot.close', { decisionId: askedAbout.id, ballotId: consent.id })
  const ballots = await does<{ rows: { named: { voteId: string; personName: string }[] }[] }>('ballot.result', {
    decisionId: askedAbout.id,
  })
  const objectionOf = (of: string) => ballots.rows[0]?.named.find(({ personName }) => personName === of)?.voteId ?? ''
  const ballot = await askBoth('score')
  const suggestion = { decisionId: askedAbout.id, words: 'The one on the hill' }
  const suggestedOption = await perform<{ id: string }>('ballot.suggest-option', suggestion, voting)
  const relation = await does('decision.relate', {
    decisionId: decision.id,
    otherDecisionId: question.id,
    kind: 'depends-on',
    because: 'The provider names the date',
  })
  const ofCalls = { driverId: driver.personId, holderId: hanna.id, newcomerId: newcomer.id }
  const finalCalls = await finalCallsOf(does, written, ofCalls)
  const calling = await linkOf(house, finalCalls.calledToken)
  if (!calling) throw new Error('decision.call handed out no link')
  // The driver is asked too, so that one person with an account has something to acknowledge.
  const acknowledging = await handedOut('decision.hand-out-links', { decisionId: decision.id, personIds: [hanna.id] })
  await does('decision.hand-out-links', { decisionId: decision.id, personIds: [driver.personId] })
  const reopened = await does('decision.record', {
    ...written,
    question: 'Which audit?',
    door: 'two-way',
  })
  for (const personId of [hanna.id, driver.personId]) {
    const reader = await handedOut('decision.hand-out-links', { decisionId: reopened.id, personIds: [personId] })
    const reading = { decisionId: reopened.id, response: 'read-differently', words: 'Only for some' }
    await perform('decision.acknowledge', reading, reader)
  }
  const ask = await does('ask.write-down', {
    workId: open.work.id,
    personId: hanna.id,
    words: `Hanna of ${name} needs the old report`,
  })
  await does('ask.touch', { askId: ask.id, decisionId: decision.id })
  const answer = await does('disposition.decide', {
    askId: ask.id,
    outcome: 'no',
    because: 'A failed audit costs more',
    grounds: [{ kind: 'decision', decisionId: decision.id }],
    wouldChange: 'The audit is passed',
    decidedById: driver.personId,
    objectUntil: '2026-12-10',
    personalText: 'I decided against it.',
  })
  await does('disposition.deliver', { dispositionId: answer.id, way: 'link', toldById: driver.personId })
  const asking = await handedOut('ask.hand-out-links', { workId: open.work.id, personIds: [hanna.id] })
  const following = await handedOut('expectation.hand-out-links', { workId: open.work.id, personIds: [hanna.id] })
  const askBox = await does<Named & { link: string }>('ask-box.open', { workId: open.work.id, closesOn: '2026-12-10' })
  const askBoxToken = tokenIn(askBox.link)
  const asksOpenly = await linkOf(house, askBoxToken)
  if (!asksOpenly) throw new Error('The open link does not open')
  const boxedAsk = await perform<{ askId: string }>(
    'ask-box.ask',
    { askBoxId: askBox.id, words: 'Buy cheap watches', formId: 'drawn-by-lot-at-first' },
    asksOpenly,
  )
  const objection = await perform('objection.raise', { dispositionId: answer.id, words: 'It is in May' }, following)
  const surprise = await does('surprise.say', { workId: open.work.id, words: 'I had no idea' })
  const webhook = await perform(
    'webhook.add',
    { receiverUrl: 'https://receiver.test/', patterns: ['work.*'] },
    admin.by,
  )
  const { deliveryId } = await perform<{ deliveryId: string }>('webhook.test', { webhookId: webhook.id }, admin.by)
  const jobs = await perform<{ rows: { id: string; workspace: string }[] }>(
    'job.list',
    { state: 'waiting', limit: 200 },
    operator,
  )
  const invite = async (name: string) => {
    const email = `${name.toLowerCase()}@${workspace.slug}.test`
    const asked = await perform<{ invitationId: string; link: string }>('member.invite', { email, name }, admin.by)
    return { email, invitationId: asked.invitationId, token: tokenIn(asked.link) }
  }
  const joined = async (name: string) => {
    const { email, token } = await invite(name)
    await perform('invitation.accept', { token }, anonymous)
    const { rows } = await perform<{ rows: (Named & { email: string })[] }>('account.list', {}, operator)
    return { email, accountId: rows.find((account) => account.email === email)?.id ?? '' }
  }
  const former = await joined('Fred')
  await perform('account.deactivate', { accountId: former.accountId }, operator)
  const colleague = await joined('Cleo')
  const signIn = await perform<{ link: string }>('sign-in.link', { email: colleague.email }, operator)
  const invited = await invite('Iris')

  const ownKeys: Record<string, string> = {}
  for (const { by, accountId } of [admin, driver, ...people.others])
    ownKeys[accountId] ??= (await perform('key.make', { label: 'Reports' }, by)).id
  const ownProposals: Record<string, string> = {}
  for (const { by, accountId, name: drafter } of [
    admin,
    driver,
    ...people.others.filter(({ name }) => name !== 'Gil'),
  ]) {
    const drafted = { operation: 'group.add', input: { name: `Group of ${drafter}` } }
    ownProposals[accountId] ??= (await perform('proposal.make', drafted, by)).id
  }

  const ownNotes: Record<string, string> = {}
  for (const { by, accountId } of [admin, driver, ...people.others.filter(({ name }) => name !== 'Gil')])
    ownNotes[accountId] ??= (
      await perform(
        'note.write',
        { personId: newcomer.id, purpose: 'Preparing the talk', words: 'Ask for the plan' },
        by,
      )
    ).id
  const ownEntries: Record<string, string> = {}
  for (const { personId, accountId } of [driver, ...people.others])
    ownEntries[accountId] = open.entries.get(personId) ?? ''
  const named = await does<{ rows: { nominationId: string }[] }>('nomination.make', {
    workId: open.work.id,
    names: [`Paula of ${name}`],
  })
  await perform('readback.nominate', { readbackId: open.readback.id, names: [`Rita of ${name}`] }, open.answering)
  await does('suggestion.recompute', { workId: open.work.id })
  const affected = await does<Record<'open' | 'folded', Named[]>>('suggestion.list', { workId: open.work.id })
  const invitedNames = await perform<{ named: { nominationId: string }[] }>(
    'readback.about-me',
    { readbackId: open.readback.id },
    open.answering,
  )

  return {
    workspace,
    admin,
    workId: open.work.id,
    closedWorkId: closed.work.id,
    key: open.work.key,
    newcomerId: newcomer.id,
    groupId: sales.id,
    assetId: checkout.id,
    otherAssetId: cardsApi.id,
    ownershipId: ownership.id,
    consumptionId: consumption.id,
    linkId: link.id,
    absenceId: absence.id,
    dutyTurnId: dutyTurn.id,
    importId: imported.importId,
    correctionId: corrections.rows[0]?.id ?? '',
    unnamed: { stakeholderId: unnamed.id, groupId: legal.id },
    directionVersionId: open.version.id,
    readbackId: open.readback.id,
    closedReadbackId: closed.readback.id,
    divergenceId: leftOpen.rows[0]?.id ?? '',
    itemId: open.readback.cards[0]?.id ?? '',
    decisionId: decision.id,
    laterDecisionId: later.id,
    reopenedDecisionId: reopened.id,
    questionId: question.id,
    proposedDecisionId: proposed.id,
    relationId: relation.id,
    importedDecisionId: fromFile.files[0]?.decisionId ?? '',
    askId: ask.id,
    dispositionId: answer.id,
    askBoxId: askBox.id,
    boxedAskId: boxedAsk.askId,
    askBoxToken,
    objectionId: objection.id,
    surpriseId: surprise.id,
    ...finalCalls,
    soundingId: sounding.id,
    soundingStatementId: asked.rows[0]?.id ?? '',
    otherSoundingStatementId: asked.rows[1]?.id ?? '',
    closedSoundingId: earlier.soundingId,
    holder: { personId: hanna.id, predicts: open.predicts },
    askedDecisionId: askedAbout.id,
    optionId: option.id,
    otherOptionId: otherOption.id,
    scoredIds: scored.map(({ id }) => id),
    ballotId: ballot.id,
    suggestedOptionId: suggestedOption.id,
    adviceBallotId: advice.id,
    objections: { '': objectionOf('Hanna'), [driver.accountId]: objectionOf(driver.name) },
    links: [open.answering, acknowledging, taking, asking, following, asksOpenly, voting, calling],
    colleague: { ...colleague, token: tokenIn(signIn.link) },
    former,
    invited,
    ...devices,
    ownKeys,
    webhookId: webhook.id,
    deliveryId,
    jobId: jobs.rows.find(({ workspace: at }) => at === workspace.slug)?.id ?? '',
    ownProposals,
    ownNotes,
    ownEntries,
    nominationId: named.rows[0]?.nominationId ?? '',
    suggestionId: [...affected.open, ...affected.folded][0]?.id ?? '',
    invitedNominationId: invitedNames.named[0]?.nominationId ?? '',
    ...(await mailOf(house, workspace.id, admin.accountId)),
  }
}

/** As after coming back from a provider, of which there is none in this world. */
async function identitiesOf({ database, now }: House, cast: Cast): Promise<Record<string, string>> {
  const identities: Record<string, string> = {}
  for (const { accountId } of Object.values(cast)) {
    const [id, createdAt] = [newId(), now()]
    const known = { issuer: 'https://id.test', subject: accountId, email: null, createdAt, lastUsedOn: null }
    await addIdentity(database.all, { id, accountId, ...known })
    identities[accountId] = id
  }
  return identities
}

/** Adds the passkey of a device, and has another device ready to be added. */
async function passkeyOf(
  house: House,
  { by }: Somebody,
  device: Authenticator,
): Promise<Furnished['passkeys'][string]> {
  const perform = performer(house)
  const answerOf = async (asked: Authenticator) => {
    const { options } = await perform<{ options: { challenge: string } }>('passkey.begin', {}, by)
    return asked.adding({ origin: house.publicUrl, challenge: options.challenge })
  }
  const first = { label: 'Phone', answer: await answerOf(device) }
  const { passkeyId } = await perform<{ passkeyId: string }>('passkey.add', first, by)
  return { passkeyId, adding: await answerOf(newAuthenticator()) }
}

/** An account belongs to the whole server, and so do its passkeys: both workspaces know the same ones. */
async function devicesOf(house: House, cast: Cast): Promise<Pick<Furnished, 'passkeys' | 'passkeySignIn'>> {
  const device = newAuthenticator()
  const passkeys: Furnished['passkeys'] = {}
  for (const somebody of Object.values(cast)) {
    const own = somebody === cast.admin ? device : newAuthenticator()
    passkeys[somebody.accountId] = await passkeyOf(house, somebody, own)
  }
  return { passkeys, passkeySignIn: await signInByDevice(house, device) }
}

async function signInByDevice(house: House, device: Authenticator): Promise<Furnished['passkeySignIn']> {
  const { browser, options } = await challengeForSigningIn(house, { requestId: '', ip: null, userAgent: null })
  const answer = device.signingIn({ origin: house.publicUrl, challenge: options.challenge })
  return { browser, answer }
}

const direction = {
  goal: 'Checkout runs on the new provider',
  constraints: [{ what: 'The audit is in March', source: 'Compliance' }],
  tradeOffs: [{ thisGood: 'the date', thatGood: 'a clean audit', position: 80 }],
  digest: 'If the date and the audit collide, the date moves.',
}

const cards = [
  { facet: 'constraint', statement: 'If the date and the audit collide, the date moves.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds move as part of this work.', stated: 'disagree' },
]
