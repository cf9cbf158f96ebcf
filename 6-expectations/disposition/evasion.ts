import { sharedWords } from './shared-words.ts'
import { typedFacts } from './typed-facts.ts'

/** What is wrong with a piece of prose that somebody who asked would read. */
export const EVASIONS = [
  'no-trigger',
  'no-decider',
  'will-consider',
  'hollow-thanks',
  'circumstances',
  'buzzword',
  'hedge',
  'nothing-to-check',
  'nobody-named',
] as const
export type Evasion = (typeof EVASIONS)[number]

export type EvasionNote = {
  evasion: Evasion
  /** Where it begins in the text, and how long it is; the whole text where something is missing from it. */
  at: number
  length: number
  /** The words themselves. */
  quote: string
  /** What is wrong with them. */
  says: string
  /** How to say it. */
  instead: string
  /** Only where the record lacks what the words pretend to know. */
  blocks: boolean
}

/** What the record knows, so that the prose need not be vague about it. */
export type OnRecord = {
  hasTrigger: boolean
  deciderName: string | null
  senderName?: string | null
  /** The ask and the facts of its answer, in words; without them it is not looked whether a sentence speaks of them. */
  about?: string
}

type Pattern = {
  evasion: Evasion
  words: RegExp
  says: string
  instead: (record: OnRecord) => string
  /** What around the words gives what they alone would leave out. */
  unless?: (around: Around) => boolean
}

const phrase = (...alternatives: string[]) => new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'gi')

/** One pattern of several, so that each can be read by itself. */
function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gi')
}

const DID_SOMETHING =
  /\b(?:I|we) (?:have )?(?:now )?(?:used|took|taken|changed|added|moved|put|corrected|mended|removed|wrote)\b/

