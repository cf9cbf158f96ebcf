const LONGEST_EXPRESSION = 500

/**
 * The pattern of files that a filter of an OWNERS file means, where its expression plainly is one; nothing where it is not.
 * The expression is read as words and never run. `folder` begins and ends with a slash.
 */
export function patternOfFilter(folder: string, expression: string): string | undefined {
  if (expression.length > LONGEST_EXPRESSION) return undefined
  const opens = expression.startsWith('^')
  const closes = expression.endsWith('$') && !expression.endsWith('\\$')
  const body = expression.slice(opens ? 1 : 0, closes ? -1 : undefined)
  if (body === '.*' || body === '.+' || body === '') return folder
  const [, lead, rest = ''] = /^(\.\*|\[\^\/\]\*|\[\^\/\]\+)?(.*)$/s.exec(body) ?? []
  const [, name = '', tail] = /^(.*?)(\.\*)?$/s.exec(rest) ?? []
  const plain = plainly(name)
  if (plain === undefined || plain === '') return undefined
  const within = lead === undefined && opens
  // Without an end, an expression means all that begins so; only a whole folder is one pattern.
  if (!closes || tail !== undefined) return within && plain.endsWith('/') ? `${folder}${plain}` : undefined
  if (plain.endsWith('/')) return undefined
  if (within) return `${folder}${plain}`
  if (lead?.startsWith('[')) return opens && !plain.includes('/') ? `${folder}*${plain}` : undefined
  if (plain.startsWith('/')) return undefined
  return plain.includes('/') ? undefined : `${folder}**/*${plain}`
}

/** The words that an expression without choices stands for: `go\.mod` is go.mod. */
function plainly(expression: string): string | undefined {
  let words = ''
  for (let at = 0; at < expression.length; at += 1) {
    const sign = expression[at] as string
    if (sign === '\\') {
      const next = expression[at + 1]
      if (next === undefined || /[A-Za-z0-9*?]/.test(next)) return undefined
      words += next
      at += 1
    } else if (/[.^$*+?()[\]{}|]/.test(sign)) return undefined
    else words += sign
  }
  return words
}
