import type { Term } from '@plumbline/work/words'

/** How people begin to ask for a reason, or who decided what, in English, German, French and Swedish; what follows is what they ask about. */
const BEGINNINGS: readonly RegExp[] = [
  /^(?:so|and|but|okay|ok|und|also|aber|och|men)[,\s]+/,
  /^(?:please|can (?:you|anybody|somebody|someone) (?:tell|explain)(?: (?:me|us))?|do (?:you|we) know|who knows|remind me|(?:weiß|weiss) (?:jemand|wer)|kann (?:mir )?(?:jemand|wer) (?:sagen|erklären))[,\s]+/,
  /^(?:what (?:was|is|were|are) the reasons? (?:why|for which|that|for|behind)|for (?:what|which) reasons?|what (?:made|makes|led)|how come(?: that)?|why(?: on earth)?|(?:warum|wieso|weshalb|weswegen|wozu)(?: eigentlich)?|aus welchem grund|was war der grund (?:dafür, dass|für|dass)|pourquoi(?: est-ce qu(?:e|[’']))?|pour quelle raison|varför|av vilken anledning)[,\s]*(?<=[\s,’'])/,
  /^(?:who|when|how|where|what|wer|wann|was|wie|qui(?: a| ont)?|quand|vem|när|vad)[,\s]+(?=(?:did|do|have|has|had|was|were|is|are|decided|approved|agreed|chose|signed off|hat|haben|wurde|hatte|décidé|choisi|a[- ]t|avons|har|bestämde|beslutade|entschied))/,
  /^(?:did|do|does|have|has|had|are|were|was|is|should|must|would|will|could|can|haben|hatten|sind|waren|wurden?|werden|wird|ist|war|hat|machen|sollen|mussten?|avons[- ]nous|avons|a[- ]t[- ]on|ont[- ]ils|har|hade|ska|skulle|är|var|gjorde|valde|bestämde)(?:n['’]t)?[,\s]+/,
  /^(?:we|us|they|you|i|one|our team|the team|wir|uns|sie|ihr|man|nous|vi|de)[,\s]+/,
  /^(?:not\s+)?(?:ever |even |then |actually |again |eigentlich |denn |damals |egentligen )+/,
  /^(?:decide|decided|choose|chose|chosen|agree|agreed|approved?|signed off|want|wanted|going|décidé|choisi|beschlossen|entschied|entschieden|bestämt|valt)[,\s]+(?:(?:on|to|that|for|against|about|att|de|d[’'])[,\s]*(?<=[\s,’']))?/,
]
const LONGEST_WAY = 8

/** What a question is about: “Why did we move checkout to Adyen?” → “move checkout to Adyen”. All of it, where nothing else would be left. */
export function whatIsAsked(question: string): string {
  const asked = question.trim().replace(/(?<![\s?!.…])[\s?!.…]+$/u, '')
  let rest = asked
  for (let turn = 0; turn < LONGEST_WAY; turn += 1) {
    const before = rest
    for (const beginning of BEGINNINGS) {
      const shorter = rest.replace(new RegExp(beginning.source, 'iu'), '')
      if (/[\p{L}\p{N}]/u.test(shorter)) rest = shorter
    }
    if (rest === before) break
  }
  return rest.trim()
}

/** Words in which one asks about any decision: that they do not stand in a record tells nothing of it. */
const OF_ASKING = new Set(
  `decide decided decides deciding decision decisions choose chose chosen choosing choice pick picked reject rejected rejecting refuse refused approve approved agree agreed
  reverse reversed replace replaced withdraw withdrawn supersede superseded change changed reason reasons rationale argument arguments
  instead rather over against than because about use used using stop stopped stopping start started keep kept go going went get got make made need needed want wanted still now ever always never again
  entscheiden entschied entschieden entscheidung beschliessen beschlossen gewahlt grund statt stattdessen gegen noch immer
  decider decide decision choisir choisi choix raison lieu plutot contre toujours`.split(/\s+/),
)

/** Of the terms of a question those that say what it is about; all of them, where there is nothing else. */
export function whatCounts(terms: readonly Term[]): Term[] {
  const telling = terms.filter(
    ({ forms }) => !forms.every(({ words }) => words.length === 1 && OF_ASKING.has(words[0] ?? '')),
  )
  return telling.length > 0 ? telling : [...terms]
}

/** Whether somebody asks for a reason, rather than for what holds some words. */
export function isQuestion(typed: string): boolean {
  return typed.trim().endsWith('?') || ASKS_WHY.test(typed.trim())
}

const ASKS_WHY =
  /^(?:so,? )?(?:why|how come|warum|wieso|weshalb|weswegen|aus welchem grund|pourquoi|varför)\s|^who (?:decided|approved)\s/iu
