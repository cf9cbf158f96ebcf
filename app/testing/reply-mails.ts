/** The letter that is answered: where replies go, its words, and the three questions in the order in which it asks them. */
export type Invited = { to: string; link: string; text: string; html: string; questions: readonly string[] }

/** Which reasons a letter back can give, by the beginning of the sentence that gives it. */
export const TOLD = {
  two: 'two different answers stood there',
  more: 'more stood there than the letter of an answer',
  none: 'none of the answers on offer could be read',
  unasked: 'You are not asked a question',
  groups: 'Behind the arrow of',
  numberless: 'Letters without a number were not taken',
  left: 'Other words of your reply were not kept',
  cut: 'only its beginning was read',
  elsewhere: 'came from another address',
  long: 'was longer than 600 signs',
} as const

export type ReplyMail = {
  says: string
  /** The body of a plain message, or all of it but who writes to whom. */
  mail: string | ((letter: Invited) => string | Made)
  /** For each of the three questions the letter that counts then, or `-` where nothing was taken. */
  kept?: string
  sentence?: string
  /** What the letter back says beside what stands. */
  told?: readonly (keyof typeof TOLD)[]
  /** Nobody said anything: nothing is kept and nobody is written to. */
  ignored?: true
}

export type Made = { headers?: readonly string[]; body: string | Buffer; from?: string; subject?: string }

const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const HTML = 'Content-Type: text/html; charset=utf-8'
const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
const html = (body: string): Made => ({ headers: [HTML], body: `<html><body>${body}</body></html>` })
const encoded = (charset: string, encoding: string, body: string | Buffer): Made => ({
  headers: [`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`],
  body,
})
const parts = (type: string, ...each: readonly (readonly [string, string])[]): Made => ({
  headers: [`Content-Type: ${type}; boundary="part"`],
  body: [...each.flatMap(([head, body]) => ['--part', head, '', body]), '--part--', ''].join('\n'),
})
/** Below each quoted question what was written there. */
const inline = (letter: Invited, written: readonly string[], mark = '> ') =>
  letter.questions
    .map(
      (question, at) =>
        `${mark}${at + 1}. ${question}\n${mark}a) Yes, it holds   b) It depends\n${written[at] ?? ''}\n`,
    )
    .join('\n')
const sig = 'Nora Lind\nHead of Building, Plumbers Ltd\n12 B Harbour Street\n+46 8 123 45 67'
const legal =
  'This e-mail and any attachments are confidential and may be privileged. 1a If you are not the addressee / please delete it.'

