import { z } from 'zod'

const FIRST_YEAR = '0001'

/** A day as people write it in an input. The year 0, which our databases disagree about, has none. */
export const day = z.iso.date().refine((written) => written >= FIRST_YEAR, 'is not a day like 2026-11-23')

/** The same for a day or a moment in UTC. */
export const dayOrMoment = z.union(
  [day, z.iso.datetime().refine((written) => written >= FIRST_YEAR)],
  'must be a day or a moment in UTC, such as 2026-11-25',
)
