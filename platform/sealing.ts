import type { Db } from './database/database.ts'
import { theInstallation } from './identity/installation.store.ts'
import { seal, unseal } from './secret.ts'

/** Keeps secrets that must be read again (to sign with them), unlike tokens, of which a hash is enough. */
export type Sealing = {
  seal(db: Db, secret: string): Promise<string>
  /** Throws, in words, when it was sealed with a key that is not there (any more). */
  unseal(db: Db, sealed: string): Promise<string>
}

/** How a sealed text begins: the key was given to the server, or lies in its database. */
const WITH_OWN_KEY = 'own.'
const WITH_DATABASE_KEY = 'database.'

/**
 * With a key of one's own (`PLUMBLINE_SEALING_KEY`), a copy of the database alone opens nothing that is sealed. Without it the
 * key lies in the same database, and sealing protects only against a look at the one table.
 */
export function sealingWith(ownKey: string | undefined): Sealing {
  return {
    async seal(db, secret) {
      if (ownKey !== undefined) return WITH_OWN_KEY + seal(ownKey, secret)
      return WITH_DATABASE_KEY + seal(await databaseKey(db), secret)
    },
    async unseal(db, sealed) {
      const own = sealed.startsWith(WITH_OWN_KEY)
      const key = own ? ownKey : await databaseKey(db)
      try {
        if (key === undefined) throw new Error('no key')
        return unseal(key, sealed.slice((own ? WITH_OWN_KEY : WITH_DATABASE_KEY).length))
      } catch {
        throw new Error('The secret was sealed with a key that this server does not have (PLUMBLINE_SEALING_KEY).')
      }
    },
  }
}

async function databaseKey(db: Db): Promise<string> {
  const installation = await theInstallation(db)
  if (!installation) throw new Error('The database has not been prepared')
  return `sealing ${installation.linkSecret}`
}
