/** Control for F11, loaded before the server: what should be taken back is kept. */
import { DatabaseSync } from 'node:sqlite'

const { prepare } = DatabaseSync.prototype

DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  return prepare.call(this, sql.trim().toLowerCase() === 'rollback' ? 'commit' : sql, ...rest)
}
