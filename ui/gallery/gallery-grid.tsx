import { useState } from 'react'
import { Dumbbell } from '../chart/dumbbell.tsx'
import { FactMap } from '../chart/fact-map.tsx'
import { Grid, type GridValue } from '../grid.tsx'
import { Refused } from '../refused.ts'
import { Section } from '../section.tsx'
import { Table } from '../table.tsx'

type Row = { id: string; name: string; role: string; days: readonly string[]; says: string }

const kept: Row[] = [
  { id: 'a', name: 'Lea', role: 'approver', days: ['mon'], says: 'Signs the contract' },
  { id: 'b', name: 'Sven', role: 'contributor', days: ['mon', 'fri'], says: '' },
]
const roles = ['approver', 'contributor', 'informed'].map((value) => ({ value, label: value }))
const days = [
  { value: 'mon', label: 'Monday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'fri', label: 'Friday' },
]
const people = [
  { id: 'a', name: 'Lea', place: 0, x: 4, y: 3, says: 'much influence, much at stake' },
  { id: 'b', name: 'Sven', place: 1, x: 1, y: 3, says: 'little influence, much at stake' },
  { id: 'c', name: 'Noor', place: 1, x: 1, y: 3, says: 'little influence, much at stake' },
]
const steps = ['unaware', 'neutral', 'supportive']
const ways = [
  { id: 'b', name: 'Sven', place: 1, from: 0, to: 2 },
  { id: 'a', name: 'Lea', place: 0, from: 1, to: 1 },
]

/** What is edited like a sheet, and two ways to see the same people. */
export function GalleryGrid() {
  const [rows, setRows] = useState(kept)
  const save = async (row: Row, column: string, value: GridValue) => {
    if (value === 'approver') throw new Refused({ status: 409, code: 'conflict', sentence: 'Lea approves already.' })
    setRows((before) => before.map((each) => (each.id === row.id ? { ...each, [column]: value } : each)))
  }
  return (
    <>
      <Section id="sheet" title="Edited like a sheet" wide>
        <Grid
          caption="Who does what"
          rows={rows}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          onSave={save}
          columns={[
            { key: 'name', head: 'Who', cell: ({ name }) => name },
            {
              key: 'role',
              head: 'Role',
              cell: ({ role }) => role,
              edit: ({ role }) => ({ kind: 'one', value: role, choices: roles }),
            },
            {
              key: 'days',
              head: 'Days',
              cell: (row) => days.flatMap(({ value, label }) => (row.days.includes(value) ? label : [])).join(', '),
              edit: (row) => ({ kind: 'several', value: row.days, choices: days }),
            },
            {
              key: 'says',
              head: 'Expected',
              cell: ({ says }) => says,
              edit: ({ says }) => ({ kind: 'text', value: says }),
            },
          ]}
        />
      </Section>
      <Section id="facts" title="Where people stand" wide>
        <FactMap
          title="Sven and Noor have much at stake and little influence."
          across={{ left: 'little influence', right: 'much influence', furthest: 6 }}
          up={{ left: 'little at stake', right: 'much at stake', furthest: 6 }}
          points={people}
          reasons={(id) => people.find((person) => person.id === id)?.says}
          table={
            <Table
              caption="Where people stand"
              rows={people}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: 'Who', cell: ({ name }) => name },
                { key: 'says', head: 'Where', cell: ({ says }) => says },
              ]}
            />
          }
        />
        <Dumbbell
          title="1 of 2 is not yet where the driver wants them."
          steps={steps}
          meaning={{ from: 'now', to: 'wanted' }}
          rows={ways}
          table={
            <Table
              caption="From where to where"
              rows={ways}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: 'Who', cell: ({ name }) => name },
                { key: 'from', head: 'Now', cell: ({ from }) => steps[from] },
                { key: 'to', head: 'Wanted', cell: ({ to }) => steps[to] },
              ]}
            />
          }
        />
      </Section>
    </>
  )
}
