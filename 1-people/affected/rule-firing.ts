import { bareLetters } from '../bare-letters.ts'
import { QUESTION_WORDS } from './impact-question.ts'
import type { InitiativeText } from './initiative.ts'
import type { ImpactAnswer, InvolvementRule } from './involvement-rule.ts'

/** A rule that fires, and where that can be read. */
export type FiredRule = {
  rule: InvolvementRule
  /** The field of the text, or `question`. */
  field: string
  /** The sentence in which its words stand, or the question that was answered yes. */
  quote: string
  /** The key of the question, when it fires because of one. */
  question: string | null
  /** From 0 to 1. */
  strength: number
  /** The text says that this is not so: it fires weakly, and its sentence says why. */
  negated: boolean
}

/** How strongly a rule speaks: its question answered yes, its words in several sentences, in one, or only to say that it is not so. */
export const FIRING_STRENGTHS = { yes: 0.9, often: 0.8, once: 0.65, negated: 0.2 } as const

/**
 * The rules that fire, each with the sentence that makes it fire: once for every field of the text in which its words stand,
 * and once for every question that is answered yes. Rules that are switched off do not fire.
 */
export function firedRules(
  rules: readonly InvolvementRule[],
  texts: readonly InitiativeText[],
  answers: readonly ImpactAnswer[],
): FiredRule[] {
  const inForce = rules.filter(({ offAt }) => offAt === null)
  const patterns = patternsOf(inForce)
  const read = texts.map(({ field, text }) => ({ field, hits: hitsIn(text, patterns) }))
  return inForce.flatMap((rule) => [
    ...read.flatMap(({ field, hits }) => firedIn(rule, field, hits.get(rule) ?? []) ?? []),
    ...firedByAnswers(rule, answers),
  ])
}

/** What the sentences of one field say to one rule. */
function firedIn(rule: InvolvementRule, field: string, hits: readonly Hit[]): FiredRule | null {
  const said = hits.filter(({ negated }) => !negated)
  const [shown] = [...said, ...hits]
  if (shown === undefined) return null
  const { often, once, negated } = FIRING_STRENGTHS
  const strength = said.length > 1 ? often : said.length === 1 ? once : negated
  return { rule, field, quote: shown.quote, question: null, strength, negated: said.length === 0 }
}

function firedByAnswers(rule: InvolvementRule, answers: readonly ImpactAnswer[]): FiredRule[] {
  return answers
    .filter(({ yes, question }) => yes && rule.questions.includes(question))
    .map(({ question }) => ({
      rule,
      field: 'question',
      quote: QUESTION_WORDS.get(question) ?? question,
      question,
      strength: FIRING_STRENGTHS.yes,
      negated: false,
    }))
}

const LONGEST_QUOTE = 280
/** A sentence that denies the same so many times is believed. */
const MOST_LOOKS = 20

/** One sentence in which the words of a rule stand. */
type Hit = { quote: string; negated: boolean }

/** For every rule the sentences of a text in which its words stand. */
function hitsIn(text: string, patterns: Patterns): Map<InvolvementRule, Hit[]> {
  const all = new Map<InvolvementRule, Hit[]>()
  for (const sentence of sentencesOf(text)) {
    const folded = foldedWord(sentence)
    const inSentence = new Map<InvolvementRule, Hit>()
    const tries = new Map<InvolvementRule, number>()
    for (const { rule, from, to } of findsIn(folded, patterns)) {
      const looked = (tries.get(rule) ?? 0) + 1
      if (looked > MOST_LOOKS || inSentence.get(rule)?.negated === false) continue
      tries.set(rule, looked)
      const negated = saysThatItIsNotSo(folded.slice(Math.max(0, from - NEAR), from), folded.slice(to, to + NEAR))
      if (!negated || !inSentence.has(rule)) inSentence.set(rule, { quote: quoteOf(sentence, from, to), negated })
    }
    for (const [rule, hit] of inSentence) all.set(rule, [...(all.get(rule) ?? []), hit])
  }
  return all
}

function quoteOf(sentence: string, from: number, to: number): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence
  const origin = originsIn(sentence)
  return excerptAround(sentence, origin[from] ?? 0, origin[to] ?? sentence.length)
}

/** The whole sentence, or of a very long one what stands around the words. */
function excerptAround(sentence: string, from: number, to: number): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence
  const margin = Math.max(0, Math.floor((LONGEST_QUOTE - (to - from)) / 2))
  const start = from <= margin ? 0 : sentence.indexOf(' ', from - margin) + 1
  const end = to + margin >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', to + margin)
  const excerpt = sentence.slice(Math.min(start, from), Math.max(end, to)).trim()
  return `${start > 0 ? '… ' : ''}${excerpt}${end < sentence.length ? ' …' : ''}`
}

const LONGEST_SENTENCE = 1_000

