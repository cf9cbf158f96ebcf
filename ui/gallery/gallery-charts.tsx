import { BelievedMeasured } from '../chart/believed-measured.tsx'
import { ChoiceBars } from '../chart/choice-bars.tsx'
import { DotStrip } from '../chart/dot-strip.tsx'
import type { PlumbRow } from '../chart/plumb-chart.tsx'
import { PlumbChart } from '../chart/plumb-chart.tsx'
import { RankPlaces } from '../chart/rank-places.tsx'
import { StateGrid } from '../chart/state-grid.tsx'
import { StateMark } from '../chart/state-mark.tsx'
import { WaveChart } from '../chart/wave-chart.tsx'
import { LinkButton } from '../link-button.tsx'
import { Section } from '../section.tsx'

const rows: PlumbRow[] = [
  { id: 'p', name: 'Product', place: 0, answered: 4, asked: 4, understood: { value: 70, from: 62, to: 79 } },
  {
    id: 's',
    name: 'Sales',
    place: 1,
    answered: 5,
    asked: 6,
    understood: { value: 18, from: 8, to: 29 },
    answers: [6, 12, 18, 22, 32],
    prefers: 12,
    couldMove: { from: 14, to: 32 },
    predictions: [{ by: 'Engineering', place: 2, value: 66 }],
  },
  {
    id: 'e',
    name: 'Engineering',
    place: 2,
    answered: 6,
    asked: 6,
    understood: { value: 84, from: 76, to: 93 },
    answers: [72, 80, 84, 86, 90, 92],
    prefers: 60,
    predictions: [
      { by: 'Sales', place: 1, value: 22 },
      { by: 'Product', place: 0, value: 68 },
    ],
  },
  {
    id: 'c',
    name: 'Compliance',
    place: 3,
    answered: 2,
    asked: 2,
    understood: { value: 95 },
    note: 'named: fewer than five',
  },
  { id: 'u', name: 'Support', place: 4, answered: 0, asked: 3, note: 'nobody has answered yet' },
  { id: 'f', name: 'Finance', place: 5, answered: 5, asked: 5, understood: { value: 74, from: 60, to: 88 } },
  {
    id: 'd',
    name: 'Design and research',
    place: 6,
    answered: 5,
    asked: 7,
    understood: { value: 50, from: 34, to: 66 },
  },
  { id: 'o', name: 'Operations', place: 7, answered: 5, asked: 9, understood: { value: 40, from: 20, to: 58 } },
]

const groups = rows.slice(0, 4).map(({ id, name, place }) => ({ id, name, place }))

const answers = [
  ['Mara', 0, 'agree'],
  ['Jonas', 1, 'disagree'],
  ['Aino', 2, 'agree'],
  ['Peter', 3, 'agree'],
  ['Lena', 1, 'disagree'],
  ['Otto', 2, 'depends'],
  ['Ida', 1, 'unsure'],
] as const

const claims = [
  { key: 'agree', label: 'agree' },
  { key: 'depends', label: 'it depends' },
  { key: 'disagree', label: 'disagree' },
  { key: 'unsure', label: 'can’t tell' },
]

