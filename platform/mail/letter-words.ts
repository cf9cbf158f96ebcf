import type { Content, Passage } from './letter.ts'

/** What stands below every letter: why it came, and how to have no more of them. */
export type Footer = { says: string; stop: { says: string; href: string } | null }

/** A line of a header can hold nothing that would begin another one, and is not endless. */
export function oneLine(text: string, atMost = 200): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > atMost ? `${plain.slice(0, atMost - 1)}…` : plain
}

/** The plain version of a letter. */
export function asText({ passages }: Content, footer: Footer): string {
  const parts = passages.map(passageAsText)
  const end = [footer.says, ...(footer.stop ? [`${footer.stop.says}: ${footer.stop.href}`] : [])]
  // Two hyphens and a space: mail programs leave out what follows when somebody answers.
  return `${parts.join('\n\n')}\n\n-- \n${end.join('\n')}\n`
}

function passageAsText(passage: Passage): string {
  if ('heading' in passage) return passage.heading.toUpperCase()
  if ('text' in passage) return passage.text
  if ('list' in passage) return passage.list.map((line) => `* ${line}`).join('\n')
  if ('quote' in passage) {
    const lines = passage.quote.split('\n').map((line) => `| ${line}`)
    return [...lines, ...(passage.by ? [`  ${passage.by}`] : [])].join('\n')
  }
  if ('action' in passage) return `${passage.action}:\n${passage.href}`
  return passage.note
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
const withBreaks = (text: string) => escaped(text).replaceAll('\n', '<br>')

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const SERIF = "font-family:Georgia,'Times New Roman',serif"
const TEXT = `margin:0 0 16px;font-size:16px;line-height:1.5;color:#1d1b18;${FONT}`
const SMALL = `margin:0 0 12px;font-size:14px;line-height:1.5;color:#5e584f;${FONT}`

/** Mail programs read styles that stand in the tags; the few rules here turn the colours over at night. */
const NIGHT = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){body,.paper{background:#161513!important}.ink{color:#ede9e1!important}
.soft{color:#b3aca1!important}.rule{border-color:#34312c!important}.mark{border-color:#ff7a59!important}
.act{background:#ff7a59!important;color:#161513!important}.link{color:#ff9a80!important}}`

/** The HTML version of a letter: readable at 360 px, by day and by night, without anything fetched from anywhere. */
export function asHtml({ subject, passages }: Content, footer: Footer): string {
  const opening = passages.flatMap((passage) => ('text' in passage ? [passage.text] : [])).at(0) ?? ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(oneLine(subject))}</title><style>${NIGHT}</style></head>
<body style="margin:0;padding:0;background:#fbfaf7;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${escaped(oneLine(opening, 120))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="paper" style="background:#fbfaf7"><tr><td align="center" style="padding:32px 20px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left"><tr><td style="word-break:break-word;overflow-wrap:anywhere">
${passages.map(passageAsHtml).join('\n')}
<div class="rule" style="border-top:1px solid #e4e0d8;margin:32px 0 0;padding:16px 0 0">
<p class="soft" style="${SMALL}">${withBreaks(footer.says)}</p>
${footer.stop ? `<p class="soft" style="${SMALL}"><a class="soft" href="${escaped(footer.stop.href)}" style="color:#5e584f;text-decoration:underline">${escaped(footer.stop.says)}</a></p>` : ''}
</div></td></tr></table></td></tr></table></body></html>
`
}

function passageAsHtml(passage: Passage): string {
  if ('heading' in passage)
    return `<h2 class="ink" style="margin:28px 0 12px;font-size:21px;line-height:1.3;font-weight:600;color:#1d1b18;${SERIF}">${escaped(passage.heading)}</h2>`
  if ('text' in passage) return `<p class="ink" style="${TEXT}">${withBreaks(passage.text)}</p>`
  if ('list' in passage) {
    const lines = passage.list.map((line) => `<li style="margin:0 0 8px">${withBreaks(line)}</li>`)
    return `<ul class="ink" style="${TEXT};padding:0 0 0 20px">${lines.join('')}</ul>`
  }
  if ('quote' in passage) {
    const by = passage.by
      ? `<br><span class="soft" style="font-size:14px;color:#5e584f">${escaped(passage.by)}</span>`
      : ''
    return `<blockquote class="ink mark" style="${TEXT};border-left:2px solid #c23b1e;padding:2px 0 2px 14px">${withBreaks(passage.quote)}${by}</blockquote>`
  }
  if ('action' in passage) {
    if (!isWebAddress(passage.href)) return `<p class="ink" style="${TEXT}">${escaped(passage.action)}</p>`
    return `<p style="margin:0 0 16px"><a class="act" href="${escaped(passage.href)}" style="display:inline-block;padding:13px 22px;border-radius:6px;background:#c23b1e;color:#ffffff;font-size:16px;line-height:1.25;font-weight:600;text-decoration:none;${FONT}">${escaped(passage.action)}</a></p>`
  }
  return `<p class="soft" style="${SMALL}">${withBreaks(passage.note)}</p>`
}

function isWebAddress(href: string): boolean {
  return /^https?:\/\//.test(href)
}

/** Anything as long and as random as what opens something. An id is shorter; the hash of an event (64 digits) opens nothing. */
const SECRET = /(?![0-9a-f]{64}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{40,}/g

/** The same words without what opens something: for a letter that is kept to be read by somebody else. */
export function withoutSecrets({ subject, passages }: Content): Content {
  const clean = (text: string) => text.replace(SECRET, '…')
  return {
    subject: clean(subject),
    passages: passages.map((passage): Passage => {
      if ('list' in passage) return { list: passage.list.map(clean) }
      const entries = Object.entries(passage).map(([field, text]) => [field, clean(text as string)])
      return Object.fromEntries(entries) as Passage
    }),
  }
}