/** What was said in reply to three claims, in the forms in which mail programs and people write. */
export const REPLY_MAILS: readonly ReplyMail[] = [
  // As the letter says it.
  {
    says: 'one line and a sentence',
    mail: '1b 2a 3? / The audit decides.',
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  { says: 'large letters', mail: '1B 2A 3?', kept: 'ba?' },
  { says: 'a line for each', mail: '1b\n2a\n3?', kept: 'ba?' },
  { says: 'empty lines between', mail: '1b\n\n2a\n\n\n3?', kept: 'ba?' },
  { says: 'commas', mail: '1b, 2a, 3?', kept: 'ba?' },
  { says: 'colons and commas', mail: '1: b, 2: a, 3: ?', kept: 'ba?' },
  { says: 'brackets and line breaks', mail: '1) B\n2) A\n3) ?', kept: 'ba?' },
  { says: 'full stops and semicolons', mail: '1.b;2.a;3.?', kept: 'ba?' },
  { says: 'full stops everywhere', mail: '1. b. 2. a. 3. ?', kept: 'ba?' },
  { says: 'equals signs', mail: '1=b 2=a 3=?', kept: 'ba?' },
  { says: 'dashes of all lengths', mail: '1 - b\n2 – a\n3 — ?', kept: 'ba?' },
  { says: 'arrows for colons', mail: '1 -> b\n2 => a\n3 → ?', kept: 'ba?' },
  { says: 'brackets round the numbers', mail: '(1) b (2) a (3) ?', kept: 'ba?' },
  { says: 'brackets round the letters', mail: '1 (b), 2 (a), 3 (?)', kept: 'ba?' },
  { says: 'brackets round both', mail: '(1b) (2a) (3?)', kept: 'ba?' },
  { says: 'nothing between', mail: '1b2a3?', kept: 'ba?' },
  { says: 'and', mail: '1b and 2a and 3?', kept: 'ba?' },
  { says: 'another order', mail: '3? 1b 2a', kept: 'ba?' },
  { says: 'only one question', mail: '2a', kept: '-a-' },
  { says: 'the same answer twice', mail: '1b 1b', kept: 'b--' },
  { says: 'bullets', mail: '- 1b\n- 2a\n* 3?', kept: 'ba?' },
  { says: 'numbers with a word', mail: 'Q1: b\nQuestion 2: a\n#3 ?', kept: 'ba?' },
  { says: 'keycap digits', mail: '1️⃣ b 2️⃣ a 3️⃣ ?', kept: 'ba?' },
  { says: 'wide digits and letters', mail: '１ｂ ２ａ ３？', kept: 'ba?' },
  { says: 'many question marks', mail: '1??? 2a', kept: '?a-' },
  { says: 'a greeting above', mail: 'Hello Dora,\n\n1b 2a 3?', kept: 'ba?' },
  { says: 'a greeting on the same line', mail: 'Hi Dora, 1b 2a 3?', kept: 'ba?' },
  { says: 'a heading on the same line', mail: 'My answers: 1b 2a 3?', kept: 'ba?' },
  { says: 'thanks behind', mail: '1b 2a 3? Thanks!', kept: 'ba?' },
  // In words.
  { says: 'the words of the letter', mail: '1 Yes, it holds\n2 It depends\n3 I cannot tell', kept: 'ab?' },
  { says: 'shorter words', mail: '1 agree, 2 disagree, 3 depends', kept: 'acb' },
  { says: 'yes and no', mail: '1: yes\n2: no\n3: don’t know', kept: 'ac?' },
  { says: 'letter and words', mail: '1 b) It depends\n2a (Yes, it holds)\n3. ? I cannot tell', kept: 'ba?' },
  { says: 'letter and words of another answer', mail: '1 b) Yes, it holds\n2a', kept: '-a-', told: ['two'] },
  { says: 'words in quotation marks', mail: '1: “It depends”\n2: „agree“', kept: 'ba-' },
  { says: 'words with more behind', mail: '1 yes, but only in May\n2 no', kept: '-c-', told: ['more'] },
  { says: 'nobody told us is no “no”', mail: '1 no-one told us\n2a', kept: '-a-', told: ['more'] },
  { says: 'three letters for three questions', mail: 'b, a, ?', kept: 'ba?' },
  {
    says: 'three letters on three lines, and a sentence',
    mail: 'b\na\n?\n/ The audit decides.',
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  {
    says: 'three letters and a sentence on one line',
    mail: 'b a ? / The audit decides.',
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  { says: 'two letters for three questions', mail: 'b, a', told: ['numberless'] },
  { says: 'four letters for three questions', mail: 'b a c a', told: ['numberless'] },
  { says: 'one letter for three questions', mail: 'b', told: ['numberless'] },
  { says: 'question marks alone', mail: '? ? ?' },
  // Not plainly given.
  { says: 'one or another', mail: '1b or c\n2a', kept: '-a-', told: ['more'] },
  { says: 'one or another with a slash', mail: '1b/c 2a', told: ['more'] },
  { says: 'one slash another', mail: '1b / c\n2a', kept: '-a-', told: ['two'] },
  { says: 'agree slash disagree', mail: '1 agree / disagree\n2a', kept: '-a-', told: ['two'] },
  { says: 'two answers to one question', mail: '1b 2a 1c', kept: '-a-', told: ['two'] },
  { says: 'a condition behind', mail: '1a if the audit agrees\n2a', kept: '-a-', told: ['more'] },
  { says: 'a condition behind the last of three', mail: '1b 2a 3a unless it rains', kept: 'ba-', told: ['more'] },
  { says: 'no slash before the sentence', mail: '1b 2a 3? The audit decides.', kept: 'ba-', told: ['more'] },
  { says: 'another letter than those on offer', mail: '1b 2x 3?', kept: 'b-?', told: ['none'] },
  { says: 'two letters in one', mail: '1bc 2a', kept: '-a-', told: ['none'] },
  { says: 'a question that is not asked', mail: '1b 9b 2a', kept: 'ba-', told: ['unasked'] },
  { says: 'a range', mail: '1-3: a', told: ['more'] },
  { says: 'letter before number', mail: 'a1 b2', told: ['more'] },
  { says: 'denied', mail: 'not 1b\n2a', kept: '-a-', told: ['more'] },
  { says: 'taken back in passing', mail: '1a 2a\nNo, wait, 1b.', kept: '-a-', told: ['more', 'left'] },
  {
    says: 'named in passing with the same letter',
    mail: 'I have chosen 1a because of Ann.\n1a 2a',
    kept: 'aa-',
    told: ['left'],
  },
  { says: 'all the same', mail: 'a to all of them' },
  { says: 'all the same, with one named', mail: '2b\nand a for everything else', kept: '-b-', told: ['left'] },
  {
    says: 'a listed remark instead of an answer',
    mail: '1. We need more time\n2. a',
    kept: '-a-',
    told: ['none', 'left'],
  },
  { says: 'a signature sign of a Cyrillic keyboard', mail: '1. б\n2a', kept: '-a-', told: ['none'] },
  // Numbers that are no answers.
  {
    says: 'a figure in a sentence',
    mail: '1b / We need 2 days and 3 a week.',
    kept: 'b--',
    sentence: 'We need 2 days and 3 a week.',
  },
  {
    says: 'a figure at the beginning of a sentence',
    mail: '1b / 2 a week is enough',
    kept: 'b--',
    sentence: '2 a week is enough',
  },
  { says: 'a time of day', mail: '1 a.m. suits me', told: ['none'] },
  { says: 'once a week', mail: '1 a week is enough', told: ['more'] },
  { says: 'a time of day beside answers', mail: '1b 2a\nCall me at 3 a.m. if you must', kept: 'ba-', told: ['left'] },
  { says: 'days', mail: '2 days are not enough for us all' },
  { says: 'French', mail: '1 a été fait\n2a', kept: '-a-', told: ['more'] },
  { says: 'a date', mail: '1/12 is too early. 23.11.2026 was better' },
  { says: 'a time', mail: '10:30 on Monday?' },
  { says: 'a German date beside answers', mail: '1a 2b\n\n1. Dezember wäre besser.', kept: 'ab-', told: ['left'] },
  { says: 'a decimal', mail: '1.5 million euros' },
  // Sentences.
  { says: 'only a sentence', mail: '/ The audit decides.', sentence: 'The audit decides.' },
  {
    says: 'a slash on the next line',
    mail: '1b 2a\n/ The audit decides.',
    kept: 'ba-',
    sentence: 'The audit decides.',
  },
  {
    says: 'a slash below an empty line',
    mail: '1b 2a\n\n/ The audit decides.',
    kept: 'ba-',
    sentence: 'The audit decides.',
  },
  {
    says: 'slashes between answers',
    mail: '1b / 2a / 3? / The audit decides.',
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  { says: 'tight slashes between answers', mail: '1b/2a/3?', kept: 'ba?' },
  {
    says: 'a tight slash before the sentence',
    mail: '1b 2a 3?/The audit decides.',
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  {
    says: 'a slash within the sentence',
    mail: '1b / Build and/or buy, as https://example.org/x says.',
    kept: 'b--',
    sentence: 'Build and/or buy, as https://example.org/x says.',
  },
  {
    says: 'a sentence broken for its length',
    mail: '1b / We switch once all of the partners have been told, and the audit\nDepartment decides when that is, which nobody likes.',
    kept: 'b--',
    sentence:
      'We switch once all of the partners have been told, and the audit Department decides when that is, which nobody likes.',
  },
  {
    says: 'a sentence broken by hand',
    mail: '1b\n/ We switch\nonce.\n\nBest wishes\nNora',
    kept: 'b--',
    sentence: 'We switch once.',
  },
  { says: 'a sentence with a name below', mail: '1b / We switch once\nNora', kept: 'b--', sentence: 'We switch once' },
  {
    says: 'a sentence with a closing below',
    mail: '1b / We switch once\nbest, Nora',
    kept: 'b--',
    sentence: 'We switch once',
  },
  { says: 'a sentence without the slash', mail: '1b 2a\n\nThe audit decides.', kept: 'ba-', told: ['left'] },
  { says: 'a sentence before the answers', mail: 'The audit decides.\n1b 2a', kept: 'ba-', told: ['left'] },
  {
    says: 'a second paragraph below the sentence',
    mail: '1b / We switch once.\n\nThat is all that I know.',
    kept: 'b--',
    sentence: 'We switch once.',
    told: ['left'],
  },
  {
    says: 'smart quotes and dashes',
    mail: '1b / It’s “done” – nearly…',
    kept: 'b--',
    sentence: 'It’s “done” – nearly…',
  },
  { says: 'too long a sentence', mail: `1b / ${'long '.repeat(200)}`, kept: 'b--', told: ['long'] },
  { says: 'a Swedish name behind a slash', mail: '1b 2a\n\n/Nora', kept: 'ba-' },
  { says: 'another name behind a slash', mail: '1b 2a\n/Anna Berg', kept: 'ba-' },
  { says: 'the example of the letter, sent back', mail: '1b 2a 3? / We switch once, and the audit decides when.' },
  { says: 'a concern in words of their own', mail: '1b\nConcern: the audit is in May', kept: 'b--', told: ['left'] },
  { says: 'what others will say, without being asked so often', mail: '1b>c,a 2a>c', kept: '-a-', told: ['groups'] },
  { says: 'what others will say, with an arrow of Word', mail: '1b → c\n2a ⇒ b', kept: 'ba-' },
  { says: 'what others will say, unreadable', mail: '1b>x 2a', kept: '-a-', told: ['none'] },
  // Signs.
  { says: 'no-break spaces', mail: '1\u00a0b\u00a0\u00a02\u00a0a 3\u202f?', kept: 'ba?' },
  { says: 'signs without width', mail: '\ufeff1\u200bb \u200e2\u2060a\u200f 3?', kept: 'ba?' },
  {
    says: 'signs without width in the sentence',
    mail: '1b / The\u200b audit\u202e decides.',
    kept: 'b--',
    sentence: 'The audit decides.',
  },
  { says: 'tabs', mail: '1\tb\n2\ta\n3\t?', kept: 'ba?' },
  { says: 'stars for bold', mail: '*1b* *2a* *3?*', kept: 'ba?' },
  // Signatures and footers.
  { says: 'a signature with its space', mail: `1b 2a\n-- \n${sig}`, kept: 'ba-' },
  { says: 'a signature without its space', mail: `1b 2a\n--\n${sig}`, kept: 'ba-' },
  { says: 'a closing and a signature', mail: `1b 2a 3?\n\nBest regards\n${sig}`, kept: 'ba?' },
  { says: 'a German closing', mail: `1b 2a 3?\n\nMit freundlichen Grüßen\n\n${sig}`, kept: 'ba?' },
  { says: 'a Swedish closing', mail: `1b 2a 3?\n\nMvh\n${sig}`, kept: 'ba?' },
  {
    says: 'a French closing',
    mail: `1b 2a 3? / On change une fois.\nCordialement\n${sig}`,
    kept: 'ba?',
    sentence: 'On change une fois.',
  },
  { says: 'a legal footer', mail: `1b 2a\n\n${legal}`, kept: 'ba-' },
  { says: 'a legal footer below a line', mail: `1b 2a\n\n**********************\n/ 3a is confidential.`, kept: 'ba-' },
  {
    says: 'a German legal footer',
    mail: '1b 2a\n\nDiese E-Mail enthält vertrauliche Informationen.\n/ Bitte löschen Sie diese Nachricht.',
    kept: 'ba-',
  },
  { says: 'nothing but a signature', mail: `-- \n${sig}` },
  {
    says: 'an iPhone',
    mail: (l) =>
      `1b 2a 3?\n\nSent from my iPhone\n\n> On 23 Nov 2026, at 08:00, Plumbline <r@x.test> wrote:\n> \n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'a Swedish iPhone',
    mail: (l) =>
      `1b 2a 3?\n\nSkickat från min iPhone\n\n> 23 nov. 2026 kl. 08:00 skrev Plumbline <r@x.test>:\n> \n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'a German iPhone',
    mail: (l) =>
      `1b 2a 3?\n\nVon meinem iPhone gesendet\n\n> Am 23.11.2026 um 08:00 schrieb Plumbline <r@x.test>:\n> \n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'Android',
    mail: (l) =>
      `1b 2a 3? / The audit decides.\n\nDiese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.\n\nAm 23.11.26, 08:00 schrieb Plumbline <r@x.test>:\n${quoted(l.text)}`,
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  {
    says: 'Outlook on a phone',
    mail: (l) =>
      `1b 2a 3?\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Plumbline <r@x.test>\nSent: Monday, November 23, 2026 8:00:00 AM\nTo: Nora\nSubject: What\n\n${l.text}`,
    kept: 'ba?',
  },
  // What is quoted.
  {
    says: 'Gmail',
    mail: (l) => `1b 2a 3?\n\nOn Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n\n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'Gmail, its line broken',
    mail: (l) =>
      `1b 2a 3?\n\nOn Mon, 23 Nov 2026 at 08:00, Plumbline at the workspace of Mika and Dora\n<r@x.test> wrote:\n\n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'German',
    mail: (l) => `1b 2a 3?\n\nAm Mo., 23. Nov. 2026 um 08:00 Uhr schrieb Plumbline <r@x.test>:\n\n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'Swedish',
    mail: (l) => `1b 2a 3?\n\nDen mån 23 nov. 2026 kl 08:00 skrev Plumbline <r@x.test>:\n\n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'French',
    mail: (l) => `1b 2a 3?\n\nLe lun. 23 nov. 2026 à 08:00, Plumbline <r@x.test> a écrit :\n\n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'Thunderbird',
    mail: (l) => `1b 2a 3?\n\nAm 23.11.26 um 08:00 schrieb Plumbline:\n${quoted(l.text)}`,
    kept: 'ba?',
  },
  {
    says: 'Outlook',
    mail: (l) =>
      `1b 2a 3?\n\nFrom: Plumbline <r@x.test>\nSent: Monday, November 23, 2026 8:00 AM\nTo: Nora\nSubject: What\n\n${l.text}`,
    kept: 'ba?',
  },
  {
    says: 'German Outlook, without the address',
    mail: (l) =>
      `1b 2a 3?\n\nVon: Plumbline\nGesendet: Montag, 23. November 2026 08:00\nAn: Nora\nBetreff: What\n\n${l.text}`,
    kept: 'ba?',
  },
  {
    says: 'Swedish Outlook, in bold',
    mail: (l) =>
      `1b 2a 3?\n\n*Från:* Plumbline\n*Skickat:* den 23 november 2026 08:00\n*Till:* Nora\n*Ämne:* What\n\n${l.text}`,
    kept: 'ba?',
  },
  {
    says: 'French Outlook',
    mail: (l) =>
      `1b 2a 3?\n\nDe : Plumbline\nEnvoyé : lundi 23 novembre 2026 08:00\nÀ : Nora\nObjet : What\n\n${l.text}`,
    kept: 'ba?',
  },
  {
    says: 'an old Outlook',
    mail: (l) => `1b 2a 3?\n\n-----Ursprüngliche Nachricht-----\nVon: Plumbline\n\n${l.text}`,
    kept: 'ba?',
  },
  {
    says: 'nothing but what is quoted',
    mail: (l) => `On Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n${quoted(l.text)}`,
  },
  { says: 'the whole letter sent back without any mark', mail: (l) => l.text },
  { says: 'answers above the whole letter, without any mark', mail: (l) => `1b 2a 3?\n\n${l.text}`, kept: 'ba?' },
  {
    says: 'answers above the letter, broken anew',
    mail: (l) => `1b 2a 3?\n\n${l.text.replaceAll(/(.{30,60}) /g, '$1\n')}`,
    kept: 'ba?',
  },
  {
    says: 'forwarded, with nothing said',
    mail: (l) =>
      `---------- Forwarded message ---------\nFrom: Plumbline <r@x.test>\nDate: Mon, 23 Nov 2026\nSubject: What\nTo: Nora\n\n1a 2a 3a\n${l.text}`,
  },
  { says: 'somebody else’s answers, quoted', mail: '1b\n\nEmil <emil@x.test> wrote:\n> 1c 2c 3c / No.', kept: 'b--' },
  {
    says: 'somebody else’s answers, forwarded by Outlook',
    mail: '2b\n\nFrom: Emil\nSent: Monday\nTo: Nora\nSubject: RE: What\n\n1c 2c 3c / No.',
    kept: '-b-',
  },
  {
    says: 'below what is quoted',
    mail: (l) =>
      `On Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n${quoted(l.text)}\n\n1b 2a 3? / The audit decides.\n-- \n${sig}`,
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  {
    says: 'a letter alone below all that is quoted',
    mail: (l) => `On Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n${quoted(l.text)}\n\nb`,
    told: ['numberless'],
  },
  {
    says: 'between the quoted questions',
    mail: (l) => `On Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n${inline(l, ['b', 'a', '?'])}`,
    kept: 'ba?',
  },
  {
    says: 'between the quoted questions, in words',
    mail: (l) =>
      `On Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n${inline(l, ['It depends', 'Yes, it holds.', 'I cannot tell'])}`,
    kept: 'ba?',
  },
  {
    says: 'between the quoted questions, with a remark',
    mail: (l) =>
      `On Mon, 23 Nov 2026 at 08:00, Plumbline <r@x.test> wrote:\n${inline(l, ['b', 'Nobody told me that.', '3?'])}`,
    kept: 'b-?',
    told: ['left'],
  },
  {
    says: 'between the questions of a quote in a quote',
    mail: (l) => `b\n\n${inline(l, ['> b', '> a', '> c'], '>> ')}`,
    told: ['numberless'],
  },
  { says: 'the questions copied, a letter below each', mail: (l) => inline(l, ['b', 'a', '?'], ''), kept: 'ba?' },
  {
    says: 'the questions copied, a letter behind each',
    mail: (l) => l.questions.map((q, at) => `${at + 1}. ${q} ${'ba?'[at]}`).join('\n'),
    kept: 'ba?',
  },
  {
    says: 'the questions copied, a remark behind one',
    mail: (l) => l.questions.map((q, at) => `${at + 1}. ${q} ${['b', 'why?', '?'][at]}`).join('\n'),
    kept: 'b-?',
    told: ['more'],
  },
  // Formats.
  {
    says: 'HTML alone',
    mail: () => html('<p>1b</p><p>2a</p><p>3?</p><p>/ The <b>audit</b> decides.</p>'),
    kept: 'ba?',
    sentence: 'The audit decides.',
  },
  { says: 'HTML with line breaks', mail: () => html('1b<br>2a<br>3?'), kept: 'ba?' },
  { says: 'HTML with a list', mail: () => html('<ol><li>b</li><li>a</li><li>?</li></ol>'), kept: 'ba?' },
  {
    says: 'HTML of Gmail',
    mail: (l) =>
      html(
        `<div dir="ltr">1b 2a 3?</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, 23 Nov 2026 at 08:00, Plumbline &lt;<a href="mailto:r@x.test">r@x.test</a>&gt; wrote:<br></div><blockquote>${l.html}</blockquote></div>`,
      ),
    kept: 'ba?',
  },
  {
    says: 'HTML of Outlook',
    mail: (l) =>
      html(
        `<p class=MsoNormal>1b&nbsp;2a 3?<o:p></o:p></p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Plumbline &lt;r@x.test&gt;<br><b>Gesendet:</b> Montag, 23. November 2026 08:00<br><b>An:</b> Nora<br><b>Betreff:</b> What</p></div>${l.html}`,
      ),
    kept: 'ba?',
  },
  {
    says: 'HTML with a long sentence',
    mail: () => html(`<p>1b / ${'We switch once and tell everybody before. '.repeat(5).trim()}</p>`),
    kept: 'b--',
    sentence: 'We switch once and tell everybody before. '.repeat(5).trim(),
  },
  { says: 'HTML with entities', mail: () => html('<p>1b&gt;c&nbsp;&nbsp;2a</p>'), kept: 'ba-' },
  { says: 'HTML too large to be read', mail: () => html(`<p>1b</p>${'<p>x</p>'.repeat(30_000)}`) },
  {
    says: 'both, and the plain one counts',
    mail: () => parts('multipart/alternative', [PLAIN, '1b 2a'], [HTML, '<p>1b 2a</p>']),
    kept: 'ba-',
  },
  {
    says: 'format=flowed',
    mail: () => ({
      headers: ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      body: '1b 2a / We switch once and \nthe audit decides \nwhen.\n-- \nNora',
    }),
    kept: 'ba-',
    sentence: 'We switch once and the audit decides when.',
  },
  {
    says: 'quoted-printable',
    mail: () => encoded('utf-8', 'quoted-printable', '1=3Db 2=3Da / Na=C3=AFve, and the audit =\ndecides=2E'),
    kept: 'ba-',
    sentence: 'Naïve, and the audit decides.',
  },
  {
    says: 'base64',
    mail: () => encoded('utf-8', 'base64', Buffer.from('1b 2a / Ärger.').toString('base64')),
    kept: 'ba-',
    sentence: 'Ärger.',
  },
  {
    says: 'iso-8859-1',
    mail: () => encoded('iso-8859-1', '8bit', Buffer.from('1b\xa02a / Für später.', 'latin1')),
    kept: 'ba-',
    sentence: 'Für später.',
  },
  {
    says: 'windows-1252',
    mail: () => encoded('windows-1252', '8bit', Buffer.from('1b 2a / It\x92s done.', 'latin1')),
    kept: 'ba-',
    sentence: 'It’s done.',
  },
  {
    says: 'line ends of an old Macintosh',
    mail: () => encoded('utf-8', 'base64', Buffer.from('1b\r2a\r3?').toString('base64')),
    kept: 'ba?',
  },
  {
    says: 'an attachment of text beside it',
    mail: () =>
      parts(
        'multipart/mixed',
        [PLAIN, '1b'],
        [`${PLAIN}; name=n.txt\nContent-Disposition: attachment; filename=n.txt`, '2a 3a'],
      ),
    kept: 'b--',
  },
  {
    says: 'only an attachment',
    mail: () =>
      parts('multipart/mixed', [
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf',
        '1b 2a 3a',
      ]),
  },
  {
    says: 'a message attached',
    mail: () =>
      parts(
        'multipart/mixed',
        [PLAIN, '1b'],
        ['Content-Type: message/rfc822', 'From: e@x.test\nSubject: x\n\n2a 3a / No.'],
      ),
    kept: 'b--',
  },
  {
    says: 'signed',
    mail: () =>
      parts(
        'multipart/signed; protocol="application/pgp-signature"',
        [PLAIN, '1b 2a'],
        ['Content-Type: application/pgp-signature', '3a'],
      ),
    kept: 'ba-',
  },
  {
    says: 'an appointment attached by hand',
    mail: () =>
      parts(
        'multipart/mixed',
        [PLAIN, '1b'],
        ['Content-Type: text/calendar; method=REQUEST', 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR'],
      ),
    kept: 'b--',
  },
  // Nothing, and too much.
  { says: 'empty', mail: '' },
  { says: 'spaces', mail: ' \n\n \u00a0 \n' },
  { says: 'a question back', mail: 'What is this about?' },
  {
    says: 'a megabyte of words',
    mail: () => ({ body: `1b 2a 3? / The audit decides.\n\n${'word '.repeat(200_000)}` }),
    kept: 'ba?',
    sentence: 'The audit decides.',
    told: ['left', 'cut'],
  },
  {
    says: 'a hundred thousand lines',
    mail: () => ({ body: `1b 2a 3?\n${'\nx'.repeat(100_000)}` }),
    kept: 'ba?',
    told: ['cut'],
  },
  {
    says: 'a hundred thousand lines that begin like a quote',
    mail: () => ({ body: `1b\n${'On Monday wrote\n'.repeat(100_000)}` }),
    kept: 'b--',
    told: ['left', 'cut'],
  },
  { says: 'answers without end', mail: () => ({ body: '1b '.repeat(50_000) }), kept: 'b--', told: ['cut'] },
  // From elsewhere.
  {
    says: 'another address',
    mail: () => ({ from: 'Nora <nora@home.test>', body: '1b 2a 3?' }),
    kept: 'ba?',
    told: ['elsewhere'],
  },
  { says: 'large letters in the address', mail: () => ({ from: 'NORA@Plumbline.Test', body: '1b' }), kept: 'b--' },
  // Machines.
  { says: 'Auto-Submitted', mail: () => ({ headers: ['Auto-Submitted: auto-replied'], body: '1b 2a' }), ignored: true },
  { says: 'X-Autoreply', mail: () => ({ headers: ['X-Autoreply: yes'], body: '1b 2a' }), ignored: true },
  { says: 'X-Autorespond', mail: () => ({ headers: ['X-Autorespond: yes'], body: '1b 2a' }), ignored: true },
  { says: 'Precedence: bulk', mail: () => ({ headers: ['Precedence: bulk'], body: '1b 2a' }), ignored: true },
  {
    says: 'Precedence: auto_reply',
    mail: () => ({ headers: ['Precedence: auto_reply'], body: '1b 2a' }),
    ignored: true,
  },
  { says: 'an empty Return-Path', mail: () => ({ headers: ['Return-Path: <>'], body: '1b 2a' }), ignored: true },
  { says: 'a list', mail: () => ({ headers: ['List-Id: <all.x.test>'], body: '1b 2a' }), ignored: true },
  { says: 'a mailer', mail: () => ({ from: 'MAILER-DAEMON@mx.test', body: '1b 2a' }), ignored: true },
  {
    says: 'away, by the subject alone',
    mail: () => ({ subject: 'Automatic reply: What', body: '1b of December I am back' }),
    ignored: true,
  },
  {
    says: 'away in German, by the subject alone',
    mail: () => ({ subject: '=?utf-8?Q?Abwesenheitsnotiz=3A_What?=', body: 'Bis 2. a' }),
    ignored: true,
  },
  {
    says: 'a person who writes about being away',
    mail: () => ({ subject: 'Re: Out of office', body: '1b' }),
    kept: 'b--',
  },
  {
    says: 'a calendar that accepts',
    mail: () => ({
      ...parts(
        'multipart/alternative',
        [PLAIN, '1b'],
        ['Content-Type: text/calendar; method=REPLY', 'BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR'],
      ),
      subject: 'Accepted: What',
    }),
    ignored: true,
  },
  {
    says: 'a receipt that it was read',
    mail: () => ({
      ...parts(
        'multipart/report; report-type=disposition-notification',
        [PLAIN, '1b'],
        ['Content-Type: message/disposition-notification', 'Disposition: manual-action/MDN-sent-manually; displayed'],
      ),
      subject: 'Read: What',
    }),
    ignored: true,
  },
  {
    says: 'a delay on the way',
    mail: () =>
      parts(
        'multipart/report; report-type=delivery-status',
        [PLAIN, '1b'],
        [
          'Content-Type: message/delivery-status',
          'Reporting-MTA: dns; mx.test\n\nFinal-Recipient: rfc822; nora@plumbline.test\nAction: delayed\nStatus: 4.4.1',
        ],
      ),
    ignored: true,
  },
]
