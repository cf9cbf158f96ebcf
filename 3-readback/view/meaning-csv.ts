import type { ShowMeaningResult } from '../meaning/meaning.operations.ts'

type Text = ShowMeaningResult['output']['texts'][number]

const COLUMNS = [
  'sentence',
  'same',
  'partly',
  'different',
  'ratings',
  'others',
  'share',
  'error',
  'mostOrAll',
  'group',
] as const

/** The table of sentences (RFC 4180). What a spreadsheet would calculate stands behind an apostrophe; what is not shown is empty. */
export function meaningCsv(texts: readonly Text[]): string {
  const rows = texts.map(({ sentence, counts, ratings, others, share, error, mostOrAll, cluster }) => [
    sentence,
    counts?.same,
    counts?.partly,
    counts?.different,
    ratings,
    others,
    share,
    error,
    mostOrAll,
    cluster === null ? null : cluster + 1,
  ])
  return [COLUMNS, ...rows].map((row) => `${row.map((cell) => written(cell ?? '')).join(',')}\r\n`).join('')
}

function written(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
