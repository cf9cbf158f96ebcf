import type { Coverage } from './suggestion.ts'

/** What is not known and could hide somebody who is affected; a sentence each, and never that nobody else is. */
export function inWords({
  named = 0,
  withoutOwner = 0,
  withoutConsumer = 0,
  groups = 0,
  withoutDescription = 0,
  earlierWork = 0,
}: Coverage): string[] {
  const lines: string[] = []
  if (named === 0)
    lines.push('The text names nothing that the directory knows, so owners and users could not be looked up.')
  if (withoutOwner > 0) lines.push(`${withoutOwner} of ${things(named)} ${has(withoutOwner)} no known owner on file.`)
  if (withoutConsumer > 0)
    lines.push(`${withoutConsumer} of ${things(named)} ${has(withoutConsumer)} no known user on file.`)
  if (groups === 0) lines.push('The directory has no groups yet.')
  if (withoutDescription > 0)
    lines.push(
      `${withoutDescription} of ${groups} ${groups === 1 ? 'group does' : 'groups do'} not say what ${groups === 1 ? 'it does' : 'they do'}.`,
    )
  lines.push(
    earlierWork === 0
      ? 'There is no earlier work to compare with.'
      : `Compared with ${earlierWork} ${earlierWork === 1 ? 'piece' : 'pieces'} of earlier work.`,
  )
  return lines
}

function things(count: number): string {
  return `${count} named ${count === 1 ? 'thing' : 'things'}`
}

function has(count: number): string {
  return count === 1 ? 'has' : 'have'
}
