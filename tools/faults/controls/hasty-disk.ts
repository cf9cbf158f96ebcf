/** Control for F2, loaded before the server: SQLite acknowledges without waiting for the disk. */
import { DatabaseSync } from 'node:sqlite'

const { exec } = DatabaseSync.prototype

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  return exec.call(this, sql === 'pragma synchronous = full' ? 'pragma synchronous = normal' : sql)
}
