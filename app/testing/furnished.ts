import { anonymous, operator, type Principal } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { openWorld, type Somebody, type World } from '@plumbline/platform/testing/open-world'
import { linkOf } from '../http/visitor.ts'
import { steps } from '../steps.ts'

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
  /** The entry of a group for which nobody has been named. */
  unnamed: { stakeholderId: string; groupId: string }
  directionVersionId: string
  readbackId: string
  closedReadbackId: string
  itemId: string
  decisionId: string
  /** Whoever holds the links, whom they know, and whom they say what they will answer. */
  holder: { personId: string; predicts: string }
  links: (Principal & { kind: 'link' })[]
  /** A colleague with an account and an unused sign-in link. */
  colleague: { accountId: string; email: string; token: string }
  /** The key that each of those with an account has made, by account. */
  ownKeys: Record<string, string>
}

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
  const mine = await furnish(
    world.house,
    { ...world.workspace, name: 'Mine' },
    { admin, driver, others: [guest, member, admin] },
  )
  const theirs = await furnish(
    world.house,
    { ...world.outsider.workspace, name: 'Theirs' },
    { admin: outsider, driver: outsider, others: [] },
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

  const begin = async (title: string) => {
    const work = await does<Named & { key: string }>('work.register', { title, dueOn: '2027-03-01' })
    await does('stakeholder.register', {
      workId: work.id,
      personId: hanna.id,
      groupId: sales.id,
      relations: ['depends-on'],
    })
    await does('stakeholder.register', {
      workId: work.id,
      personId: driver.personId,
      groupId: engineering.id,
      role: 'driver',
    })
    for (const { personId } of people.others)
      await does('stakeholder.register', { workId: work.id, personId, groupId: engineering.id, relations: ['builds'] })
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
    const readback = await does<Named & { claims: Named[] }>('readback.compose', {
      workId: work.id,
      claims,
      closesOn: '2026-12-04',
    })
    const answering = await handedOut('readback.hand-out-links', { readbackId: readback.id, personIds: [hanna.id] })
    const questions = await perform<{ claims: { predictions: { aboutWhom: string }[] }[] }>(
      'readback.questions',
      { readbackId: readback.id },
      answering,
    )
    const predicts = questions.claims[0]?.predictions[0]?.aboutWhom ?? ''
    for (const { id: itemId } of readback.claims) {
      await perform('readback.answer', { readbackId: readback.id, itemId, understood: 'agree' }, answering)
      await perform(
        'readback.answer',
        { readbackId: readback.id, itemId, predicted: [{ groupId: predicts, value: 'disagree' }] },
        answering,
      )
    }
    return { work, version, readback, answering, predicts }
  }
  const handedOut = async (operation: string, input: Record<string, unknown>) => {
    const { rows } = await does<{ rows: { link: string }[] }>(operation, input)
    const link = await linkOf(house, tokenIn(rows.find((row) => row.link)?.link ?? ''))
    if (!link) throw new Error(`${operation} handed out no link`)
    return link
  }

  const closed = await begin(`Move checkout of ${name}`)
  await does('readback.close', { readbackId: closed.readback.id })
  const open = await begin(`Move refunds of ${name}`)
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
  // The driver is asked too, so that one person with an account has something to acknowledge.
  const acknowledging = await handedOut('decision.hand-out-links', { decisionId: decision.id, personIds: [hanna.id] })
  await does('decision.hand-out-links', { decisionId: decision.id, personIds: [driver.personId] })
  const email = `cleo@${workspace.slug}.test`
  const colleague = await perform<{ accountId: string; link: string }>(
    'member.invite',
    { email, name: 'Cleo' },
    admin.by,
  )

  const ownKeys: Record<string, string> = {}
  for (const { by, accountId } of [admin, driver, ...people.others])
    ownKeys[accountId] ??= (await perform('key.make', { label: 'Reports' }, by)).id

  return {
    workspace,
    admin,
    workId: open.work.id,
    closedWorkId: closed.work.id,
    key: open.work.key,
    newcomerId: newcomer.id,
    groupId: sales.id,
    unnamed: { stakeholderId: unnamed.id, groupId: legal.id },
    directionVersionId: open.version.id,
    readbackId: open.readback.id,
    closedReadbackId: closed.readback.id,
    itemId: open.readback.claims[0]?.id ?? '',
    decisionId: decision.id,
    holder: { personId: hanna.id, predicts: open.predicts },
    links: [open.answering, acknowledging],
    colleague: { accountId: colleague.accountId, email, token: tokenIn(colleague.link) },
    ownKeys,
  }
}

const direction = {
  goal: 'Checkout runs on the new provider',
  constraints: [{ what: 'The audit is in March', source: 'Compliance' }],
  tradeOffs: [{ thisGood: 'the date', thatGood: 'a clean audit', position: 80 }],
  digest: 'If the date and the audit collide, the date moves.',
}

const claims = [
  { facet: 'constraint', statement: 'If the date and the audit collide, the date moves.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds move as part of this work.', stated: 'disagree' },
]
