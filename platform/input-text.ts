/** Text that no database of ours can keep as it is: a NUL, or half of a sign that takes two. */
function cannotBeKept(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed()
}

/** Where, in an input, the first text (or the name of a field) stands that cannot be kept; nothing when all can. */
export function unkeepableText(input: unknown): string | undefined {
  const open: { value: unknown; path: string }[] = [{ value: input, path: '' }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && cannotBeKept(value)) return path || '(all)'
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (cannotBeKept(name)) return path || '(all)'
      open.push({ value: inner, path: path === '' ? name : `${path}.${name}` })
    }
  }
  return undefined
}
