import { readFileSync } from 'node:fs'

/**
 * Loaded into the server of a story before anything else: its clock of the day stands as many milliseconds ahead as the file
 * says, read anew each time. What measures durations goes on as it is.
 */
const file = process.env['STORY_CLOCK'] ?? ''
const ahead = () => Number(readFileSync(file, 'utf8'))
const { now } = Date

globalThis.Date = class extends Date {
  constructor(...given: ConstructorParameters<DateConstructor> | []) {
    if (given.length === 0) super(now() + ahead())
    else super(...(given as [string]))
  }
  static override now(): number {
    return now() + ahead()
  }
} as DateConstructor
