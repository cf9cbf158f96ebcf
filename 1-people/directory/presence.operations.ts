import { day } from '@plumbline/platform/calendar'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { groupById } from '../group.store.ts'
import {
  absenceById,
  absencesFrom,
  addAbsenceRow,
  addDutyTurnRow,
  dutyTurnById,
  dutyTurnsFrom,
  removeAbsenceRow,
  removeDutyTurnRow,
  replaceDeputies,
} from './presence.store.ts'

const MOST_DEPUTIES = 10

const days = { startsOn: day, endsOn: day }
const BACKWARDS = { path: ['endsOn'], message: 'lies before the first day' }
const isForwards = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn

const nameDeputies = operation({
  name: 'deputy.name',
  says: 'Name who answers for somebody while they are away, in order; replaces those named before',
  http: 'PUT /people/{personId}/deputies',
  who: members,
  changes: true,
  event: 'deputy.named',
  input: z.strictObject({ personId: z.guid(), deputyIds: z.array(z.guid()).max(MOST_DEPUTIES) }),
  output: z.object({ deputyIds: z.array(z.string()) }),
  async run({ input, db, newId, tell }) {
    const { personId } = input
    const deputyIds = [...new Set(input.deputyIds)]
    for (const id of [personId, ...deputyIds]) if (!(await personById(db, id))) throw nothingHere()
    if (deputyIds.includes(personId))
      throw new Refusal('bad-input', 'Nobody is their own deputy.', {
        fields: [{ path: 'deputyIds', says: 'names the person itself' }],
      })
    await replaceDeputies(
      db,
      personId,
      deputyIds.map((deputyId, place) => ({ id: newId(), personId, deputyId, place })),
    )
    tell({ subjectId: personId, details: { deputyIds } })
    return { deputyIds }
  },
})

const addAbsence = operation({
  name: 'absence.add',
  says: 'Say on which days somebody is away; never why',
  http: 'POST /people/{personId}/absences',
  who: members,
  changes: true,
  event: 'absence.added',
  input: z.strictObject({ personId: z.guid(), ...days }).refine(isForwards, BACKWARDS),
  output: z.object({ id: z.string() }),
  async run({ input, db, newId, tell }) {
    const { personId, startsOn, endsOn } = input
    if (!(await personById(db, personId))) throw nothingHere()
    const known = await absencesFrom(db, [personId], startsOn)
    if (known.some((absence) => absence.startsOn === startsOn && absence.endsOn === endsOn))
      throw new Refusal('already-exists', 'These days are noted already.')
    const id = newId()
    await addAbsenceRow(db, { id, personId, startsOn, endsOn })
    tell({ subjectId: personId, details: { startsOn, endsOn } })
    return { id }
  },
})

const removeAbsence = operation({
  name: 'absence.remove',
  says: 'Take back that somebody is away on these days',
  http: 'DELETE /absences/{absenceId}',
  who: members,
  changes: true,
  event: 'absence.removed',
  input: z.strictObject({ absenceId: z.guid() }),
  output: z.object({}),
  async run({ input, db, tell }) {
    const row = await absenceById(db, input.absenceId)
    if (!row) throw nothingHere()
    await removeAbsenceRow(db, row.id)
    tell({ subjectId: row.personId, details: { startsOn: row.startsOn, endsOn: row.endsOn } })
    return {}
  },
})

const addDuty = operation({
  name: 'duty.add',
  says: 'Say on which days somebody is the one of a group who is asked',
  http: 'POST /groups/{groupId}/duty-turns',
  who: members,
  changes: true,
  event: 'duty.added',
  input: z.strictObject({ groupId: z.guid(), personId: z.guid(), ...days }).refine(isForwards, BACKWARDS),
  output: z.object({ id: z.string() }),
  async run({ input, db, newId, tell }) {
    const { groupId, personId, startsOn, endsOn } = input
    if (!(await groupById(db, groupId)) || !(await personById(db, personId))) throw nothingHere()
    const overlapping = (await dutyTurnsFrom(db, [groupId], startsOn)).find((turn) => turn.startsOn <= endsOn)
    if (overlapping)
      throw new Refusal(
        'conflict',
        `${overlapping.name} is on duty from ${overlapping.startsOn} to ${overlapping.endsOn}.`,
        { next: 'Choose other days, or take that turn back first.' },
      )
    const id = newId()
    await addDutyTurnRow(db, { id, groupId, personId, startsOn, endsOn })
    tell({ subjectId: groupId, details: { personId, startsOn, endsOn } })
    return { id }
  },
})

const removeDuty = operation({
  name: 'duty.remove',
  says: 'Take back a turn on duty',
  http: 'DELETE /duty-turns/{dutyTurnId}',
  who: members,
  changes: true,
  event: 'duty.removed',
  input: z.strictObject({ dutyTurnId: z.guid() }),
  output: z.object({}),
  async run({ input, db, tell }) {
    const row = await dutyTurnById(db, input.dutyTurnId)
    if (!row) throw nothingHere()
    await removeDutyTurnRow(db, row.id)
    const { groupId, personId, startsOn, endsOn } = row
    tell({ subjectId: groupId, details: { personId, startsOn, endsOn } })
    return {}
  },
})

export const presenceOperations = [nameDeputies, addAbsence, removeAbsence, addDuty, removeDuty]
export type NameDeputies = Asking<typeof nameDeputies>
export type AddAbsence = Asking<typeof addAbsence>
export type RemoveAbsence = Asking<typeof removeAbsence>
export type AddDuty = Asking<typeof addDuty>
export type RemoveDuty = Asking<typeof removeDuty>
