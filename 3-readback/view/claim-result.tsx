import { PlumbChart } from '@plumbline/ui/chart/plumb-chart'
import { StateGrid } from '@plumbline/ui/chart/state-grid'
import { NO_GROUP, onScale } from '../material.ts'
import type { ShowResult } from '../result.operations.ts'
import { axisOfClaims, rowsOf } from './plumb-rows-of.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type Claim = ShowResult['output']['claims'][number]
type ClaimResultProps = { claim: Claim; placeOf: (groupId: string) => number }

/** One claim: the finding, where each group stands against the direction, and what the groups believe of each other. */
export function ClaimResult({ claim, placeOf }: ClaimResultProps) {
  const { title, statement, stated, groups, states, all, verdict, changedAfterBrief } = claim
  const compared = groups.filter(({ groupId }) => groupId !== NO_GROUP)
  const told = states.some(({ grade, state }) => grade !== null || state === 'split-inside')
  const facts = [
    verdict && words.verdicts[verdict],
    all.counts && words.counts(all.counts),
    changedAfterBrief ? words.changedAfterBrief(changedAfterBrief) : null,
  ].filter((fact) => fact !== null)
  return (
    <div className={styles.claim}>
      <PlumbChart
        title={title}
        says={`${words.statedAs(statement, stated)} ${facts.join(' ')}`}
        axis={axisOfClaims}
        stated={{ value: onScale(stated) ?? 1 }}
        rows={rowsOf(claim, placeOf)}
      />
      <NamedFacts groups={groups} />
      {told && (
        <StateGrid
          caption={words.gridCaption(statement)}
          groups={compared.map(({ groupId, name }) => ({ id: groupId, name, place: placeOf(groupId) }))}
          cells={states.map(({ by, about, state, grade, counts }) => ({
            of: by,
            about,
            state: state === 'split-inside' ? 'too-few' : state,
            label: words.stateOf(state, grade),
            says: words.answersOf(counts.own, counts.others),
          }))}
        />
      )}
    </div>
  )
}

/** Below five answers there is no figure of a group, only who said what where names were announced. */
function NamedFacts({ groups }: { groups: Claim['groups'] }) {
  const small = groups.filter(({ shown, named }) => shown === 'counts' && named !== null && named.length > 0)
  if (small.length === 0) return null
  return (
    <ul className={styles.facts}>
      {small.map(({ groupId, name, named }) => (
        <li key={groupId}>{words.namedFacts(name, whoSaidWhat(named ?? []))}</li>
      ))}
    </ul>
  )
}

function whoSaidWhat(named: NonNullable<Claim['groups'][number]['named']>): string[] {
  const byAnswer = Map.groupBy(named, ({ understood }) => understood)
  return [...byAnswer].map(([understood, people]) =>
    words.namedFact(
      people.map(({ name }) => name),
      understood,
    ),
  )
}
