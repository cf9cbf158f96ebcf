import type { ReplayStep } from '@plumbline/measure'
import { figure, textTable } from './text-table.ts'

/** How groups moved, for somebody at a terminal: what became of the ids, then a row for each step. */
export function replayInWords({ steps }: { steps: readonly ReplayStep[] }): string {
  return `${sentence(steps)}\n\n${textTable([HEADER, ...steps.map(rowOf)])}\n${LEGEND}\n`
}

function sentence(steps: readonly ReplayStep[]): string {
  const last = steps.at(-1)
  const ids = new Set(steps.flatMap(({ groups }) => groups.map(({ id }) => id)))
  if (!last || ids.size === 0) return 'At no time were there enough votes to tell whether there are groups.'
  const now = last.groups.map(({ id, size }) => `${id} (${size})`).join(', ')
  const gone = ids.size - last.groups.length
  const rest =
    gone > 0 ? ` ${gone} that ${gone === 1 ? 'was' : 'were'} seen on the way ${gone === 1 ? 'is' : 'are'} gone.` : ''
  return `At the end: ${last.groups.length === 1 ? 'one group' : `${last.groups.length} groups`}, ${now}.${rest}`
}

const HEADER = ['votes', 'until', 'people', 'groups, with their people', 'came from', 'kept their group', 'alike']

function rowOf({ votes, at, participants, found, groups, stayed, adjustedRandIndex }: ReplayStep): string[] {
  return [
    String(votes),
    at === null ? '–' : new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    String(participants),
    groups.length === 0 ? found : groups.map(({ id, size }) => `${id}: ${size}`).join(', '),
    groups
      .map(({ id, from }) => originsOf(id, from))
      .filter(Boolean)
      .join('; '),
    figure(stayed),
    figure(adjustedRandIndex),
  ]
}

/** Only what moved: a group that has its people from itself says nothing. */
function originsOf(id: number, from: { readonly [id: number]: number }): string {
  const others = Object.entries(from).filter(([earlier]) => Number(earlier) !== id)
  return others.length === 0 ? '' : `${id} ← ${others.map(([earlier, people]) => `${people} of ${earlier}`).join(', ')}`
}

const LEGEND = `groups    an id stays with the people who have it; 0 is the largest of those that came first
kept      of the people in a group here and one step before: the share whose group kept its id
alike     adjusted Rand index to the groups one step before, for the same people; 1 = the same`
