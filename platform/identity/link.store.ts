import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/**
 * A personal link: one person, one purpose (`readback.answer`), one record. Opening it changes nothing;
 * it works until it expires or is revoked. Only the hash of its token is kept.
 */
export type Link = {
  id: string
  workspaceId?: string
  purpose: string
  subjectId: string
  personId: string
  tokenHash: string
  createdAt: Instant
  expiresAt: Instant | null
  revokedAt: Instant | null
}

declare module '../database/database.ts' {
  interface Tables {
    link: Link
  }
}

export async function addLink(db: Db, link: Link): Promise<void> {
  await db.insertInto('link').values(link).execute()
}

/** Finds a link in any workspace by what its token hashes to. */
export async function linkByToken(db: Db, tokenHash: string): Promise<(Link & { workspaceId: string }) | undefined> {
  const link = await db.selectFrom('link').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()
  return link as (Link & { workspaceId: string }) | undefined
}

/** All links to one record that still stand. */
export async function standingLinks(db: Db, purpose: string, subjectId: string): Promise<Link[]> {
  return db
    .selectFrom('link')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('revokedAt', 'is', null)
    .execute()
}

/** The newest link of one person to one record, whether it still stands or not. */
export async function newestLink(
  db: Db,
  purpose: string,
  subjectId: string,
  personId: string,
): Promise<Link | undefined> {
  return db
    .selectFrom('link')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Lets the links to one record that end by themselves end later. */
export async function prolongLinks(db: Db, purpose: string, subjectId: string, expiresAt: Instant): Promise<void> {
  await db
    .updateTable('link')
    .set({ expiresAt })
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('expiresAt', '<', expiresAt)
    .execute()
}

/** Revokes the links of one person to one record, so that a new one can be handed out. */
export async function revokeLinks(
  db: Db,
  purpose: string,
  subjectId: string,
  personId: string,
  at: Instant,
): Promise<number> {
  const revoked = await db
    .updateTable('link')
    .set({ revokedAt: at })
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return Number(revoked.numUpdatedRows)
}
