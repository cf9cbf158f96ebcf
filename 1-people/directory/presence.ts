/** What the directory knows of somebody's being here, beside name and address. */
export type Presence = {
  id: string
  personId: string
  /** IANA name: `Europe/Berlin`. */
  timeZone: string | null
  /** Since when they are no longer here. */
  leftAt: string | null
  seenAt: string | null
  staleAt: string | null
  /** Since when they are known only because something refers to them. */
  unresolvedAt: string | null
}

/** Who answers for a person who is away, in order. */
export type Deputy = { id: string; personId: string; deputyId: string; place: number }

/** Days on which a person is away, both included. */
export type Absence = { id: string; personId: string; startsOn: string; endsOn: string }

/** Days on which a person is the one of a group who is asked, both included. */
export type DutyTurn = { id: string; groupId: string; personId: string; startsOn: string; endsOn: string }

/** Whether the machine knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
