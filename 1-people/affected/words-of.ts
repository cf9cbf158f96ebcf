const STOP = new Set(
  (
    'a about above after again all also an and any are as at be because been before being between both but by can cannot could did do does doing ' +
    'down during each either etc few for from further get had has have having he her here him his how i if in into is it its itself just like ' +
    'made make many may me might more most much must my need needs new no nor not now of off on once one only or other our out over own per ' +
    'same she should since so some such than that the their them then there these they this those through to too under until up us use used ' +
    'user users uses using very via was we well were what when where whether which while who whom why will with within without would you your'
  ).split(' '),
)
const SHORTEST = 2
const LONGEST = 40

/**
 * The words of a text as they are compared: small letters without accents, compounds (`kubeProxy`, `kube-proxy`) whole and in
 * their parts, common words left out, endings of English words taken off. The same text always gives the same words.
 */
export function wordsOf(text: string): string[] {
  return writtenWords(text).flatMap(stemsOfWord)
}

/** How the text writes each of its words first: `scheduling` for `schedul`, `kube-proxy` for `proxy`. */
export function spellingOf(text: string): Map<string, string> {
  const spelling = new Map<string, string>()
  for (const word of writtenWords(text))
    for (const stem of stemsOfWord(word)) if (!spelling.has(stem)) spelling.set(stem, word)
  return spelling
}

function writtenWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)*/gu) ?? []
  )
}

function stemsOfWord(whole: string): string[] {
  const parts = whole
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[-_./\s]+/)
  const all = parts.length > 1 && parts.length <= 4 ? [...parts, parts.join('-')] : parts
  return all.filter(tells).map(stemOf)
}

function tells(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !STOP.has(word) && !/^\d+$/.test(word)
}

const ENDINGS =
  'abilities ability ibility izations ization ations ation ators ator itions ition ements ement ments ment ances ance ences ence ings ing ers er ed able ible ities ity ives ive ions ion als al ures ure ness ly'.split(
    ' ',
  )
const SHORTEST_STEM = 4

/** The word without its English endings: `scheduling`, `scheduled`, `scheduler` -> `schedul`; `scalability`, `scale` -> `scal`. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST_STEM || word.includes('-')) return word
  let stem = withoutPlural(word)
  for (let times = 0; times < 2; times += 1) {
    const ending = ENDINGS.find((each) => stem.endsWith(each) && stem.length - each.length >= SHORTEST_STEM)
    if (ending === undefined) break
    stem = stem.slice(0, -ending.length)
  }
  return stem.length > SHORTEST_STEM && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > SHORTEST_STEM) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
