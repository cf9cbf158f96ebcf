/** Where a reader of Markdown or HTML would begin a link, an image or a tag. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/!(?=\[)/g, '! '],
  [/\](?=[([:])/g, '] '],
  [/<(?=[a-z/!])/gi, '< '],
]

/**
 * The same value with texts that no reader of Markdown or HTML turns into a picture, a link or a tag: a picture that is
 * shown is fetched, and its address could carry something away. Nothing but a space is put in between.
 */
export function inert<T>(value: T): T {
  if (typeof value === 'string') {
    return BEGINNINGS.reduce<string>((text, [begins, instead]) => text.replace(begins, instead), value) as T
  }
  if (Array.isArray(value)) return value.map(inert) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inert(inner)])) as T
}
