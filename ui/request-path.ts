/** Puts the parts of the input that the path names into the path, and gives back the others. */
export function fillIn(template: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = template.replace(/\{(\w+)\}|:(\w+)/g, (_, braced: string | undefined, colon: string | undefined) => {
    const name = braced ?? colon ?? ''
    const value = rest[name]
    if (value === undefined) throw new Error(`${template} needs ${name}`)
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}

/** What is left of the input of a read, as the end of its address. */
export function queryOf(input: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one))
    }
  }
  return query.size > 0 ? `?${query}` : ''
}
