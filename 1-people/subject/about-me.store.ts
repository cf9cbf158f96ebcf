import type { Db } from '@plumbline/platform/database/database'

/** Every entry about somebody on a register, with the work and whoever drives it; the latest first. */
export async function entriesAbout(db: Db, personId: string) {
  return db
    .selectFrom('stakeholder')
    .innerJoin('work', 'work.id', 'stakeholder.workId')
    .leftJoin('person as driving', 'driving.id', 'work.driverId')
    .leftJoin('group', 'group.id', 'stakeholder.groupId')
    .selectAll('stakeholder')
    .select(['work.key as workKey', 'work.title as workTitle', 'driving.name as driverName', 'group.name as groupName'])
    .where('stakeholder.personId', '=', personId)
    .orderBy('stakeholder.id', 'desc')
    .execute()
}

/** Where these entries are said to stand, and are wanted, oldest first. */
export async function engagementAbout(db: Db, stakeholderIds: readonly string[]) {
  if (stakeholderIds.length === 0) return []
  return db
    .selectFrom('engagement')
    .leftJoin('person', 'person.id', 'engagement.saidById')
    .select([
      'engagement.stakeholderId',
      'engagement.aspect',
      'engagement.level',
      'engagement.because',
      'engagement.notedAt',
      'person.name as saidByName',
    ])
    .where('engagement.stakeholderId', 'in', stakeholderIds)
    .orderBy('engagement.id')
    .execute()
}

/** Where somebody was suggested, also as the one picked for a group. */
export async function suggestionsAbout(db: Db, personId: string) {
  return db
    .selectFrom('suggestion')
    .innerJoin('work', 'work.id', 'suggestion.workId')
    .leftJoin('group', 'group.id', 'suggestion.groupId')
    .select([
      'suggestion.id',
      'suggestion.tier',
      'suggestion.families',
      'suggestion.firstSeenAt',
      'suggestion.goneAt',
      'suggestion.verdict',
      'suggestion.because',
      'work.key as workKey',
      'work.title as workTitle',
      'group.name as groupName',
    ])
    .where('suggestion.personId', '=', personId)
    .orderBy('suggestion.id', 'desc')
    .execute()
}

export async function evidenceFor(db: Db, suggestionIds: readonly string[]) {
  if (suggestionIds.length === 0) return []
  return db
    .selectFrom('evidence')
    .select(['evidence.suggestionId', 'evidence.family', 'evidence.says', 'evidence.quote', 'evidence.path'])
    .where('evidence.suggestionId', 'in', suggestionIds)
    .orderBy('evidence.id')
    .execute()
}
