import { sql } from 'kysely'
import { type Db, isDangling } from './database.ts'

/** Does it inside the transaction, unless something else still refers to what it removes; then all is as before, and the answer is no. */
export async function unlessReferredTo(db: Db, work: () => Promise<unknown>): Promise<boolean> {
  await sql`savepoint attempt`.execute(db)
  try {
    await work()
    await sql`release savepoint attempt`.execute(db)
    return true
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(db)
    await sql`release savepoint attempt`.execute(db)
    if (isDangling(error)) return false
    throw error
  }
}
