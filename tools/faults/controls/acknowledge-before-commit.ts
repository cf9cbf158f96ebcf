/** Control for F1, loaded before the server: commits are gathered and made later, although each was acknowledged. */
import { DatabaseSync } from 'node:sqlite'

const LATER_MS = 250
const gathering = new WeakSet<DatabaseSync>()
const asked: Record<string, string> = {
  begin: 'savepoint gathered',
  commit: 'release gathered',
  rollback: 'rollback to gathered',
}
const { prepare } = DatabaseSync.prototype

DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  const instead = asked[sql.trim().toLowerCase()]
  if (instead === undefined) return prepare.call(this, sql, ...rest)
  if (!gathering.has(this)) gather(this)
  return prepare.call(this, instead, ...rest)
}

function gather(database: DatabaseSync): void {
  gathering.add(database)
  database.exec('begin')
  setInterval(() => {
    if (!database.isOpen) return
    try {
      database.exec('commit')
      database.exec('begin')
    } catch {
      // A statement is running: the next time will do.
    }
  }, LATER_MS).unref()
}
