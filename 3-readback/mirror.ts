import type { Said } from './answer.ts'
import type { Claim, Stated, Understood } from './readback.ts'
import type { ReadbackResult } from './result.ts'

type MirrorClaim = {
  id: string
  statement: string
  mine: Understood | null
  stated: Stated
  /** Null when one could not tell: that says something about the text, not about the reader. */
  same: boolean | null
  /** How many of the others answered as I did; only after the closing, and only where counts may be shown. */
  others: { alike: number; of: number } | null
}

export type Mirror = {
  differs: number
  of: number
  claims: MirrorClaim[]
  /** How many of the others I believed to see it as I do. */
  believed: { alike: number; of: number } | null
}

/** My picture beside the brief and, when there is a result to compare with, beside the others. Nobody else sees it. */
export function mirrorOf(claims: readonly Claim[], said: Said, result: ReadbackResult | null): Mirror {
  const compared = claims.map((claim): MirrorClaim => {
    const mine = said.answers.find((answer) => answer.itemId === claim.id)?.understood ?? null
    const same = mine === null || mine === 'cannot-tell' ? null : mine === claim.stated
    return {
      id: claim.id,
      statement: claim.statement,
      mine,
      stated: claim.stated,
      same,
      others: othersLikeMe(claim.id, mine, result),
    }
  })
  return {
    differs: compared.filter(({ same }) => same === false).length,
    of: compared.length,
    claims: compared,
    believed: said.belief && result ? believedOthers(said.belief.alikePercent, result) : null,
  }
}

function othersLikeMe(claimId: string, mine: Understood | null, result: ReadbackResult | null): MirrorClaim['others'] {
  const all = result?.claims.find((claim) => claim.id === claimId)?.all
  if (mine === null || !result || !all?.counts || all.answered < result.fewest) return null
  const alike = mine === 'cannot-tell' ? all.counts.cannotTell : all.counts[mine]
  return { alike: alike - 1, of: all.answered - 1 }
}

function believedOthers(
  alikePercent: number,
  { answered, fewest }: ReadbackResult,
): { alike: number; of: number } | null {
  if (answered < fewest) return null
  return { alike: Math.round((alikePercent / 100) * (answered - 1)), of: answered - 1 }
}
