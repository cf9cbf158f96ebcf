export { type OpenDivergence, openDivergences } from './divergence/open-divergences.store.ts'
export { cardsOf, readbackById, readbacksOfWork, respondentsOf } from './readback.store.ts'
