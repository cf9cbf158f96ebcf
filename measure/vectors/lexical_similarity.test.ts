import { trigramDice } from '../restatements/trigram-dice.ts'
import { wordCosine } from '../restatements/word-cosine.ts'
import { wordJaccard } from '../restatements/word-jaccard.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

// These three are not offered by the package, since nobody should see them; hence from their files.
testPublishedCases('lexical_similarity', ({ input: { a, b } }) => ({
  jaccard: wordJaccard(a, b),
  cosine: wordCosine(a, b),
  trigram_dice: trigramDice(a, b),
}))
