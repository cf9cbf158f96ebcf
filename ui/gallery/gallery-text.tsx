import { Button } from '../button.tsx'
import { DateText } from '../date-text.tsx'
import { Disclosure } from '../disclosure.tsx'
import { Empty } from '../empty.tsx'
import { GroupLabel } from '../group-label.tsx'
import { InPlace } from '../in-place.tsx'
import { PersonLabel } from '../person-label.tsx'
import { Section } from '../section.tsx'
import { Table } from '../table.tsx'
import { Text } from '../text.tsx'

const people = [
  { name: 'Mara Lindqvist', title: 'Product lead', group: { name: 'Product', place: 0 }, asked: '2026-10-02', said: 4 },
  { name: 'Jonas Weber', title: 'Head of sales', group: { name: 'Sales', place: 1 }, asked: '2026-10-02', said: 11 },
  { name: 'Aino Salmi', title: 'Payments', group: { name: 'Engineering', place: 2 }, asked: '2026-10-05', said: 128 },
  { name: 'Peter Dahl', title: 'Auditor', group: { name: 'Compliance', place: 3 }, asked: '2026-10-09', said: 2 },
]

/** People and direction: text, a table, evidence in the margin, editing in place. */
export function GalleryText() {
  return (
    <>
      <Section
        id="people"
        title="People"
        state="12 people from four groups are affected. Nobody from Support has been asked yet."
        actions={<Button kind="primary">Invite the support team</Button>}
        aside={
          <>
            <h3>Also affected, we think</h3>
            <p>
              <b>Support</b> answers every question about refunds, and the text names refunds twice.
            </p>
            <p>
              <b>Finance</b> was asked in the last two changes to checkout.
            </p>
          </>
        }
      >
        <Table
          caption="Who is affected, and since when they know"
          columns={[
            { key: 'who', head: 'Who', cell: (row) => <PersonLabel name={row.name} title={row.title} /> },
            { key: 'group', head: 'Group', cell: (row) => <GroupLabel {...row.group} /> },
            { key: 'asked', head: 'Asked', numeric: true, cell: (row) => <DateText value={row.asked} short /> },
            { key: 'said', head: 'Words', numeric: true, cell: (row) => row.said },
          ]}
          rows={people}
          rowKey={(row) => row.name}
        />
      </Section>
      <Section
        id="direction"
        title="Direction"
        state={
          <>
            Third wording, since <DateText value="2026-10-12" />. Seven people have seen it.
          </>
        }
        aside={
          <>
            <h3>Since the second wording</h3>
            <p>“Before winter” became a date.</p>
          </>
        }
      >
        <InPlace
          label="Goal"
          multiline
          value={
            'Guests can pay without an account before the winter season begins. If the date and the audit collide, the date moves.\n\nThe audit is not negotiable: last year’s findings are still open.'
          }
          onSave={() => new Promise((done) => setTimeout(done, 300))}
        />
        <InPlace
          label="What we will not do"
          value=""
          empty="Nothing here yet. Say what this leaves out."
          onSave={() => {}}
        />
        <Text quoted words="I would have held the date. I understand why we do not, and I will act on it." />
        <Disclosure label="Two earlier wordings">
          <Text words="Guests can pay without an account before winter." />
        </Disclosure>
      </Section>
      <Section id="quiet" title="Quiet things" state="Nothing has been recorded yet.">
        <Empty says="When the first answer comes, you will see it here. The link is open until Thursday 12 November.">
          <Button>Remind the 3 who are missing</Button>
        </Empty>
      </Section>
    </>
  )
}
