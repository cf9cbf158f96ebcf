import type { ShowDecision } from '../step.ts'

type Decision = ShowDecision['output']
/** A final call as it is shown with its decision. */
export type Call = NonNullable<Decision['finalCall']>
export type CallProps = { decision: Decision; call: Call }
