export { directionOnDay, directionVersionById, publishedDirection } from './direction.store.ts'
