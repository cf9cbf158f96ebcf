// Not a formula: votes of a few people, a row for each person and a column for each statement.

/** agree 1, pass 0, disagree -1, null = not seen or not answered. */
export type Votes = readonly (readonly (1 | 0 | -1 | null)[])[]
