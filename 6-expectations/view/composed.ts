import { type Ground, OUTCOMES } from '../disposition/disposition.ts'

/** By what a ground is told from the others in a form. */
export function groundKey({ kind, directionVersionId, place, decisionId }: Ground): string {
  return [kind, directionVersionId ?? decisionId ?? '', place ?? ''].join(' ')
}

/** What stands in the form of an answer, as the operation takes it; what is empty is left out. */
export function composedFrom(values: FormData, grounds: readonly Ground[]) {
  const text = (name: string) => String(values.get(name) ?? '').trim()
  const given = <Name extends string>(name: Name) =>
    (text(name) === '' ? {} : { [name]: text(name) }) as { [Each in Name]?: string }
  const chosen = new Set(values.getAll('grounds').map(String))
  const insteadWorkId = text('insteadWorkId')
  return {
    outcome: OUTCOMES.find((each) => each === text('outcome')) ?? ('no' as const),
    because: text('because'),
    grounds: [
      ...grounds
        .filter((ground) => chosen.has(groundKey(ground)))
        .map(({ kind, directionVersionId, place, decisionId }) =>
          decisionId === null
            ? { kind, directionVersionId: directionVersionId ?? '', place: place ?? 0 }
            : { kind, decisionId },
        ),
      ...(insteadWorkId === '' ? [] : [{ kind: 'work' as const, insteadWorkId }]),
    ],
    ...given('gets'),
    ...given('tookFrom'),
    ...given('wouldChange'),
    ...given('triggerOn'),
    ...given('untilThen'),
    ...given('decidedById'),
    ...given('objectUntil'),
    personalText: text('personalText'),
    publicText: text('publicText'),
  }
}
