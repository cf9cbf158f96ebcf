import { z } from 'zod'

/** Says in plain words what does not fit, instead of the schema library's own. Words given with a schema go before these. */
export function sayInputInPlainWords(): void {
  z.config({
    customError(issue) {
      switch (issue.code) {
        case 'invalid_type':
          return issue.input === undefined ? 'is needed' : `must be ${kindInWords(String(issue.expected))}`
        case 'unrecognized_keys':
          return `is not known: ${(issue.keys as string[]).join(', ')}`
        case 'too_small':
          return sizeInWords(issue.origin, 'at least', Number(issue.minimum))
        case 'too_big':
          return sizeInWords(issue.origin, 'at most', Number(issue.maximum))
        case 'invalid_format':
          return formatInWords(String(issue.format))
        case 'invalid_value':
          return `must be one of: ${(issue.values as unknown[]).join(', ')}`
        default:
          return undefined
      }
    },
  })
}

function kindInWords(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a structure',
    nan: 'a number',
  }
  return kinds[expected] ?? expected
}

function sizeInWords(origin: string, bound: string, limit: number): string {
  if (origin === 'string')
    return bound === 'at least' && limit === 1 ? 'must not be empty' : `takes ${bound} ${limit} characters`
  if (origin === 'array') return `takes ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return `must be ${bound} ${limit}`
}

function formatInWords(format: string): string {
  const formats: Record<string, string> = {
    guid: 'is not an id',
    uuid: 'is not an id',
    date: 'is not a day like 2026-11-23',
    datetime: 'is not a moment like 2026-11-23T09:00:00.000Z',
    email: 'is not an e-mail address',
    url: 'is not a web address',
  }
  return formats[format] ?? 'is not written as it should be'
}
