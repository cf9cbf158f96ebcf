import type { Assumption, Constraint, Direction, SuccessMeasure, TradeOff } from '../words.ts'

/** A direction as it is typed: every list is a text with one entry a line, its parts separated by semicolons. */
export type Typed = Record<keyof Direction, string>

export function asTyped(direction: Direction | null): Typed {
  return {
    goal: direction?.goal ?? '',
    whyNow: direction?.whyNow ?? '',
    successMeasures: joined(direction?.successMeasures ?? [], ({ measure, from, to, byOn }) => [
      measure,
      from,
      to,
      byOn,
    ]),
    constraints: joined(direction?.constraints ?? [], ({ what, source }) => [what, source]),
    tradeOffs: joined(direction?.tradeOffs ?? [], ({ thisGood, thatGood, position, because }) => [
      thisGood,
      thatGood,
      String(position),
      because,
    ]),
    nonGoals: (direction?.nonGoals ?? []).join('\n'),
    assumptions: joined(direction?.assumptions ?? [], ({ statement, howNoticed }) => [statement, howNoticed]),
    digest: direction?.digest ?? '',
  }
}

/** The direction that was typed. What cannot be typed here (owners, softness) is kept from the entry that it belongs to. */
export function fromTyped(typed: Typed, before: Direction | null): Direction {
  return {
    goal: typed.goal,
    whyNow: orNone(typed.whyNow),
    successMeasures: parts(typed.successMeasures).map(
      ([measure = '', from, to, byOn]): SuccessMeasure => ({
        measure,
        from: orNone(from),
        to: orNone(to),
        byOn: orNone(byOn),
      }),
    ),
    constraints: parts(typed.constraints).map(
      ([what = '', source]): Constraint => ({
        what,
        source: orNone(source),
        hard: before?.constraints.find((one) => one.what === what)?.hard ?? true,
      }),
    ),
    tradeOffs: parts(typed.tradeOffs).map(
      ([thisGood = '', thatGood = '', position = '50', because]): TradeOff => ({
        thisGood,
        thatGood,
        position: Number(position || '50'),
        because: orNone(because),
      }),
    ),
    nonGoals: typed.nonGoals.split('\n').flatMap((line) => line.trim() || []),
    assumptions: parts(typed.assumptions).map(([statement = '', howNoticed]): Assumption => {
      const known = before?.assumptions.find((one) => one.statement === statement)
      return {
        statement,
        ownerId: known?.ownerId ?? null,
        howNoticed: orNone(howNoticed),
        checkByOn: known?.checkByOn ?? null,
      }
    }),
    digest: orNone(typed.digest),
  }
}

function joined<Entry>(entries: Entry[], parts: (entry: Entry) => (string | null)[]): string {
  return entries
    .map((entry) =>
      parts(entry)
        .map((part) => part ?? '')
        .join('; ')
        .replace(/(; )+$/, ''),
    )
    .join('\n')
}

function parts(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(';').map((part) => part.trim()))
}

function orNone(text: string | undefined): string | null {
  return text?.trim() || null
}
