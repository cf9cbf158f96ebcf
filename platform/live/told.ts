import type { LoggedEvent } from '../events.store.ts'
import type { Operation } from '../operation.ts'

/**
 * Whether others may be told of an event while they watch. What holders of personal links do is answering, and the moment of
 * an answer is part of it; what is quiet says as much.
 */
export function mayBeTold(operation: Pick<Operation, 'quiet'>, event: Pick<LoggedEvent, 'actorKind'>): boolean {
  return !operation.quiet && (event.actorKind === 'account' || event.actorKind === 'operator')
}
