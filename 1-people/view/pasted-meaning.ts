import type { ReadNames, RegisterMany } from '../step.ts'

export type ReadLine = ReadNames['output']['lines'][number]

/** What a line is taken to mean: the id of somebody known, `new`, `group` or `leave`; nothing while it must be said. */
export type Choices = Record<string, string>

export function lineKey({ line, name }: ReadLine): string {
  return `${line} ${name}`
}

/** What was chosen for a line, else what it means by itself. Who stands on the register already is left out. */
export function meaningChosen(line: ReadLine, choices: Choices): string {
  const chosen = choices[lineKey(line)]
  if (chosen !== undefined) return chosen
  if (line.standsAlready) return 'leave'
  if (line.meaning === 'known-person') return line.personId ?? 'new'
  if (line.meaning === 'known-group') return 'group'
  return line.meaning === 'doubtful' ? '' : 'new'
}

/** A line as it is sent. */
export function lineMeant(line: ReadLine, chosen: string): RegisterMany['input']['lines'][number] {
  const { name, email, group } = line
  if (chosen === 'group')
    return { line: line.line, ...(line.groupId ? { groupId: line.groupId } : { group: { name } }) }
  const person = chosen === 'new' ? { person: { name, ...(email && { email }) } } : { personId: chosen }
  return { line: line.line, ...person, ...(group && { group: { name: group } }) }
}
