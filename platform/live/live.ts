import type { House } from '../house.ts'
import { SERVER_WORKSPACE } from '../identity/workspace.store.ts'
import { type ToldEvent, toldAfter } from './live.store.ts'

/** Somebody who follows a workspace. */
export type Follower = {
  tell(event: ToldEvent): void
  /** More has happened since than is told one by one: ask for everything anew. */
  startAnew(place: number): void
  mayStill(): Promise<boolean>
  end(): void
}

export type Live = {
  /** Tells what happens after a place of the log, until the returned function is called. */
  follow(workspaceId: string, place: number, follower: Follower): () => void
  close(): void
}

/** What was missed is told one by one up to here. */
const MOST_MISSED = 1_000
const TRY_AGAIN_MS = 5_000
/** After such an event somebody may have lost the right to follow. */
const ABOUT_RIGHTS = /^(account|key|member|membership|session|workspace)\./

type Following = { follower: Follower; place: number }
type Log = { following: Set<Following>; looking: boolean; lookAgain: boolean }

/**
 * Everybody on this node who follows. The news of a change only says in which workspace; what happened is read from the log
 * itself, so it comes in order, once, and nothing is missing after the way to the other nodes was cut.
 */
export function openLive(house: House): Live {
  const { database } = house
  const logs = new Map<string, Log>()
  const within = house.steps.flatMap((step) => step.within ?? [])
  const names = [...house.operations.values(), ...within].flatMap(({ event, quiet }) =>
    event && !quiet ? [event] : [],
  )
  let closed = false

  const look = async (workspaceId: string): Promise<void> => {
    const log = logs.get(workspaceId)
    if (!log || closed) return
    log.lookAgain = log.looking
    if (log.looking) return
    log.looking = true
    try {
      await passOn(workspaceId, log)
    } catch {
      // The database is away: whoever follows is told later.
      setTimeout(() => void look(workspaceId), TRY_AGAIN_MS).unref()
    } finally {
      log.looking = false
    }
    if (log.lookAgain) await look(workspaceId)
  }

  const passOn = async (workspaceId: string, log: Log): Promise<void> => {
    for (;;) {
      if (log.following.size === 0) return
      const first = Math.min(...[...log.following].map(({ place }) => place))
      const { head, events } = await database.reading((db) =>
        toldAfter(database.within(db, workspaceId), first, names, MOST_MISSED + 1),
      )
      const tooMany = events.length > MOST_MISSED
      if (events.some(({ happened }) => ABOUT_RIGHTS.test(happened))) await check(log)
      for (const following of log.following) {
        if (tooMany && following.place !== first) continue
        if (tooMany) following.follower.startAnew(head)
        else for (const event of events) if (event.seq > following.place) following.follower.tell(event)
        following.place = Math.max(following.place, head)
      }
      if (!tooMany) return
    }
  }

  const check = async (log: Log): Promise<void> => {
    for (const following of [...log.following]) {
      const may = await following.follower.mayStill()
      if (may) continue
      log.following.delete(following)
      following.follower.end()
    }
  }
  const checkAll = async () => {
    for (const log of logs.values()) await check(log)
  }

  const deaf = database.listen({
    hear(news) {
      if (news.what !== 'event') return
      if (news.workspaceId === SERVER_WORKSPACE) void checkAll()
      else void look(news.workspaceId)
    },
    lookAgain() {
      void checkAll()
      for (const workspaceId of logs.keys()) void look(workspaceId)
    },
  })

  return {
    follow(workspaceId, place, follower) {
      const log = logs.get(workspaceId) ?? { following: new Set(), looking: false, lookAgain: false }
      logs.set(workspaceId, log)
      const following = { follower, place }
      log.following.add(following)
      void look(workspaceId)
      return () => {
        log.following.delete(following)
        if (log.following.size === 0 && logs.get(workspaceId) === log) logs.delete(workspaceId)
      }
    },
    close() {
      closed = true
      deaf()
      for (const { following } of logs.values()) for (const { follower } of following) follower.end()
      logs.clear()
    },
  }
}
