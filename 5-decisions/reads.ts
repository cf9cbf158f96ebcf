export { acknowledgementBy, wasAsked } from './acknowledgement.store.ts'
export { decisionById, decisionsOf } from './decision.store.ts'
export { endedSupersessionsOf, predecessorsOf } from './supersession.store.ts'
