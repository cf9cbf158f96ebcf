import { operator } from '@plumbline/platform/actor'
import type { Operation } from '@plumbline/platform/operation'
import { actorsOf, expected } from '../testing/admission.ts'
import { openFurnishedWorld, performer } from '../testing/furnished.ts'
import { rehearse } from '../testing/rehearsal.ts'
import { doneBefore, sampleOf } from '../testing/samples.ts'

/** The distinct statements of every operation, seen while its sample is performed on the embedded database. */
export async function sqlListing(operations: readonly Operation[]): Promise<string> {
  const seen = await statementsSeen(operations)
  // Whoever comes by a link is found in another way, so those operations do not count here.
  const common = (wanted: (operation: Operation) => boolean) =>
    inAll(operations.filter(wanted).flatMap(({ name }) => (seen.get(name)?.byAccount ? [seenOf(name)] : [])))
  const seenOf = (name: string) => seen.get(name)?.statements ?? new Set<string>()
  const everywhere = common(({ scope }) => scope === 'workspace')
  const inChanges = common(({ scope, changes }) => scope === 'workspace' && changes).difference(everywhere)

  const parts = [
    `## Every operation of a workspace, asked with an account\n\n${block(everywhere)}`,
    `## Every change in a workspace\n\n${block(inChanges)}`,
  ]
  for (const { name, scope, changes } of [...operations].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const shared = scope === 'server' ? new Set<string>() : changes ? everywhere.union(inChanges) : everywhere
    parts.push(`## ${name}\n\n${block(seenOf(name).difference(shared))}`)
  }
  return parts.join('\n')
}

type Seen = { statements: Set<string>; byAccount: boolean }

async function statementsSeen(operations: readonly Operation[]): Promise<Map<string, Seen>> {
  let watched: Set<string> | undefined
  const place = await openFurnishedWorld('sqlite', (sql) => watched?.add(shortened(sql)))
  const seen = new Map<string, Seen>()
  try {
    for (const operation of operations) {
      const admitted = actorsOf(place).filter((each) => expected(operation, each) === 'done')
      // What nobody may is done by the machine itself.
      const actor = admitted.find(({ by }) => by.kind === 'account') ?? admitted[0] ?? machineIn(place)
      await rehearse(place.world.house, async (house) => {
        for (const before of doneBefore[operation.name] ?? [])
          await performer(house, place.mine.workspace.slug)(before, sampleOf(before, place.mine, actor.asker), operator)
        watched = new Set()
        seen.set(operation.name, { statements: watched, byAccount: actor.by.kind === 'account' })
        const input = sampleOf(operation.name, place.mine, actor.asker)
        await house.perform(operation, { by: actor.by, workspace: place.mine.workspace.slug, input })
        watched = undefined
      })
    }
  } finally {
    await place.world.close()
  }
  return seen
}

function machineIn({ cast }: Awaited<ReturnType<typeof openFurnishedWorld>>) {
  return { by: operator, asker: cast.admin }
}

/** How many values a list has depends on the sample, and is of no interest. */
function shortened(sql: string): string {
  return sql.replace(/\?(, \?)+(?=\))/g, '?, …').replace(/(\([^()]*…\))(, \1)+/g, '$1, …')
}

function inAll(sets: readonly Set<string>[]): Set<string> {
  return sets.reduce((common, each) => common.intersection(each), sets[0] ?? new Set<string>())
}

function block(statements: ReadonlySet<string>): string {
  if (statements.size === 0) return 'Nothing more.\n'
  return `\`\`\`sql\n${[...statements].sort().join('\n')}\n\`\`\`\n`
}
