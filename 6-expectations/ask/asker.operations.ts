import type { Actor } from '@plumbline/platform/actor'
import { later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import type { Asked } from '@plumbline/platform/operation'
import { either, type Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driverOf } from '@plumbline/work/reads'
import { dispositionById } from '../disposition/disposition.store.ts'
import type { Disposition } from '../disposition/disposition.ts'
import { askById } from './ask.store.ts'
import type { Ask } from './ask.ts'
import { FOLLOW_LINK, FOLLOW_PREFIX, LINK_SECONDS } from './links.ts'

type AskOf = (db: Db, input: Record<string, unknown>) => Promise<Ask | undefined>

/** The ask, or the refusal that an absent and a foreign id both get. */
export async function theAsk(db: Db, id: string): Promise<Ask> {
  const ask = await askById(db, id)
  if (!ask) throw nothingHere()
  return ask
}

export async function theDisposition(db: Db, id: string): Promise<Disposition> {
  const disposition = await dispositionById(db, id)
  if (!disposition) throw nothingHere()
  return disposition
}

const askNamed: AskOf = (db, input) => askById(db, String(input['askId']))

const askAnswered: AskOf = async (db, input) => {
  const disposition = await dispositionById(db, String(input['dispositionId']))
  return disposition && (await askById(db, disposition.askId))
}

/** The one ask to which a link leads, where it leads to one alone. */
export async function onlyAskOf(by: Actor, db: Db): Promise<Ask | undefined> {
  return by.kind === 'link' && by.purpose === FOLLOW_LINK ? askById(db, by.subjectId) : undefined
}

/** Whoever came by their own link, for what they asked themselves. */
function followerOf(askOf: AskOf): Permission {
  return {
    name: `link: ${FOLLOW_LINK}`,
    says: 'Whoever asked, by their personal link',
    admits: (by) => by.kind === 'link' && by.purpose === FOLLOW_LINK,
    async allows({ by, input, db }) {
      const ask = await askOf(db, input)
      if (ask === undefined || ask.personId !== by.personId) throw nothingHere()
      const only = await onlyAskOf(by, db)
      if (only !== undefined && only.id !== ask.id) throw nothingHere()
    },
  }
}

function signedInAsker(askOf: AskOf): Permission {
  return {
    name: 'asker',
    says: 'Whoever asked, signed in',
    admits: (by) => by.role !== null,
    async allows({ by, input, db }) {
      const ask = await askOf(db, input)
      if (ask === undefined) throw nothingHere()
      if (ask.personId === by.personId) return
      throw new Refusal('not-allowed', 'Only whoever asked may do this.', { next: 'Ask them to do it themselves.' })
    },
  }
}

/** The driver of the work that was asked something of, administrators, and whoever asked. */
function driverOrAsker(askOf: AskOf): Permission {
  const driver = driverOf(async (db, input) => (await askOf(db, input))?.workId)
  return {
    name: 'driver or asker',
    says: 'The driver of the work, administrators, and whoever asked',
    admits: (by) => by.role !== null,
    async allows(asked) {
      const ask = await askOf(asked.db, asked.input)
      if (ask !== undefined && ask.personId === asked.by.personId) return
      await driver.allows?.(asked)
    },
  }
}

export const followerOfAsk = followerOf(askNamed)
export const askerOfAsk = either(followerOfAsk, signedInAsker(askNamed))
export const askerOfDisposition = either(followerOf(askAnswered), signedInAsker(askAnswered))
export const driverOrAskerOfAsk = either(followerOf(askNamed), driverOrAsker(askNamed))
export const driverOfAsk = driverOf(async (db, input) => (await askNamed(db, input))?.workId)
export const driverOfDisposition = driverOf(async (db, input) => (await askAnswered(db, input))?.workId)

/** Whoever came by the link with which they follow what they asked. */
export const follower: Permission = {
  name: `link: ${FOLLOW_LINK}`,
  says: 'Whoever asked, by their personal link',
  admits: (by) => by.kind === 'link' && by.purpose === FOLLOW_LINK,
  async allows({ by, input, db }) {
    const only = await onlyAskOf(by, db)
    if (only === undefined) return
    // One ask alone: of no other work, and of no decision.
    if (input['decisionId'] !== undefined || (input['workId'] ?? only.workId) !== only.workId) throw nothingHere()
    if (input['dispositionId'] === undefined) return
    if ((await askAnswered(db, input))?.id !== only.id) throw nothingHere()
  },
}

export const followerOfDisposition = followerOf(askAnswered)

/** A fresh link to the page of one ask and of nothing else; an earlier one stops. */
export function handOutPageLink(
  asked: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl'>,
  { id, personId }: Ask,
): Promise<string> {
  const link = { purpose: FOLLOW_LINK, prefix: FOLLOW_PREFIX, subjectId: id, personId }
  return handOutLink(asked, { ...link, expiresAt: later(asked.now, LINK_SECONDS) })
}

/** A fresh link by which this person follows everything that they asked; their earlier one stops. */
export function handOutFollowLink(
  asked: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl'>,
  personId: string,
): Promise<string> {
  const link = { purpose: FOLLOW_LINK, prefix: FOLLOW_PREFIX, subjectId: personId, personId }
  return handOutLink(asked, { ...link, expiresAt: later(asked.now, LINK_SECONDS) })
}
