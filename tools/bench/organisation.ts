/**
 * A made-up organisation of any size, as tables that can be imported: always the same for the same numbers.
 *
 *   node tools/bench/organisation.ts FOLDER [people] [groups] [things]
 *   plumbline directory import FOLDER/groups.csv     and so on for people.csv and things.csv
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type OrganisationSize = { people: number; groups: number; things: number }

/** The text of each table. Groups come first, so that whoever belongs to one finds it described. */
export type OrganisationTables = { groups: string; people: string; things: string }

const SUBJECTS = [
  ...['checkout', 'invoices', 'search', 'identity', 'shipping', 'stock', 'reporting', 'mail', 'pricing', 'returns'],
  ...['catalogue', 'payments', 'privacy', 'support', 'hiring', 'training', 'analytics', 'storage', 'maps', 'consent'],
]
const DOES = ['Builds', 'Runs', 'Looks after', 'Advises on', 'Decides about', 'Measures', 'Explains', 'Repairs']
const FOR = ['customers', 'colleagues', 'suppliers', 'partners', 'the public', 'auditors', 'new countries']
const TITLES = ['Engineer', 'Designer', 'Analyst', 'Lawyer', 'Accountant', 'Researcher', 'Writer', 'Operator']
const ZONES = ['Europe/Berlin', 'Europe/Stockholm', 'America/New_York', 'Asia/Tokyo', 'Africa/Nairobi', 'UTC']
const KINDS = ['component', 'service', 'api', 'data-set', 'process', 'contract']
const SEED = 20_261_125

/** Every group has a lead and is part of another; every thing has one owner or two, and some have consumers and stand on others. */
export function organisation({ people, groups, things }: OrganisationSize): OrganisationTables {
  const pick = chance(SEED)
  const groupNames = Array.from(
    { length: groups },
    (_, at) => `Sample ${at % 7 === 6 ? 'function' : 'team'} ${numbered(at)} ${of(SUBJECTS, at)}`,
  )
  const thingNames = Array.from({ length: things }, (_, at) => `sample-${of(SUBJECTS, at)}-${numbered(at)}`)
  const groupRows = groupNames.map((name, at) => [
    name,
    `${of(DOES, pick(DOES.length))} ${of(SUBJECTS, at)} for ${of(FOR, pick(FOR.length))}.`,
    at === 0 ? '' : (groupNames[Math.floor((at - 1) / 6)] ?? ''),
    `sample-${numbered(at)}@example.org`,
    `#sample-${numbered(at)}`,
  ])
  const personRows = Array.from({ length: people }, (_, at) => [
    `Sample Person ${numbered(at)}`,
    `person-${numbered(at)}@example.org`,
    of(TITLES, pick(TITLES.length)),
    groupNames[at % groups] ?? '',
    at < groups ? 'yes' : 'no',
    of(ZONES, pick(ZONES.length)),
  ])
  const thingRows = thingNames.map((name, at) => [
    name,
    of(KINDS, at),
    `${of(DOES, pick(DOES.length))} ${of(SUBJECTS, at)} for ${of(FOR, pick(FOR.length))}.`,
    [groupNames[at % groups], ...(pick(5) === 0 ? [groupNames[pick(groups)]] : [])].join(';'),
    pick(3) === 0 ? (groupNames[pick(groups)] ?? '') : '',
    at > 0 && pick(2) === 0 ? (thingNames[pick(at)] ?? '') : '',
  ])
  return {
    groups: table(['Team', 'What it does', 'Part of', 'Mailing list', 'Channel'], groupRows),
    people: table(['Name', 'E-mail', 'Job title', 'Team', 'Team lead', 'Time zone'], personRows),
    things: table(['Thing', 'Kind', 'Description', 'Owner', 'Used by', 'Depends on'], thingRows),
  }
}

function of<Word>(words: readonly Word[], at: number): Word {
  return words[at % words.length] as Word
}

function numbered(at: number): string {
  return String(at + 1).padStart(6, '0')
}

function table(head: string[], rows: string[][]): string {
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`
}

/** Whole numbers below a limit, the same ones every time. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Writes the tables into a folder and says where each stands. */
export function writeOrganisation(folder: string, size: OrganisationSize): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(organisation(size)).map(([name, text]) => {
    const path = join(folder, `${name}.csv`)
    writeFileSync(path, text)
    return path
  })
}

if (import.meta.main) {
  const [folder, ...numbers] = process.argv.slice(2)
  const [people = 3_000, groups = 50, things = 3_000] = numbers.map(Number)
  if (folder === undefined) {
    process.stderr.write(
      'Say the folder to write to: node tools/bench/organisation.ts FOLDER [people] [groups] [things]\n',
    )
    process.exitCode = 2
  } else process.stdout.write(`${writeOrganisation(folder, { people, groups, things }).join('\n')}\n`)
}
