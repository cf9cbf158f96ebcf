import type { Config } from '../config.ts'

const A_DAY_SECONDS = 24 * 60 * 60

/** A session ends after so long at the latest. */
export function sessionSeconds(config: Config): number {
  return config.sessionDays * A_DAY_SECONDS
}

/** A session ends when it was not used for so long. */
export function idleSeconds(config: Config): number {
  return config.sessionIdleDays * A_DAY_SECONDS
}

/** Whether letters leave this server, so that links reach people by themselves. */
export function sendsMail(config: Config): boolean {
  return config.smtpUrl !== undefined
}
