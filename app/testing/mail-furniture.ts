import { newId } from '@plumbline/platform/clock'
import type { House } from '@plumbline/platform/house'
import { SERVER_WORKSPACE } from '@plumbline/platform/identity/workspace.store'
import { stopAddress } from '@plumbline/platform/mail/mail-preference.store'
import { mintMailToken } from '@plumbline/platform/mail/mail-token'
import { lettersByAge } from '@plumbline/platform/mail/outbox.store'
import { post } from '@plumbline/platform/mail/post'

/** Where letters stand in a furnished place: one of the workspace, one of the server, and one that carries a token. */
export type MailFurniture = { letterId: string; serverLetterId: string; unsubscribeToken: string }

/** Letters that wait, one of them sent before; and an address from which mail came back. */
export async function mailOf(house: House, workspaceId: string, accountId: string): Promise<MailFurniture> {
  const { database } = house
  const now = house.now()
  return database.changing(async (all) => {
    const latest = async (place: string) => {
      const letter = { kind: 'reply.unreadable', to: { accountId }, input: { subject: 'Lunch' } }
      await post(database.within(all, place), letter, now, newId)
      const [found] = await lettersByAge(database.within(all, place), { states: undefined, before: null, atMost: 1 })
      return found?.id ?? ''
    }
    const letterId = await latest(workspaceId)
    const unsubscribeToken = await mintMailToken({ db: all, now, newId }, 'unsubscribe', {
      letterId,
      inWorkspaceId: workspaceId,
      letterKind: 'digest',
      letterInput: {},
      replyPurpose: null,
      forAccountId: accountId,
      holderId: null,
      address: 'ada@plumbline.test',
    })
    const gone = { id: newId(), address: 'gone@plumbline.test', stoppedAt: now, stopReason: '550 no such user' }
    await stopAddress(all, { ...gone, stopKind: 'undeliverable' })
    return { letterId, serverLetterId: await latest(SERVER_WORKSPACE), unsubscribeToken }
  })
}
