import type { Agrees, Understands } from '../receipt/receipt.ts'

/** The two questions as they are answered by mail. */
const HOW = [
  '1 yes, 1 no or 1 not clear: whether you understand the reason',
  '2 yes or 2 no: apart from that, whether you agree',
]

/** What the letters around asks say, in English. */
export const letterWords = {
  invitation: {
    subject: (title: string) => `What do you need from “${title}”?`,
    says: (name: string, driver: string | null, title: string) =>
      driver === null
        ? `${name}, before anything is promised: what do you need from “${title}”?`
        : `${name}, ${driver} drives “${title}” and asks: what do you need from it?`,
    promise:
      'Say it in your own words; nobody changes them. You get an answer with a reason, before everybody else hears it.',
    action: 'Say what you need',
    byReply: 'Or answer this letter: what you write is kept word for word.',
    answerWith: 'Write what you need; what you write is kept word for word.',
    because: 'You get this because somebody wants to know what you need before deciding.',
  },
  received: {
    subject: (title: string) => `Written down: what you need from “${title}”`,
    says: (name: string) => `${name}, this is what was written down, word for word:`,
    next: 'You hear what becomes of it before everybody else does.',
    action: 'See what becomes of it',
  },
  page: {
    subject: 'The page on which you follow what you asked',
    says: 'Somebody asked something here and gave this address for the answer. If that was you, open your page and press the button there; from then on you hear of it by mail too.',
    action: 'Open your page',
    notYou: 'If it was not you, do nothing. Nothing more is sent to this address then.',
  },
  disposition: {
    subject: (title: string) => `What became of what you asked of “${title}”`,
    asked: (name: string | null, on: string) =>
      name === null ? `On ${on} you asked:` : `${name}, on ${on} you asked:`,
    facts: 'In short',
    fact: (label: string, says: string) => `${label}: ${says}`,
    action: 'Say whether you understand the reason, and whether you agree',
    byReply: 'Or answer this letter',
    how: HOW,
    alone: 'Either can be left out. What you say is seen by whoever drives this work and by administrators.',
    answerWith: 'A line such as: 1 yes, 2 no',
    first: 'You read this before everybody else. The facts above will stand word for word in what others read.',
    because: 'You get this because you asked for something.',
  },
  replyRead: {
    subject: (title: string) => `What was read of your reply about “${title}”`,
    kept: (name: string | null) =>
      name === null ? 'This is how it stands now:' : `${name}, this is how it stands now:`,
    understands: (said: Understands | null) =>
      said === null
        ? 'Whether you understand the reason: not said yet'
        : {
            yes: 'You understand the reason.',
            no: 'You do not understand the reason.',
            'not-clear': 'The reason is not clear to you.',
          }[said],
    agrees: (said: Agrees | null) =>
      said === null ? 'Whether you agree: not said yet' : { yes: 'You agree.', no: 'You do not agree.' }[said],
    more: 'Only the numbers with yes or no were read. To object, or to say more, open your page.',
    notKept: {
      unreadable:
        'Thank you for writing. It could not be told for certain what you mean, and nothing is guessed, so nothing was kept. Please answer once more, with nothing else on the line, or say it on your page:',
      replaced:
        'There is a later answer to what you asked, so nothing was kept for the one to which you replied. You find it on your page.',
      withdrawn: 'You had said that you do not ask this any more, so nothing was kept.',
    },
    how: HOW,
    action: 'Open your page',
  },
  progress: {
    subject: (title: string) => `Something has moved in what you asked of “${title}”`,
    asked: 'You asked:',
    action: 'See how it stands',
    because: 'You get this because you asked for something; one line, whenever something moves.',
  },
}
