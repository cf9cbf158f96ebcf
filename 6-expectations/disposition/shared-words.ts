const SHORTEST = 4

/** Too common to tie two texts together. */
const COMMON = new Set(
  'about after also been before being both could does doing down each even every from have having here into just like made make more most much must need needs only other over same should some such than that their them then there these they this those through time under until very want wants were what when where which while will with without work would your please'.split(
    ' ',
  ),
)

/** The words of a text by which it can be found again, without their endings. */
function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => word.length >= SHORTEST && !COMMON.has(word)).map(withoutEnding))]
}

function withoutEnding(word: string): string {
  const stem = word.replace(/(?:ings|ing|edly|ed|ies|es|s|ly)$/, '')
  return stem.length >= SHORTEST - 1 ? stem : word
}

/** Which of the telling words both texts have. */
export function sharedWords(one: string, other: string): string[] {
  const there = new Set(tellingWords(other))
  return tellingWords(one).filter((word) => there.has(word))
}
