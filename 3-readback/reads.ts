export { readbackById, readbacksOfWork, respondentsOf } from './readback.store.ts'
