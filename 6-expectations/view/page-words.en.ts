import { dayInWords } from '@plumbline/work/words'
import type { AskStanding } from '../ask/ask.ts'
import type { SetAsideReason } from '../box/setting-aside.ts'
import type { Duty } from '../personal/personal.ts'
import type { Agrees, Understands } from '../receipt/receipt.ts'

/** What the pages behind personal links to asks say, in English. */
export const pageWords = {
  standings: {
    unanswered: 'No answer yet.',
    untold: 'No answer yet.',
    objected: 'Answered. Your objection waits for an answer.',
    told: 'Answered.',
    withdrawn: 'You do not ask this any more.',
    'set-aside': 'It was set aside, so no answer is on its way.',
  } satisfies Record<AskStanding, string>,
  asking: {
    greeting: (name: string) => `${name}, you are asked`,
    heading: (title: string) => `What do you need from “${title}”?`,
    promise: (driver: string | null) =>
      driver === null
        ? 'Your words stay as you write them. You get an answer with a reason before everybody else hears it.'
        : `Your words stay as you write them. ${driver} owes you an answer with a reason, before everybody else hears it.`,
    whoSees: 'Your name and your words are seen by everybody in this workspace.',
    begin: 'Say what you need',
    field: 'In your own words',
    send: 'Send it',
    needed: 'Write what you need first.',
    done: 'It is written down',
    next: 'It gets an answer with a reason. You can come back to this page by the same link.',
    another: 'Ask for something else',
    before: 'What you asked so far',
  },
  box: {
    kicker: 'Anybody with this link may ask',
    until: (on: string, today: string) => `You can ask here until the end of ${dayInWords(on, today)}.`,
    whoSees:
      'Your words, and your name if you give one, are seen by everybody in the workspace of this work. Nobody who has this link sees what others asked.',
    stored: 'What is stored about you',
    name: 'Your name (you can leave it out)',
    email: 'Your e-mail address (you can leave it out)',
    aboutEmail: 'You get one letter that asks whether the address is yours. Only then does the answer come there too.',
    notAnAddress: 'This does not look like an e-mail address. Correct it, or leave it out.',
    next: 'It gets an answer with a reason, and the answer stands on a page of your own. This is its address; keep it now, since it is shown only once and nobody can look it up for you.',
    link: 'The address of your page',
    open: 'Open your page',
    mail: 'A letter is on its way to the address that you gave. Press the button on the page to which it leads, and you hear of the answer by mail too.',
    over: (on: string, today: string, driver: string | null) =>
      driver === null
        ? `Asking by this link ended on ${dayInWords(on, today)}. Ask whoever gave you the link.`
        : `Asking by this link ended on ${dayInWords(on, today)}. Ask ${driver}, who drives this work, or whoever gave you the link.`,
  },
  following: {
    greeting: (name: string | null) => (name === null ? 'This page is yours' : `${name}, this page is yours`),
    heading: 'What became of what you asked',
    nothing: 'You have not asked for anything yet.',
    asked: (title: string, on: string, today: string) => `${title}, ${dayInWords(on, today)}`,
    open: 'Read the answer',
    look: 'Look at it',
    removed: 'The words were removed.',
    decisions: 'What decisions mean for you',
    decisionLink: (chosen: string) => chosen,
    back: 'Everything that you asked',
  },
  answer: {
    kicker: (title: string, on: string, today: string) => `You asked of “${title}” on ${dayInWords(on, today)}`,
    setAside: {
      who: (name: string | null, on: string, today: string) =>
        `${name ?? 'Whoever drives this work'} set this aside on ${dayInWords(on, today)}, so no answer is on its way.`,
      reasons: {
        'not-an-ask': 'They read it as something that asks nothing of this work.',
        duplicate: 'Somebody has asked the same, and it is answered there.',
        spam: 'They took it for a message that somebody sends to everybody.',
      } satisfies Record<SetAsideReason, string>,
      words: 'In their words:',
      kept: 'Nothing was deleted, and they can bring it back. If it was misread, ask again in other words by the same open link, or tell whoever gave it to you.',
    },
    waits: 'There is no answer yet. You hear it before everybody else does.',
    from: (name: string) => `— ${name}`,
    facts: 'In short',
    fact: (label: string) => `${label}:`,
    published: 'What everybody can read',
    since: 'What has moved since',
    begin: 'I have read it, and say what I think',
    beginWithout: 'Say something about it',
    confirms: (address: string) =>
      `You came here from the letter to ${address}. Press the button, and mail about this goes there from now on.`,
    beginConfirming: 'That was me',
    whoSees: 'What you say here is seen by whoever drives this work and by administrators.',
    understands: 'Do you understand the reason?',
    understandsChoices: {
      yes: 'Yes, I understand it',
      no: 'No',
      'not-clear': 'It is not clear to me',
    } satisfies Record<Understands, string>,
    agrees: 'Apart from that: do you agree?',
    agreesChoices: { yes: 'Yes, I agree', no: 'No, I do not agree' } satisfies Record<Agrees, string>,
    chosen: 'your answer',
    object: 'Object to it',
    objectUntil: (on: string, today: string) => `Objections are heard until the end of ${dayInWords(on, today)}.`,
    objection: 'What do you object to?',
    sendObjection: 'Send the objection',
    yourObjection: 'You objected:',
    replied: (name: string | null) => (name === null ? 'The answer:' : `${name} answered:`),
    surprised: 'Did this surprise you?',
    surprise: 'What surprised you?',
    sendSurprise: 'This surprised me',
    surprisedThanks: 'Thank you. Somebody looks at what you were missing.',
    withdraw: 'Not needed any more?',
    withdrawal: 'Why do you not ask this any more?',
    sendWithdrawal: 'I do not ask this any more',
    needed: 'A few words are needed, so that somebody can act on it.',
  },
  decision: {
    kicker: (title: string) => `A decision about “${title}”`,
    bears: 'What follows for you',
    nothingBorne: 'Nothing that is written down follows for you.',
    does: 'What you must do',
    nothingToDo: 'There is nothing that you must do.',
    duties: {
      'next-step': (what: string) => what,
      acknowledge: () => 'Say how you take this decision: your link for that came apart from this one.',
      'read-answer': (what: string) => `Read what became of what you asked: ${what}`,
    } satisfies Record<Duty, (what: string) => string>,
    by: (on: string, today: string) => `by ${dayInWords(on, today)}`,
    asked: 'What you asked',
    outcome: (outcome: string | null) => outcome ?? 'No answer yet.',
    why: 'Why',
    dates: 'Dates',
    decidedOn: (on: string, today: string) => `Decided on ${dayInWords(on, today)}.`,
    effectiveFrom: (on: string, today: string) => `Holds from ${dayInWords(on, today)} on.`,
    reviewOn: (on: string, today: string) => `Looked at again on ${dayInWords(on, today)}.`,
  },
}
