import { later } from '../clock.ts'
import type { Config } from '../config.ts'

const A_DAY_SECONDS = 24 * 60 * 60
/** Auditors look back a year; whoever keeps less is told so. */
const A_YEAR_DAYS = 365

/** What goes by itself after some time, and the setting that says after how long. */
export const KEPT_FOR = {
  replies: {
    setting: 'keepRepliesDays',
    env: 'PLUMBLINE_KEEP_REPLIES_DAYS',
    title: 'Replies kept for repeated requests',
  },
  letters: {
    setting: 'keepLettersDays',
    env: 'PLUMBLINE_KEEP_LETTERS_DAYS',
    title: 'Letters that were sent or given up',
  },
  sessions: {
    setting: 'keepSessionsDays',
    env: 'PLUMBLINE_KEEP_SESSIONS_DAYS',
    title: 'Sessions that have ended, and sign-in links whose time is over',
  },
  origins: {
    setting: 'keepOriginsDays',
    env: 'PLUMBLINE_KEEP_ORIGINS_DAYS',
    title: 'Network address and browser beside an event',
  },
  details: { setting: 'keepDetailsDays', env: 'PLUMBLINE_KEEP_DETAILS_DAYS', title: 'Details of events' },
} as const satisfies Record<string, { setting: keyof Config; env: string; title: string }>

export type KeptKind = keyof typeof KEPT_FOR
export const KEPT_KINDS = Object.keys(KEPT_FOR) as KeptKind[]

export type KeepSettings = Pick<Config, (typeof KEPT_FOR)[KeptKind]['setting']>

export function daysOf(kind: KeptKind, config: KeepSettings): number {
  return config[KEPT_FOR[kind].setting]
}

/** What is older than this goes. */
export function goesBefore(kind: KeptKind, config: KeepSettings, now: string): string {
  return later(now, -daysOf(kind, config) * A_DAY_SECONDS)
}

/** What somebody should know about a setting that is allowed and yet unwise; nothing when all is well. */
export function warningOf(kind: KeptKind, config: KeepSettings): string | null {
  if (kind !== 'details' || daysOf(kind, config) >= A_YEAR_DAYS) return null
  return `Auditors usually look back a year. With ${KEPT_FOR.details.env} below ${A_YEAR_DAYS} they will find less.`
}

/** “30 days”, “1 day” in place of each `{letters}`. */
export function withDays(sentence: string, config: KeepSettings): string {
  return sentence.replace(/\{(\w+)\}/g, (_, kind: KeptKind) => {
    const days = daysOf(kind, config)
    return days === 1 ? '1 day' : `${days} days`
  })
}

/** The kinds that a sentence speaks of, also those that do not exist. */
export function kindsNamed(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, kind = '']) => kind)
}
