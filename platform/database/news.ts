/** What one node tells all of them once a transaction is committed. It says that there is something, never what. */
export type News =
  /** A job was taken on. */
  | { what: 'job' }
  /** Something was written to the log of a workspace that others may be told of. */
  | { what: 'event'; workspaceId: string }

export type Listener = {
  hear(news: News): void
  /** News may have been missed, because the way to the other nodes was cut for a while: look for yourself. */
  lookAgain(): void
}

export type Newsroom = {
  listeners: Set<Listener>
  tellAll(news: News): void
  lookAgain(): void
}

/** The listeners of this process. One that fails does not keep the news from the others. */
export function newsroom(): Newsroom {
  const listeners = new Set<Listener>()
  const each = (tell: (listener: Listener) => void) => {
    for (const listener of listeners) {
      try {
        tell(listener)
      } catch {
        // The transaction that the news is about has happened; whoever did it has no part in this.
      }
    }
  }
  return {
    listeners,
    tellAll: (news) => each((listener) => listener.hear(news)),
    lookAgain: () => each((listener) => listener.lookAgain()),
  }
}
