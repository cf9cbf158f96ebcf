import type { Direction } from '../words.ts'

/** What the sheet holds right now, as a direction. Rows that say nothing are left out. */
export function written(values: FormData): Direction {
  const said = (name: string) => orNone(values.get(name))
  return {
    goal: said('goal') ?? '',
    whyNow: said('whyNow'),
    successMeasures: rows(values, 'successMeasures', ['measure', 'from', 'to', 'byOn']).map((row) => ({
      measure: row.measure ?? '',
      from: row.from ?? null,
      to: row.to ?? null,
      byOn: row.byOn ?? null,
    })),
    constraints: rows(values, 'constraints', ['what', 'source']).map((row) => ({
      what: row.what ?? '',
      source: row.source ?? null,
      hard: row.hard !== 'no',
    })),
    tradeOffs: rows(values, 'tradeOffs', ['thisGood', 'thatGood', 'because']).map((row) => ({
      thisGood: row.thisGood ?? '',
      thatGood: row.thatGood ?? '',
      position: Number(row.position ?? '50'),
      because: row.because ?? null,
    })),
    nonGoals: (said('nonGoals') ?? '').split('\n').flatMap((line) => line.trim() || []),
    assumptions: rows(values, 'assumptions', ['statement', 'ownerId', 'howNoticed', 'checkByOn']).map((row) => ({
      statement: row.statement ?? '',
      ownerId: row.ownerId ?? null,
      howNoticed: row.howNoticed ?? null,
      checkByOn: row.checkByOn ?? null,
    })),
    digest: said('digest'),
  }
}

type Row = Partial<Record<string, string>>

/** The rows of one list (`constraints.0.what`), in the order in which they stand, without those where nothing was said. */
function rows(values: FormData, list: string, saying: string[]): Row[] {
  const found = new Map<number, Row>()
  for (const [name, value] of values) {
    const [of, place, field] = name.split('.')
    if (of !== list || place === undefined || field === undefined) continue
    const row = found.get(Number(place)) ?? {}
    const said = orNone(value)
    found.set(Number(place), said === null ? row : { ...row, [field]: said })
  }
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter((row) => saying.some((field) => row[field] !== undefined))
}

function orNone(value: FormDataEntryValue | null): string | null {
  return (typeof value === 'string' && value.trim()) || null
}
