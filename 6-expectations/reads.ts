export { surprisesOf } from './surprise/surprise.store.ts'
