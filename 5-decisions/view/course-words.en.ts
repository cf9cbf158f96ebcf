import type { Outcome, Standing } from '../words.ts'

const list = new Intl.ListFormat('en')
const plural = new Intl.PluralRules('en')

/** What the way of a decision says on its page, in English. */
export const courseWords = {
  openKicker: (workKey: string) => `${workKey} · Question`,
  next: 'What can be done next',
  proposed: 'Proposed',
  nothingProposed: 'Nothing is proposed yet.',
  waits: (standing: Standing, approver: string | null, owner: string | null) => {
    if (standing === 'proposed')
      return approver ? `It waits for ${approver}.` : 'It waits for somebody who approves it.'
    if (standing === 'question' || standing === 'exploring') {
      return owner ? `It waits for ${owner}.` : 'It waits for whoever drives this work.'
    }
    return ''
  },
  ended: (number: number) =>
    plural.select(number) === 'one'
      ? 'One that was replaced, reversed or withdrawn'
      : `${number} that were replaced, reversed or withdrawn`,
  toLog: 'All decisions of this workspace',
  before: (parts: string[]) => `Still missing before it can be decided: ${list.format(parts)}.`,
  writeFirst: 'Write down what is proposed and why; then it can be proposed.',
  because: 'Why',
  cancel: 'Leave it',
  explore: {
    begin: 'Look for answers',
    button: 'Say that answers are looked for',
    tells: 'Everybody in this workspace sees it here. Nobody is written to.',
  },
  propose: {
    begin: 'Propose it',
    button: 'Propose this answer',
    tells: (approver: string | null) =>
      approver
        ? `Everybody in this workspace sees it. On the first page of ${approver} it stands as something to decide.`
        : 'Everybody in this workspace sees it. Name an approver before it is decided.',
  },
  decide: {
    begin: 'Decide',
    button: 'Decide it',
    outcome: 'What is decided',
    outcomes: {
      accepted: 'Do it as proposed',
      rejected: 'Not this',
      deferred: 'Not now: look at it again on its day',
      'not-done': 'Deliberately do nothing',
    } satisfies Record<Outcome, string>,
    approverSaid: (approver: string) => `What ${approver} said, and where`,
    approverSaidHint: 'They see this in their name, and can say that they did not.',
    theApprover: 'the approver',
    decidedOn: 'Decided on',
    decidedOnHint: 'Today, when left empty.',
    tells: 'Everybody in this workspace sees it as decided. Nobody is asked to acknowledge it before it is announced.',
  },
  announce: {
    begin: 'Announce it',
    button: 'Announce it',
    tells:
      'It counts as announced from now on. Whoever asked for something that it touches must have their answer first. Nobody is written to: make links below for those who must act on it.',
  },
  withdraw: {
    begin: 'Withdraw it',
    button: 'Withdraw it',
    because: 'Why it is withdrawn',
    tells: 'It stays readable for everybody in this workspace, with this reason. It cannot be opened again.',
  },
  review: {
    begin: 'Look at it again',
    button: 'End this review',
    ending: 'How it stands',
    endings: {
      confirmed: 'It still holds',
      reversed: 'It is reversed: we do the opposite, or nothing',
      expired: 'It has expired: it settles nothing any more',
    },
    because: 'What you saw when you looked at it again',
    reviewOn: 'When we look at it next',
    tells: 'Everybody in this workspace sees how it ended, with your words.',
  },
  amend: {
    begin: 'Change a part of it',
    lead: 'A new decision changes this one. What it does not change goes on, and both say so.',
    button: 'Record it and amend the earlier one',
    because: 'Why it is changed',
    part: 'Which part is changed',
    partHint: 'In a few words; the earlier decision shows them.',
    tells: 'Everybody in this workspace sees it, and the earlier decision names it.',
  },
  supersede: {
    begin: 'Replace this decision',
    lead: 'The old one stays readable and says what took its place.',
    button: 'Record it and replace the old one',
    because: 'Why the old one no longer holds',
    part: 'Only a part of it? Say which',
    partHint: 'Leave it empty when all of it is replaced.',
    tells: 'Everybody in this workspace sees it. Whoever opens the old one reads first what took its place.',
  },
  approval: {
    written: (by: string, approver: string, said: string) => `${by} wrote down for ${approver}: “${said}”`,
    disown: 'I did not say this',
    disownBecause: 'What you said instead',
    disownButton: 'Take it back: it is proposed again',
    disownTells: (asked: number, replaced: readonly string[]) =>
      [
        'It is only proposed again, and everybody in this workspace sees that the approval was taken back, with your words.',
        asked > 0 &&
          `${plural.select(asked) === 'one' ? 'One person who was asked to acknowledge it is' : `${asked} people who were asked to acknowledge it are`} told that it does not hold for now. What they have said stays, and counts if the same is decided again.`,
        replaced.length > 0 &&
          `What it took the place of holds again, and whoever was asked about that is told: ${list.format(replaced.map((each) => `“${each}”`))}.`,
      ]
        .filter(Boolean)
        .join(' '),
    somebody: 'Somebody',
    correctable: 'If you did not say this, take it back below.',
    decidedAgain: 'Decided again, and not announced yet.',
  },
  outcomes: {
    accepted: '',
    rejected: 'Decided: not this.',
    deferred: 'Put off until its day.',
    'not-done': 'Decided on purpose: nothing is done.',
  } satisfies Record<Outcome, string>,
  relations: {
    title: 'How it stands to other decisions',
    none: 'Nothing is said about other decisions.',
    says: {
      amends: ['Amends', 'Amended by'],
      'depends-on': ['Depends on', 'Is needed by'],
      'conflicts-with': ['Conflicts with', 'Conflicts with'],
    } as const,
    part: (part: string) => ` (${part})`,
    relate: 'Say how it stands to another',
    kind: 'This decision',
    kinds: {
      amends: 'amends the other',
      'depends-on': 'depends on the other',
      'conflicts-with': 'conflicts with the other',
      replaces: 'takes the place of the other',
    },
    other: 'The other decision',
    because: 'Why',
    part_: 'Only a part of the other? Say which',
    button: 'Write it on both',
    tells: 'It stands on the pages of both decisions, for everybody in this workspace.',
    end: 'No longer so',
    endFor: (what: string) => `No longer so: ${what}`,
  },
  noLongerHolds: (part: string) => `No longer holds: ${part}.`,
  changedPart: (part: string) => `Changed since: ${part}.`,
  changed: 'Changed in part since.',
  see: 'See',
  steps: 'Then',
  readAll: 'Read all of it',
  more: (number: number) => `Show ${number} more`,
  reasons: 'What speaks for it, and what is expected',
  drivers: 'What speaks for one answer or the other',
  expected: 'Expected',
  sure: (percent: number) => `${percent} % sure`,
  triggers: 'We look at it earlier if',
  roles: { driver: 'Drives it', contributor: 'Contributes', informed: 'Is informed' },
  takeAlong: {
    pdf: 'One page as PDF',
    copy: 'Copy as Markdown',
    copied: 'Copied.',
    markdown: 'Download Markdown',
    asRecord: 'As a decision record for a repository',
    original: 'The file it was read from',
    madr: 'MADR 4',
    jsonAdr: 'JSON-ADR',
  },
}
