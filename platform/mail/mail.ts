import { deliverLetter } from './delivery.ts'
import { receiveMail } from './incoming.operations.ts'
import { letterOutboxOperations } from './letter.operations.ts'
import { mailPreferenceMigration } from './mail-preference.migration.ts'
import { mailPreferenceOperations } from './mail-preference.operations.ts'
import { mailStatusOperations } from './mail-status.operations.ts'
import { tidyMail, tidyMailSchedule } from './mail-tidying.ts'
import { pollMailbox, pollSchedule } from './poll.ts'
import { unreadableReply } from './unreadable-reply.letter.ts'
import { unsubscribe } from './unsubscribe.operations.ts'

/** Mail, as a part of the platform step. */
export const mail = {
  migrations: [mailPreferenceMigration],
  operations: [
    ...letterOutboxOperations,
    ...mailPreferenceOperations,
    ...mailStatusOperations,
    unsubscribe,
    receiveMail,
  ],
  jobs: [deliverLetter, pollMailbox, tidyMail],
  schedules: [pollSchedule, tidyMailSchedule],
  letters: [unreadableReply],
}
