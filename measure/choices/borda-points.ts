// Formula: sum over people of (number of options - place) (Borda 1781; places may be shared).

/**
 * Points of each option: one for every option ranked below it by every person. A quick order of several rankings; the
 * mean place is n - points / people. A candidate nobody wants can change who wins, so for the order that contradicts
 * people least see `kemenyRanking`. Input: for each person the place of each option, 1 first; tied options share the mean
 * of their places. An empty list for no people or people with different options.
 */
export function bordaPoints(rankings: readonly (readonly number[])[]): number[] {
  const options = rankings[0]?.length ?? 0
  if (rankings.some((places) => places.length !== options)) return []
  return Array.from({ length: options }, (_, option) =>
    rankings.reduce((sum, places) => sum + options - (places[option] as number), 0),
  )
}
