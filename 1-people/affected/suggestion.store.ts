import type { Db } from '@plumbline/platform/database/database'
import type { AffectedState, Evidence, FamilyWeight, Suggestion } from './suggestion.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    suggestion: Suggestion
    evidence: Evidence
    affectedState: AffectedState
    familyWeight: FamilyWeight
  }
}

export async function suggestionById(db: Db, id: string): Promise<Suggestion | undefined> {
  return db.selectFrom('suggestion').selectAll('suggestion').where('suggestion.id', '=', id).executeTakeFirst()
}

export async function suggestionsOf(db: Db, workId: string): Promise<Suggestion[]> {
  return db
    .selectFrom('suggestion')
    .select(['suggestion.id', 'suggestion.workId', 'suggestion.groupId', 'suggestion.functionName'])
    .select(['suggestion.firstSeenAt', ...FOUND_AGAIN.map((column) => `suggestion.${column}` as const)])
    .where('suggestion.workId', '=', workId)
    .orderBy('suggestion.id')
    .execute()
}

/** The suggestions of a work with the names to show. */
export async function shownSuggestionsOf(db: Db, workId: string) {
  return db
    .selectFrom('suggestion')
    .leftJoin('group', 'group.id', 'suggestion.groupId')
    .leftJoin('person', 'person.id', 'suggestion.personId')
    .selectAll('suggestion')
    .select(['group.name as groupName', 'person.name as personName'])
    .where('suggestion.workId', '=', workId)
    .where('suggestion.goneAt', 'is', null)
    .orderBy('suggestion.id')
    .execute()
}

export async function evidenceOf(db: Db, workId: string): Promise<Evidence[]> {
  return db
    .selectFrom('evidence')
    .selectAll('evidence')
    .where('evidence.workId', '=', workId)
    .orderBy('evidence.id')
    .execute()
}

export async function addSuggestions(db: Db, suggestions: readonly Suggestion[]): Promise<void> {
  if (suggestions.length > 0) await db.insertInto('suggestion').values(suggestions).execute()
}

const FOUND_AGAIN = [
  'chance',
  'families',
  'tier',
  'personId',
  'seenAt',
  'goneAt',
  'verdict',
  'because',
  'settledAt',
  'settledById',
] as const satisfies readonly (keyof Suggestion)[]

/** Writes over these suggestions, which are all stored already, in one statement. */
export async function replaceSuggestions(db: Db, suggestions: readonly Suggestion[]): Promise<void> {
  if (suggestions.length === 0) return
  await db
    .insertInto('suggestion')
    .values(suggestions)
    .onConflict((before) =>
      before
        .columns(['workspaceId' as 'id', 'id'])
        .doUpdateSet((is) => Object.fromEntries(FOUND_AGAIN.map((column) => [column, is.ref(`excluded.${column}`)]))),
    )
    .execute()
}

export async function changeSuggestion(
  db: Db,
  id: string,
  change: Partial<Omit<Suggestion, 'id' | 'workId'>>,
): Promise<void> {
  await db.updateTable('suggestion').set(change).where('suggestion.id', '=', id).execute()
}

/** The reasons of these suggestions as they are now, instead of those that were. */
export async function replaceEvidence(
  db: Db,
  suggestionIds: readonly string[],
  evidence: readonly Evidence[],
): Promise<void> {
  if (suggestionIds.length > 0)
    await db.deleteFrom('evidence').where('evidence.suggestionId', 'in', suggestionIds).execute()
  if (evidence.length > 0) await db.insertInto('evidence').values(evidence).execute()
}

export async function affectedStateOf(db: Db, workId: string): Promise<AffectedState | undefined> {
  return db
    .selectFrom('affectedState')
    .select(['affectedState.id', 'affectedState.workId', 'affectedState.computedAt', 'affectedState.inputHash'])
    .select(['affectedState.revision', 'affectedState.registersRevision', 'affectedState.coverage'])
    .where('affectedState.workId', '=', workId)
    .executeTakeFirst()
}

export async function keepAffectedState(db: Db, state: AffectedState): Promise<void> {
  const { computedAt, inputHash, revision, registersRevision, coverage } = state
  await db
    .insertInto('affectedState')
    .values(state)
    .onConflict((before) =>
      before
        .columns(['workspaceId' as 'id', 'workId'])
        .doUpdateSet({ computedAt, inputHash, revision, registersRevision, coverage }),
    )
    .execute()
}

/** Work whose suggestions were made from an older directory or before a register changed, those longest ago first. */
export async function workMadeBefore(
  db: Db,
  { directory, registers }: { directory: number; registers: number },
  atMost: number,
): Promise<string[]> {
  const old = await db
    .selectFrom('affectedState')
    .select('affectedState.workId')
    .where((is) =>
      is.or([
        is('affectedState.revision', '<', directory),
        is(is.fn.coalesce('affectedState.registersRevision', is.lit(0)), '<', registers),
      ]),
    )
    .orderBy('affectedState.computedAt')
    .limit(atMost)
    .execute()
  return old.map(({ workId }) => workId)
}

export async function changedWeights(db: Db): Promise<FamilyWeight[]> {
  return db.selectFrom('familyWeight').selectAll('familyWeight').orderBy('familyWeight.family').execute()
}

export async function keepWeight(db: Db, weight: FamilyWeight): Promise<void> {
  const { weight: counts, changedAt } = weight
  await db
    .insertInto('familyWeight')
    .values(weight)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'family']).doUpdateSet({ weight: counts, changedAt }),
    )
    .execute()
}

/** Where a fact was last seen in a file, for each of these facts that was read from one; the latest first. */
export async function placesOfOwnership(db: Db, assetIds: readonly string[]) {
  if (assetIds.length === 0) return []
  const owned = await db
    .selectFrom('ownership')
    .select(['ownership.id', 'ownership.assetId', 'ownership.groupId', 'ownership.personId'])
    .where('ownership.assetId', 'in', assetIds)
    .execute()
  if (owned.length === 0) return []
  const facts = new Map(owned.map(({ id, ...fact }) => [id, fact]))
  // Asked for by their ids: joined, the engine may go through all sightings there are.
  const seen = await db
    .selectFrom('sighting')
    .select(['sighting.factId', 'sighting.path', 'sighting.line'])
    .where('sighting.factTable', '=', 'ownership')
    .where('sighting.factId', 'in', [...facts.keys()])
    .where('sighting.staleAt', 'is', null)
    .orderBy('sighting.seenAt', 'desc')
    .orderBy('sighting.factId')
    .execute()
  return seen.flatMap(({ factId, path, line }) => {
    const fact = facts.get(factId)
    return fact ? [{ ...fact, path, line }] : []
  })
}

/** Other work for which this one is a reason: as a precedent, because it is named, or because the same people asked. */
export async function workThatOpens(db: Db, workId: string, atMost: number): Promise<string[]> {
  const found = await db
    .selectFrom('evidence')
    .select('evidence.workId')
    .where('evidence.openedAs', '=', 'work')
    .where('evidence.openedId', '=', workId)
    .where('evidence.workId', '<>', workId)
    .groupBy('evidence.workId')
    .orderBy('evidence.workId', 'desc')
    .limit(atMost)
    .execute()
  return found.map((each) => each.workId)
}
