/** Where a person or group stands towards a work, from not knowing of it to moving it. Steps in words, never a score. */
export const LEVELS = ['unaware', 'resistant', 'neutral', 'supportive', 'leading'] as const
export type Level = (typeof LEVELS)[number]

export const ASPECTS = ['now', 'wanted'] as const
export type Aspect = (typeof ASPECTS)[number]

/** That somebody said where an entry stands, or where the driver wants it: dated, with a reason. The latest of each holds. */
export type Engagement = {
  id: string
  workId: string
  stakeholderId: string
  aspect: Aspect
  level: Level
  because: string
  /** Who said so; nobody for what was noted at the machine itself. */
  saidById: string | null
  notedAt: string
}

export type EngagementView = Engagement & { saidByName: string | null }

/** Of one entry: what holds now, and everything that was ever noted, newest first. */
export type EngagementOfEntry<Noted extends EngagementView = EngagementView> = {
  now: Noted | null
  wanted: Noted | null
  history: Noted[]
}

export function latestOfEach<Noted extends EngagementView>(noted: readonly Noted[]): EngagementOfEntry<Noted> {
  const history = [...noted].sort((a, b) => b.id.localeCompare(a.id))
  const latest = (aspect: Aspect) => history.find((one) => one.aspect === aspect) ?? null
  return { now: latest('now'), wanted: latest('wanted'), history }
}

/** How many steps somebody is short of where they are wanted; further than wanted is not short. */
export function stepsShort(now: Level, wanted: Level): number {
  return Math.max(0, LEVELS.indexOf(wanted) - LEVELS.indexOf(now))
}

type Both = { now: { level: Level } | null; wanted: { level: Level } | null }

/** Those of whom both are known, in the order in which talks are needed: the longest way first. */
export function byTalksNeeded<Entry extends Both & { stakeholderId: string }>(entries: readonly Entry[]) {
  return entries
    .flatMap((entry) => {
      const { now, wanted } = entry
      return now && wanted ? [{ ...entry, now, wanted, short: stepsShort(now.level, wanted.level) }] : []
    })
    .sort((a, b) => b.short - a.short || a.stakeholderId.localeCompare(b.stakeholderId))
}