/** The instruments, each with its finding, its sentence and its table. */
export function GalleryCharts() {
  return (
    <>
      <Section
        id="pictures"
        title="What each understood"
        state="9 of 12 answered. One conversation would help most."
        wide
      >
        <PlumbChart
          title="Sales believes Engineering will hold the date. Engineering will not."
          says="If the date and the audit collide, the direction says that the date moves. Sales understood the opposite, and expects Engineering to think like Sales."
          axis={{ from: 0, to: 100, left: 'keep the date', right: 'keep the audit' }}
          stated={{ value: 78 }}
          rows={rows}
        />
        <BelievedMeasured
          title="People believe that they share more than they do."
          says="9 of 12 answered; the three who are missing could still move this."
          axis={{ from: 0, to: 1, left: 'nobody shares it', right: 'all share it' }}
          believed={{ label: 'believed', value: 0.88, words: '8 of 9 think that the others read it as they do' }}
          measured={{
            label: 'measured',
            value: 0.44,
            from: 0.22,
            to: 0.68,
            words: '4 of 9 read it as the direction says',
          }}
        />
        <div>
          <LinkButton kind="primary" href="#states">
            Bring Jonas and Aino together for 15 minutes
          </LinkButton>
        </div>
      </Section>
      <Section id="states" title="Who believes what" state="Two groups falsely believe that they agree." wide>
        <h3>If they collide, the date moves</h3>
        <StateGrid
          title="As far as these answers tell, 4 of 8 beliefs about another group are wrong."
          caption="What each group believes of each other about “If they collide, the date moves”"
          groups={groups}
          cells={[
            { of: 'p', about: 's', state: 'open-difference', says: '4 and 5 answered', href: '#answers' },
            { of: 'p', about: 'e', state: 'shared', label: 'likely shared' },
            { of: 'p', about: 'c', state: 'too-few' },
            { of: 's', about: 'p', state: 'false-consensus' },
            { of: 's', about: 'e', state: 'false-consensus', says: '5 and 6 answered', href: '#answers' },
            { of: 's', about: 'c', state: 'too-few' },
            { of: 'e', about: 'p', state: 'false-conflict' },
            { of: 'e', about: 's', state: 'false-consensus' },
            { of: 'e', about: 'c', state: 'shared' },
            { of: 'c', about: 'p', state: 'too-few' },
            { of: 'c', about: 's', state: 'open-difference' },
            { of: 'c', about: 'e', state: 'shared' },
          ]}
        />
        <p>
          Four states: <StateMark state="shared" /> · <StateMark state="open-difference" /> ·{' '}
          <StateMark state="false-consensus" /> · <StateMark state="false-conflict" />, and{' '}
          <StateMark state="too-few" shapeOnly /> where too few have answered.
        </p>
      </Section>
      <Section id="answers" title="Answers" state="7 of 12 answered this claim under their name.">
        <DotStrip
          title="Three agree that the date moves; Sales does not."
          columns={claims}
          dots={answers.map(([name, place, column]) => ({ id: name, name, place, column }))}
          stated="agree"
          asked={12}
        />
        <DotStrip
          title="Most of the 64 who answered agree that the audit comes first."
          says="Without names, because names were not promised."
          columns={claims}
          dots={Array.from({ length: 64 }, (_, n) => ({
            id: String(n),
            column: n < 41 ? 'agree' : n < 50 ? 'depends' : n < 61 ? 'disagree' : 'unsure',
          }))}
          asked={80}
        />
      </Section>
      <Section
        id="choices"
        title="Choices, orders and rounds"
        state="Each with the same marks as the plumb chart."
        wide
      >
        <ChoiceBars
          title="Sales believes that Bo decides. Everybody else expects them to say Ann."
          options={[
            { key: 'ann', label: 'Ann' },
            { key: 'bo', label: 'Bo' },
          ]}
          stated="ann"
          groups={[
            {
              id: 'p',
              name: 'Product',
              place: 0,
              answered: 4,
              asked: 4,
              counts: { ann: 4, bo: 0 },
              wishes: { ann: 1, bo: 3 },
            },
            {
              id: 's',
              name: 'Sales',
              place: 1,
              answered: 5,
              asked: 6,
              counts: { ann: 1, bo: 4 },
              expectedBy: [{ by: 'Product', place: 0, key: 'ann' }],
            },
            { id: 'c', name: 'Compliance', place: 3, answered: 2, asked: 2, counts: null },
          ]}
          file={{
            name: 'who-decides',
            columns: [{ key: 'group', head: 'Group' }],
            rows: [{ group: 'Product' }, { group: 'Sales' }],
          }}
        />
        <RankPlaces
          title="Sales puts refunds before checkout."
          options={['Checkout', 'Refunds', 'Reports']}
          stated={[1, 2, 3]}
          groups={[
            { id: 'p', name: 'Product', place: 0, answered: 4, asked: 4, meanPlaces: [1.2, 2, 2.8] },
            { id: 's', name: 'Sales', place: 1, answered: 5, asked: 6, meanPlaces: [2, 1.2, 2.8] },
          ]}
        />
        <WaveChart
          title="Sales moved toward “keep the audit”."
          axis={{ from: 0, to: 100, left: 'keep the date', right: 'keep the audit' }}
          waves={[
            {
              id: '1',
              label: 'Read-back 1',
              stated: 78,
              groups: groups.slice(0, 2).map(({ id }, at) => ({ id, value: 70 - at * 50, answered: 5 })),
            },
            {
              id: '2',
              label: 'Read-back 2',
              stated: 78,
              groups: groups.slice(0, 2).map(({ id }) => ({ id, value: 72, answered: 5 })),
            },
          ]}
          groups={groups.slice(0, 2)}
        />
      </Section>
    </>
  )
}
