export type PastedName = { name: string; email?: string; group?: string }

/** Reads one name a line: `Ann Example <ann@example.org>, Sales`. Empty lines are passed over; what is doubled counts once. */
export function pastedNames(text: string): PastedName[] {
  const read = text.split('\n').flatMap((line) => {
    const [who = '', ...rest] = line.split(',')
    const email = /<([^>]+)>/.exec(who)?.[1]?.trim()
    const name = who.replace(/<[^>]*>/, '').trim() || email
    const group = rest.join(',').trim()
    return name ? [{ name, ...(email ? { email } : {}), ...(group ? { group } : {}) }] : []
  })
  return read.filter(
    (one, at) => read.findIndex((other) => other.name === one.name && other.email === one.email) === at,
  )
}
