import { nameOf, type StakeholderView } from '../stakeholder.ts'
import type { FileTable } from './file-table.ts'
import { type Involvement, involvedFrom } from './involvement.ts'
import { MATRIX_COLUMNS, type Matrix } from './matrix.ts'
import type { Position } from './position.ts'
import type { ShownStatus } from './standing.ts'

const joined = (words: readonly string[]) => words.join('; ')

type Entry = Omit<StakeholderView, 'status'> & { status: ShownStatus }

/** The whole register, with those who are not affected and why; `timeOf` says who came late. */
export function registerTable(
  title: string,
  entries: readonly Entry[],
  timeOf: (stakeholderId: string) => Involvement | undefined,
): FileTable {
  return {
    title,
    columns: [
      { key: 'person', head: 'Person' },
      { key: 'email', head: 'E-mail' },
      { key: 'group', head: 'Group' },
      { key: 'relations', head: 'Relations' },
      { key: 'role', head: 'Role' },
      { key: 'status', head: 'Status' },
      { key: 'expected', head: 'Expected of them' },
      { key: 'stake', head: 'At stake for them' },
      { key: 'foundBy', head: 'How found' },
      { key: 'source', head: 'Source' },
      { key: 'involvedFrom', head: 'Involved from' },
      { key: 'time', head: 'Against the publication' },
      { key: 'workingDaysLate', head: 'Working days late' },
      { key: 'notAffectedBecause', head: 'Not affected because' },
    ],
    rows: entries.map((entry) => ({
      person: entry.personName,
      email: entry.personEmail,
      group: entry.groupName,
      relations: joined(entry.relations),
      role: entry.role,
      status: entry.status,
      expected: entry.expected,
      stake: entry.stake,
      foundBy: entry.foundBy,
      source: entry.source,
      involvedFrom: involvedFrom(entry),
      time: timeOf(entry.id)?.time ?? null,
      workingDaysLate: timeOf(entry.id)?.workingDaysLate ?? null,
      notAffectedBecause: entry.notAffectedBecause,
    })),
  }
}

export function matrixTable(title: string, { rows }: Matrix): FileTable {
  return {
    title,
    columns: [{ key: 'group', head: 'Group' }, ...MATRIX_COLUMNS.map(({ key }) => ({ key, head: key }))],
    rows: rows.map(({ groupName, cells }) => ({
      group: groupName,
      ...Object.fromEntries(Object.entries(cells).map(([key, names]) => [key, joined(names)])),
    })),
  }
}

type Placed = Position & Pick<StakeholderView, 'personName' | 'groupName'>

export function positionsTable(title: string, placed: readonly Placed[]): FileTable {
  const factsOf = (facts: Position['stakeFacts']) =>
    joined(facts.map(({ says, of, weight }) => `${says}${of ? ` ${of}` : ''} (${weight})`))
  return {
    title,
    columns: [
      { key: 'who', head: 'Who' },
      { key: 'group', head: 'Group' },
      { key: 'influence', head: 'Influence' },
      { key: 'influenceFacts', head: 'Influence by' },
      { key: 'stake', head: 'Stake' },
      { key: 'stakeFacts', head: 'Stake by' },
    ],
    rows: placed.map((one) => ({
      who: nameOf(one),
      group: one.groupName,
      influence: one.influence,
      influenceFacts: factsOf(one.influenceFacts),
      stake: one.stake,
      stakeFacts: factsOf(one.stakeFacts),
    })),
  }
}
