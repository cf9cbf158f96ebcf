import type { Entry } from './facts.ts'
import type { Line } from './written-text.ts'

/**
 * Org as it is written of decisions: `#+TITLE:` and drawers of properties say what front matter says elsewhere, and stars
 * make headings. Many write Markdown below such a head, so nothing else of a line changes.
 */
export function readOrg(lines: readonly Line[]): { front: Entry[]; body: Line[] } {
  const front: Entry[] = []
  const body: Line[] = []
  const hasSigns = lines.some(({ text }) => /^#{1,6}\s/.test(text))
  let isDrawer = false
  for (const { at, text } of lines) {
    const [, key, value = ''] = /^\s*#\+([A-Za-z_-]{2,30}):\s*(.*)$/.exec(text) ?? []
    const [, property, its = ''] = isDrawer ? (/^\s*:([A-Za-z_-]{2,30}):\s+(.*)$/.exec(text) ?? []) : []
    if (key !== undefined) front.push(entry(key, value, at))
    else if (/^\s*:[A-Z]+:\s*$/i.test(text)) isDrawer = !/^\s*:end:\s*$/i.test(text)
    else if (property !== undefined) front.push(entry(property, its, at))
    else if (!isDrawer) {
      const [, stars = '', title = ''] = hasSigns ? [] : (/^(\*{1,6})\s+(.*?)(?:\s+:[\w:]+:)?\s*$/.exec(text) ?? [])
      body.push({ at, text: stars === '' ? text : `${'#'.repeat(Math.min(6, stars.length + 1))} ${title}` })
    }
  }
  return { front, body }
}

function entry(key: string, value: string, at: number): Entry {
  return { key: key.replaceAll('_', ' '), values: value.trim() === '' ? [] : [value.trim()], at }
}
