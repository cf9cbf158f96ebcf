import { closedByItself } from '../last-day.operations.ts'
import { closeSounding } from './sounding.operations.ts'
import { overdueSoundings } from './sounding.store.ts'

export const closeOverdueSoundings = closedByItself({
  kind: 'sounding.close-over',
  says: 'Close soundings whose last day is over',
  minutes: '4-59/15',
  overdue: overdueSoundings,
  close: (perform, as, soundingId) => perform(closeSounding, { ...as, input: { soundingId } }),
})
