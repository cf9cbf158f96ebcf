import { closedByItself } from '../last-day.operations.ts'
import { closeReadback } from '../readback.operations.ts'
import { overdueReadbacks } from '../readback.store.ts'

/**
 * Anonymous read-backs are closed by themselves when their last day is over. Reading one does not close it: a reader would wait
 * for it, and could choose the moment. Until it is done, its result is refused.
 */
export const closeOverdue = closedByItself({
  kind: 'readback.close-over',
  says: 'Close anonymous read-backs whose last day is over, and cut the answers from those who gave them',
  minutes: '2-59/15',
  overdue: overdueReadbacks,
  close: (perform, as, readbackId) => perform(closeReadback, { ...as, input: { readbackId } }),
})
