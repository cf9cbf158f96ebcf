/** The stem of an English word by the rules of Porter (1980), as both engines stem: so that what they found can be marked. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return word
  return [plurals, pastAndIng, yToI, doubleSuffixes, fullAndNess, longSuffixes, lastE, lastDoubleL].reduce(
    (stem, rule) => rule(stem),
    word,
  )
}

const SHORTEST = 3

/** Each letter as v or c; a y after a consonant is a vowel. */
function shapeOf(word: string): string {
  let shape = ''
  for (const letter of word) shape += 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c')) ? 'v' : 'c'
  return shape
}

/** How often vowels are followed by consonants. */
function measureOf(stem: string): number {
  return shapeOf(stem).match(/v+c+/g)?.length ?? 0
}

const hasVowel = (stem: string) => shapeOf(stem).includes('v')
const endsShort = (stem: string) => shapeOf(stem).endsWith('cvc') && !/[wxy]$/.test(stem)
const endsDouble = (stem: string) => /(.)\1$/.test(stem) && shapeOf(stem).endsWith('c')

function plurals(word: string): string {
  if (/(ss|i)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function pastAndIng(word: string): string {
  if (word.endsWith('eed')) return measureOf(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const [, stem] = /^(.*)(?:ed|ing)$/.exec(word) ?? []
  if (stem === undefined || !hasVowel(stem)) return word
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measureOf(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function yToI(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

const DOUBLE: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
]
const FULL: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const LONG = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ')

/** The longest suffix of the list that the word has is replaced, where enough stands before it. */
function replaced(word: string, suffixes: readonly (readonly [string, string])[], more: number): string {
  const [longest] = suffixes.filter(([suffix]) => word.endsWith(suffix)).sort(([a], [b]) => b.length - a.length)
  if (!longest) return word
  const stem = word.slice(0, -longest[0].length)
  if (longest[0] === 'ion' && !/[st]$/.test(stem)) return word
  return measureOf(stem) > more ? stem + longest[1] : word
}

const doubleSuffixes = (word: string) => replaced(word, DOUBLE, 0)
const fullAndNess = (word: string) => replaced(word, FULL, 0)
const WITHOUT = LONG.map((suffix) => [suffix, ''] as const)
const longSuffixes = (word: string) => replaced(word, WITHOUT, 1)

function lastE(word: string): string {
  if (!word.endsWith('e')) return word
  const stem = word.slice(0, -1)
  return measureOf(stem) > 1 || (measureOf(stem) === 1 && !endsShort(stem)) ? stem : word
}

function lastDoubleL(word: string): string {
  return word.endsWith('ll') && measureOf(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word
}