const PATTERNS: readonly Pattern[] = [
  {
    evasion: 'no-trigger',
    words: phrase(
      'not (?:at|for) (?:this|the) time',
      'at (?:this|the present) (?:point in time|time|point|stage)',
      'at the moment',
      'at present',
      '(?<!\\bthe )right now',
      'for now',
      'for the time being',
      'currently',
      'no (?:current |immediate |concrete |firm )?plans?',
      '(?:a|some|the next|an upcoming|one of the next) (?:future |later |coming )?(?:release|version|iteration|phase|sprint)s?',
      '(?:on|to|in|into) (?:the|our|a) backlog',
      'stay tuned',
      'watch this space',
      '(?:when|once|as soon as) (?:things|it|we|the dust) (?:calm|settle|quieten|get|have|has|is|are)[^.,;!?\\n]{0,20}',
      '(?:not|never) (?:quite )?the right (?:time|moment)',
      'timing is (?:not|n.t) (?:quite )?right',
      '(?:no|a) (?:date|time ?line|time ?frame|commitment)s? (?:can(?:not| not|.t)?|could not) be (?:given|named|promised|made|confirmed|set)',
      'until further notice',
      'to be (?:announced|determined|defined|confirmed)',
      'in (?:the )?(?:near |not too distant |foreseeable )?future',
      'as soon as (?:possible|we can)',
      'in due (?:course|time)',
      'sooner or later',
      'at a later (?:date|stage|point|time)',
      'at some (?:point|stage)',
      'down the (?:line|road)',
      'when (?:the )?(?:time|situation|capacity) (?:allows|permits)',
      'eventually',
      'not yet',
      'one (?:fine )?day(?! (?:in|a|per|each|every|of|before|after|later|earlier|off|long|only))',
    ),
    unless: ({ here, next }) => here.hasDay || here.hasFigure || here.hasCondition || next.hasDay || next.hasCondition,
    says: 'They cannot tell what they are waiting for.',
    instead: () => 'Name the day, or what has to happen first.',
  },
  {
    evasion: 'no-decider',
    words: anyOf(
      /\b(?:it|this|that|your (?:ask|request|wish|idea|proposal|suggestion))?\s?(?:was|is|has been|had been|were|have been|will be)(?: (?:then|finally|therefore|unanimously|already|carefully|also|all))? (?:decided|agreed|determined|concluded|felt|deemed|rejected|declined|refused|turned down|approved|deprioriti[sz]ed|prioriti[sz]ed|postponed|deferred|ruled out)\b(?! by\b)/,
      /\b(?:decisions?|choices?|mistakes?|a call|the call) (?:was|has been|had been|were|have been|will be)(?: \w+)? (?:made|taken|reached)\b(?! by\b)/,
      /\b(?:leadership|(?:senior |upper |the )?management|the (?:business|organi[sz]ation|company|executives?|leadership(?: team)?|stakeholders|committee|powers that be)|head office)(?: has| have| had| also)? (?:felt|feels?|decided|decides|determined|believed?s?|thinks?|thought|agreed|concluded|preferred|prefers?|wants?|wanted|chose)\b/,
      /\b(?:the )?(?:consensus|general feeling|overall view|view|feeling)(?: \w+){0,4} (?:was|is) (?:to|that)\b/,
      /\bdid (?:not|n.t) make the (?:cut|list)\b/,
      /\b(?:came|comes|coming|handed down) (?:down )?from (?:above|the top|upstairs|higher up)\b/,
    ),
    says: 'Nobody decides in this sentence.',
    instead: ({ deciderName }) =>
      deciderName ? `Say who: “${deciderName} decided …”` : 'Say who decided, and put the name on record.',
  },
  {
    evasion: 'will-consider',
    words: anyOf(
      /\b(?:we|i|the team)(?: will|'ll|’ll| shall| are going to| would)(?: certainly| definitely| also| of course| try to| continue to| closely)* (?:consider|look into|look at|think about|explore|review|revisit|evaluate|investigate|assess|examine|discuss|monitor|see what|keep an eye on|keep \w+(?: \w+)? (?:in mind|posted)|do (?:my|our) best|take \w+(?: \w+)? (?:on board|into account|into consideration|under advisement)|come back to (?:it|this|that|you)|bear \w+(?: \w+)? in mind|circle back|get back to you|revert to you)\b/,
      /\b(?:park (?:it|this|that|the)\b|let(?: us|'s|’s) (?:come back to|revisit|circle back))/,
      /\b(?:has|have|was|were|is|are)(?: been| being)?(?: duly)? (?:noted|passed on|forwarded|taken on board|taken into account|under (?:review|consideration|discussion)|being (?:looked at|considered|discussed))\b/,
      /\b(?:are|is|am) (?:working (?:hard |actively |closely )*(?:on|to find|towards)|(?:actively |currently )?(?:looking into|considering|exploring))\b/,
    ),
    unless: ({ here }) => here.hasDay,
    says: 'A promise to think is no answer.',
    instead: () => 'Say who looks at what by which day, or leave it out.',
  },
  {
    evasion: 'hollow-thanks',
    words: phrase(
      'thank(?:s| you)(?: very much| so much)? for (?:your|the|reaching|sharing|raising|submitting|taking|all)[^.,;!?\\n]{0,40}',
      'we (?:really |truly |greatly |highly |very much )?(?:value|appreciate)(?: your| the| all)[^.,;!?\\n]{0,40}',
      'your (?:feedback|input|opinion|voice|patience|understanding|suggestion|idea|contribution|request) (?:is|are|means|matters|counts)(?: (?:always|very|so|truly|really|highly|extremely))* (?:important|valuable|invaluable|valued|appreciated|welcome|a lot|much|to us)',
      'much appreciated',
      '(?:we|I) hear you',
      '(?:we|I) (?:fully |completely |really )?understand (?:how|that this|your (?:concern|frustration|disappointment|position))[^.,;!?\\n]{0,40}',
      'rest assured',
      'tak(?:e|es|en) (?:\\w+ )?(?:\\w+ )?seriously',
      '(?:we|I)(?: would|.d) (?:really )?(?:love|like nothing more)',
      'as much as (?:we|I)(?: would|.d)? (?:like|love|want)',
      'after (?:careful|due|much|thorough|long)(?: and \\w+)? (?:consideration|deliberation|thought|review)',
    ),
    // Thanks that say what was done with it are an answer.
    unless: ({ here }) => DID_SOMETHING.test(here.words),
    says: 'Thanks in place of an answer read as one.',
    instead: () => 'Say what you took from it, or leave it out.',
  },
  {
    evasion: 'circumstances',
    words: phrase(
      'unfortunately',
      'regrettably',
      'we regret',
      'we are sorry (?:to|that|but)',
      '(?:due to|because of|owing to|given|under) (?:the |our |some |certain |these )?(?:current |present |various |several |unforeseen |different |many |difficult |other )*(?:circumstances|reasons|constraints|priorities|factors|situation|climate|challenges|conditions)',
      'for (?:various|several|many|a (?:number|variety) of|different|certain) reasons',
      'beyond our control',
      '(?:competing|other|higher|different|more pressing|shifting|changed) priorit(?:y|ies)',
      '(?:limited|lack of|no|(?:not|n.t) have the|(?:not|n.t) enough|insufficient) (?:capacity|resources|bandwidth|manpower|headcount)',
      'our (?:limited |scarce )?(?:capacity|resources|bandwidth)',
      'complexity of (?:the|this)[^.,;!?\\n]{0,20}',
      '(?:not|n.t) (?:currently )?in a position to',
      'it is what it is',
      '(?:budget(?:ary)?|time|resource|capacity|staffing|organi[sz]ational) (?:constraints?|reasons|limitations)',
      '(?:not|n.t) something (?:that )?we (?:can|could|are able to|want to)',
      '(?:have|need|had) to (?:set priorities|prioriti[sz]e|focus)',
    ),
    says: 'Circumstances have no name that one could ask.',
    instead: () => 'Name the one constraint or the work that won, as it stands on record.',
  },
  {
    evasion: 'buzzword',
    words: phrase(
      'synerg(?:y|ies|istic)',
      'leverag(?:e|es|ed|ing)',
      'holistic(?:ally)?',
      'paradigm',
      'bandwidth',
      'low-hanging fruits?',
      'move the needle',
      'value[- ]add(?:ed)?',
      'best[- ]in[- ]class',
      'world[- ]class',
      'state[- ]of[- ]the[- ]art',
      'cutting[- ]edge',
      'next[- ]generation',
      'streamlin(?:e|es|ed|ing)',
      'seamless(?:ly)?',
      'strategic(?:ally)? align(?:ed|ment)?',
      'align(?:s|ed|ment)? with (?:our|the) (?:strategy|strategic goals|vision|roadmap|priorities)',
      'our (?:strategic )?(?:vision|roadmap|north star)',
      'going forward',
      'moving forward',
      'deep dive',
      'impactful',
      'actionable',
      'stakeholder value',
      'win-win',
    ),
    says: 'Everybody nods to this and nobody can check it.',
    instead: () => 'Say it in the words of the one who asked, or as something to count or to see.',
  },
  {
    evasion: 'hedge',
    words: phrase(
      'possibly',
      'probably',
      'perhaps',
      'maybe',
      'hopefully',
      'potentially',
      'presumably',
      'we (?:might|may|could|hope|believe|feel|think|aim|intend)',
      'might be able to',
      'may be able to',
      'should be able to',
      'try to',
      'as far as possible',
      '(?:where|if|whenever) (?:possible|appropriate|needed|feasible)',
      'to some extent',
      'more or less',
      'somewhat',
      'in principle',
      'not necessarily',
      '(?:cannot|can.t|can not) (?:promise|commit to|guarantee) anything',
    ),
    // What the reader may do or remember is no promise; and whoever names the day has said what is certain.
    unless: ({ here, before, after }) =>
      here.hasDay || /\\byou(?: will|.ll| may| might)? $/i.test(before) || /^ you\\b/i.test(after),
    says: 'They will read a yes, and you may mean a no.',
    instead: () => 'Say what is certain, and what is open with the day on which it will be known.',
  },
]

/**
 * Where a text goes round an answer: each place with what is wrong and how to say it. It warns; it stands in the way only
 * where the record itself has no trigger, or nobody who decided, and the words hide that.
 */
export function evasionsIn(text: string, record: OnRecord): EvasionNote[] {
  const around = readerOf(text)
  const found = PATTERNS.flatMap(({ evasion, words, says, instead, unless }) => {
    if (evasion === 'no-trigger' && record.hasTrigger) return []
    return [...text.matchAll(words)].flatMap((match): EvasionNote[] => {
      if (unless?.(around(match.index, match[0].length))) return []
      const begin = match[0].length - match[0].trimStart().length
      const quote = match[0].trim()
      const blocks = evasion === 'no-trigger' || (evasion === 'no-decider' && record.deciderName === null)
      return [{ evasion, at: match.index + begin, length: quote.length, quote, says, instead: instead(record), blocks }]
    })
  })
  const noted = apartFromEachOther(found)
  return [...apartFromEachOther([...noted, ...emptyIn(text, record, noted)]), ...nobodyIn(text, record)]
}

/** A sentence, and what it names. */
type Sentence = { words: string; hasDay: boolean; hasFigure: boolean; hasCondition: boolean }
type Around = { here: Sentence; next: Sentence; before: string; after: string }

const CONDITION =
  /\b(?:until|once|unless|if|provided that)\s+(?!then\b|further\b|possible|appropriate|needed|necessary|feasible|things\b|the (?:time|situation|dust)\b|we can\b)/i
const NEAR = 24

/** Finds the sentence around a place and the one behind it; each is read once, however much is found in it. */
function readerOf(text: string): (at: number, length: number) => Around {
  const ends = [...text.matchAll(/[.!?](?=\s)|\n/g)].map(({ index }) => index + 1)
  const starts = [0, ...ends]
  const read = new Map<number, Sentence>()
  const sentence = (which: number): Sentence => {
    const known = read.get(which)
    if (known) return known
    const words = text.slice(starts[which] ?? text.length, ends[which] ?? text.length)
    const kinds = new Set(typedFacts(words, []).map(({ kind }) => kind))
    const fresh = {
      words,
      hasDay: kinds.has('day'),
      hasFigure: kinds.has('figure'),
      hasCondition: CONDITION.test(words),
    }
    read.set(which, fresh)
    return fresh
  }
  return (at, length) => {
    const which = ends.findIndex((end) => end > at)
    const here = which === -1 ? ends.length : which
    return {
      here: sentence(here),
      next: sentence(here + 1),
      before: text.slice(Math.max(0, at - NEAR), at),
      after: text.slice(at + length, at + length + NEAR),
    }
  }
}

/** Of two that lie over each other the longer one says more. In the order of the text. */
function apartFromEachOther(found: readonly EvasionNote[]): EvasionNote[] {
  const kept: EvasionNote[] = []
  for (const note of [...found].sort((one, other) => one.at - other.at || other.length - one.length)) {
    const last = kept.at(-1)
    if (last === undefined || note.at >= last.at + last.length) kept.push(note)
    else if (note.blocks && !last.blocks) kept.splice(-1, 1, note)
  }
  return kept
}

const FEWEST_WORDS = 5
const NAMED = /(?<![.!?:]\s|\n|^)\b(?!I\b)\p{Lu}[\p{L}-]+/u

/** Sentences with nothing in them that one could ask about: no person, no day, no figure, nothing of what was asked or answered. */
function emptyIn(text: string, record: OnRecord, noted: readonly EvasionNote[]): EvasionNote[] {
  const { about } = record
  if (about === undefined) return []
  return sentencesIn(text).flatMap(({ at, words }) => {
    const end = at + words.length
    if (words.split(/\s+/).length < FEWEST_WORDS || SPEAKS_OF_ONESELF.test(words) || NAMED.test(words)) return []
    if (noted.some((note) => note.at < end && at < note.at + note.length)) return []
    if (namesIn(record).some((name) => words.includes(name))) return []
    if (typedFacts(words, []).length > 0 || sharedWords(words, about).length > 0) return []
    const says = 'Nothing in it can be checked: nobody, no day, no figure, nothing of what was asked.'
    const instead = 'Say who, when, how much or which reason, or leave it out.'
    return [{ evasion: 'nothing-to-check', at, length: words.length, quote: words, says, instead, blocks: false }]
  })
}

function sentencesIn(text: string): { at: number; words: string }[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)].flatMap(({ 0: written, index }) => {
    const words = written.trim()
    return words === '' ? [] : [{ at: index + written.indexOf(words), words }]
  })
}

const SPEAKS_OF_ONESELF = /\bI\b|\b[Mm](?:e|y|ine|yself)\b/

/** A text in which neither anybody is named nor anybody speaks for themselves. */
function nobodyIn(text: string, record: OnRecord): EvasionNote[] {
  if (text.trim() === '' || SPEAKS_OF_ONESELF.test(text)) return []
  if (namesIn(record).some((name) => text.includes(name))) return []
  const { deciderName } = record
  const says = 'Nobody is named in it.'
  const instead = deciderName ? `Name who decided: ${deciderName}.` : 'Name who decided, or write as yourself: “I …”.'
  return [{ evasion: 'nobody-named', at: 0, length: text.length, quote: text, says, instead, blocks: false }]
}

/** By whole name and by first name. */
function namesIn({ deciderName, senderName = null }: OnRecord): string[] {
  return [deciderName, senderName].flatMap((name) => (name ? [name, ...name.split(/\s+/).slice(0, 1)] : []))
}
