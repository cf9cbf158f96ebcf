export { directionVersionById, publishedDirection } from './direction.store.ts'
