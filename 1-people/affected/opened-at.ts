import type { Evidence } from './suggestion.ts'

/** The page of the workspace on which a reason opens: `directory/groups/…`, `work/checkout#direction`. */
export function openedAt(
  { openedAs, openedId }: Pick<Evidence, 'openedAs' | 'openedId'>,
  ownKey: string,
  keys: ReadonlyMap<string, string>,
): string | null {
  switch (openedAs) {
    case 'group':
      return `directory/groups/${openedId}`
    case 'person':
      return `directory/people/${openedId}`
    case 'asset':
      return `directory/assets/${openedId}`
    case 'decision':
      return `decisions/${openedId}`
    case 'rule':
      return 'settings#rules'
    case 'work':
      return openedId !== null && keys.has(openedId) ? `work/${keys.get(openedId)}` : `work/${ownKey}`
    case 'direction':
      return `work/${ownKey}#direction`
    default:
      return `work/${ownKey}#people`
  }
}
