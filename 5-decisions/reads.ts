export { decisionById, decisionsOf } from './decision.store.ts'
