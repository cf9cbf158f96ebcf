import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** This server, once: the secret with which it recognises the passes that it gave out. */
export type Installation = { id: string; linkSecret: string; createdAt: Instant }

declare module '../database/database.ts' {
  interface Tables {
    installation: Installation
  }
}

export async function theInstallation(db: Db): Promise<Installation | undefined> {
  return db.selectFrom('installation').selectAll().orderBy('createdAt').executeTakeFirst()
}

export async function addInstallation(db: Db, installation: Installation): Promise<void> {
  await db.insertInto('installation').values(installation).execute()
}
