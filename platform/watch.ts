/** Something that takes time and may fail, by its name alone: no id, no input, nothing of a person. */
export type Watched = { kind: 'operation' | 'transaction' | 'job'; name: string }

/** Looks on while something is done, and gives what it gave; it may count, time and trace, and changes nothing. */
export type Watch = <T>(what: Watched, work: () => Promise<T>) => Promise<T>

export const unwatched: Watch = (_what, work) => work()
