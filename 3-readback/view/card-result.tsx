import { PlumbChart } from '@plumbline/ui/chart/plumb-chart'
import { StateGrid } from '@plumbline/ui/chart/state-grid'
import { onScale } from '../card.ts'
import { NO_GROUP } from '../material.ts'
import type { ShowResult } from '../result.operations.ts'
import { answerInWords, countsInWords } from './card-words.en.ts'
import { axisOf, rowsOf } from './plumb-rows-of.ts'
import styles from './readback.module.css'
import { type CardChartProps, ChoiceResult, RankingResult } from './result-choice.tsx'
import { plumbFile, statesFile } from './result-files.ts'
import { words } from './words.en.ts'

type Card = ShowResult['output']['cards'][number]
type CardResultProps = { card: Card; placeOf: (groupId: string) => number; fileName: string }

/** One card: the finding, where each group stands against the direction, and what the groups believe of each other. */
export function CardResult({ card, placeOf, fileName }: CardResultProps) {
  const { statement, stated, groups, states, all, verdict, changedAfterBrief } = card
  const compared = groups.filter(({ groupId }) => groupId !== NO_GROUP)
  const told = states.some(({ grade, state }) => grade !== null || state === 'split-inside')
  const facts = [
    verdict && words.verdicts[verdict],
    all.counts && countsInWords(card, all.counts),
    changedAfterBrief ? words.changedAfterBrief(changedAfterBrief) : null,
  ].filter((fact) => fact !== null)
  const says = `${words.statedAs(statement, stated === null ? null : answerInWords(card, stated))} ${facts.join(' ')}`
  return (
    <div className={styles.card}>
      <CardChart card={card} says={says} placeOf={placeOf} fileName={fileName} />
      <NamedFacts card={card} />
      {told && (
        <StateGrid
          title={gridTitle(states)}
          caption={words.gridCaption(statement)}
          groups={compared.map(({ groupId, name }) => ({ id: groupId, name, place: placeOf(groupId) }))}
          cells={states.map(({ by, about, state, grade, counts }) => ({
            of: by,
            about,
            state: state === 'split-inside' ? 'too-few' : state,
            label: words.stateOf(state, grade),
            says: words.answersOf(counts.own, counts.others),
          }))}
          file={statesFile(`${fileName}-states`, card)}
        />
      )}
    </div>
  )
}

/** How many beliefs about another group miss, of those of which it can be said. */
function gridTitle(states: Card['states']): string {
  const told = states.filter(({ state }) => state !== 'too-few' && state !== 'split-inside')
  const wrong = told.filter(({ state }) => state === 'false-consensus' || state === 'false-conflict')
  return words.gridTitle(wrong.length, told.length, states.length - told.length)
}

function CardChart(props: CardChartProps) {
  const { card, says, placeOf, fileName } = props
  if (card.form === 'choice') return <ChoiceResult {...props} />
  if (card.form === 'ranking') return <RankingResult {...props} />
  return (
    <PlumbChart
      title={card.title}
      says={says}
      axis={axisOf(card)}
      {...(onScale(card, card.stated) !== null && { stated: { value: onScale(card, card.stated) ?? 0 } })}
      rows={rowsOf(card, placeOf)}
      file={plumbFile(fileName, card)}
    />
  )
}

/** Below five answers there is no figure of a group, only who said what where names were announced. */
function NamedFacts({ card }: { card: Card }) {
  const small = card.groups.filter(({ shown, named }) => shown === 'counts' && named !== null && named.length > 0)
  if (small.length === 0) return null
  return (
    <ul className={styles.facts}>
      {small.map(({ groupId, name, named }) => (
        <li key={groupId}>{words.namedFacts(name, whoSaidWhat(card, named ?? []))}</li>
      ))}
    </ul>
  )
}

function whoSaidWhat(card: Card, named: NonNullable<Card['groups'][number]['named']>): string[] {
  const byAnswer = Map.groupBy(named, ({ understood }) => understood)
  return [...byAnswer].map(([understood, people]) =>
    words.namedFact(
      people.map(({ name }) => name),
      answerInWords(card, understood).replaceAll(/[“”]/g, ''),
    ),
  )
}
