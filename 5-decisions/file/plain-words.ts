/** Stands for a bracket that is kept. */
const KEPT = '\u0002'
/** Tags that people write without attributes; any other word in angle brackets is a word, as in `NNN-<slug>.md`. */
const TAGS = new Set(
  'a abbr article aside b big blockquote body br center cite code dd details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li main mark nav nobr ol p picture pre q samp section small span strong style sub summary sup table tbody td th thead title tr tt u ul var wbr'.split(
    ' ',
  ),
)

/** What is struck through no longer holds; everything else of Markdown, HTML, AsciiDoc and reStructuredText is only how it looks. */
export function plainWords(written: string): string {
  let text = written
    .slice(0, 4_000)
    .replace(/<!--.*?-->/g, ' ')
    .replace(/<(?:del|s|strike)>[^<]*<\/(?:del|s|strike)>/gi, ' ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, ' ')
    .replace(/~~[^~]+~~/g, ' ')
    .replace(/\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, ' ')
  text = text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/(?:link|xref):[^\s[\]]+\[([^\]]*)\]/g, '$1')
    .replace(/<<[^>,]*,\s*([^>]*)>>/g, '$1')
    .replace(/:[a-z]+(?::[a-z]+)*:`([^`<]*?)\s*(?:<[^`]*)?`/g, '$1')
    .replace(/`([^`<>]+?)\s*<[^`>]*>`_+/g, '$1')
    // What stands in angle brackets within code is written so, and no mark-up.
    .replace(/``?([^`]+)``?/g, (_, code: string) => code.replaceAll('<', KEPT))
    .replace(/<([a-z][\w-]*)>/g, (_, name: string) => (TAGS.has(name) ? ' ' : `${KEPT}${name}>`))
    .replace(/<\/?[a-zA-Z][^<>]*>/g, ' ')
    .replace(/\s*\{#[\w-]+\}\s*$/, '')
    .replace(/\*{1,3}([^*\s](?:[^*]*[^*\s])?)\*{1,3}/g, '$1')
    .replace(/(^|[\s([])_{1,3}([^_\s](?:[^_]*[^_\s])?)_{1,3}(?=$|[\s)\].,:;!?])/g, '$1$2')
    .replace(/\*{2,3}/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|~:])/g, '$1')
  return entities(text.replaceAll(KEPT, '<')).replace(/\s+/g, ' ').trim()
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
}

function entities(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    if (/^#\d{2,6}$/.test(name)) return String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff))
    return ENTITIES[name] ?? whole
  })
}

/** A title or a slug as it is compared: neither case nor signs between the words matter. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