/** A line of a list is a sentence of its own; so is what stands before a full stop that a space follows. What never ends is cut. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?;。!?])\s+/u)
    .map((sentence) => sentence.replace(/^[\s>#*+-]+/, '').trim())
    .flatMap((sentence) => (sentence.length <= LONGEST_SENTENCE ? sentence : piecesOf(sentence)))
    .filter((sentence) => sentence !== '')
}

function piecesOf(sentence: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < sentence.length; ) {
    const space = sentence.lastIndexOf(' ', from + LONGEST_SENTENCE)
    const to =
      from + LONGEST_SENTENCE >= sentence.length ? sentence.length : space > from ? space : from + LONGEST_SENTENCE
    pieces.push(sentence.slice(from, to).trim())
    from = to
  }
  return pieces
}

/** For every place in the folded sentence the place in the sentence itself. */
function originsIn(sentence: string): number[] {
  const origins: number[] = []
  let at = 0
  for (const sign of sentence) {
    for (let unit = 0; unit < foldedWord(sign).length; unit++) origins.push(at)
    at += sign.length
  }
  return origins
}

/** Small letters without accents, one kind of hyphen and of apostrophe, and spaces where names in code have `_`. */
function foldedWord(text: string): string {
  return bareLetters(text).replace(/[‐‑–]/g, '-').replace(/[’`]/g, "'").replace(/_/g, ' ')
}

type RulePattern = { rule: InvolvementRule; pattern: RegExp }

/** The words of all rules, by the first signs of each, so that a long text is gone through once. */
type Patterns = { byStart: Map<string, RulePattern[]>; anywhere: RulePattern[] }

/** Scripts that put no space between words: a word of theirs is found wherever it stands. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

function patternsOf(rules: readonly InvolvementRule[]): Patterns {
  const patterns: Patterns = { byStart: new Map(), anywhere: [] }
  for (const rule of rules) {
    for (const ruleWord of rule.ruleWords) {
      const word = foldedWord(ruleWord)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .trim()
      const inner = expressionOf(word)
      if (inner === '') continue
      if (WITHOUT_SPACES.test(word)) patterns.anywhere.push({ rule, pattern: new RegExp(inner, 'gu') })
      else {
        const start = /^[\p{L}\p{N}]{1,2}/u.exec(word)?.[0] ?? ''
        const pattern = new RegExp(`${inner}(?![\\p{L}\\p{N}])`, 'uy')
        patterns.byStart.set(start, [...(patterns.byStart.get(start) ?? []), { rule, pattern }])
      }
    }
  }
  return patterns
}

/** A star stands for the rest of a word; a hyphen may be written or not. */
function expressionOf(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\*/g, '[\\p{L}\\p{N}]*')
    .replace(/\s+/g, '[\\s-]+')
    .replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '-?')
}

type Find = { rule: InvolvementRule; from: number; to: number }

function* findsIn(folded: string, { byStart, anywhere }: Patterns): Generator<Find> {
  for (const { index: from, 0: word } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const start of new Set([word.slice(0, 1), word.slice(0, 2)])) {
      for (const { rule, pattern } of byStart.get(start) ?? []) {
        pattern.lastIndex = from
        if (pattern.test(folded)) yield { rule, from, to: pattern.lastIndex }
      }
    }
  }
  for (const { rule, pattern } of anywhere)
    for (const { index: from, 0: word } of folded.matchAll(pattern)) yield { rule, from, to: from + word.length }
}

/** Up to four words stand between a denial and what it denies, and no comma or “but”. */
const WORDS_BETWEEN = "(?:[\\s-]+(?!but\\b|however\\b|except\\b)[\\p{L}\\p{N}']+)"
const DENIED_BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:no|not(?! only)|never|without|neither|nor|non|cannot|[a-z]+n't)${WORDS_BETWEEN}{0,4}[\\s-]*$`,
  'u',
)
const LEFT_ALONE = '(?:touched|affected|changed|used|involved|needed|collected|stored|moved|part of|in scope)'
const DENIED_AFTER = new RegExp(
  `^${WORDS_BETWEEN}{0,2}\\s+(?:is|are|will be|stays?|remains?)\\s+(?:(?:not|never)\\s+${LEFT_ALONE}|unaffected|unchanged|untouched|out of scope)(?!\\p{L})|^\\s*:?\\s*(?:none|n/a|out of scope|not ${LEFT_ALONE})(?!\\p{L})`,
  'u',
)
/** What is quickly looked for, so that most sentences need no closer look. */
const MAY_DENY = /n't|\bn(?:o|ot|ever|or|on|either)\b|\bwithout\b|\bcannot\b/
const MAY_BE_LEFT = /\bno(?:t|ne)\b|\bnever\b|n\/a|\bun(?:affected|changed|touched)\b|\bout of scope\b/
/** Denials stand near to what they deny; further away nobody looks. */
const NEAR = 120

function saysThatItIsNotSo(before: string, after: string): boolean {
  return (MAY_DENY.test(before) && DENIED_BEFORE.test(before)) || (MAY_BE_LEFT.test(after) && DENIED_AFTER.test(after))
}
