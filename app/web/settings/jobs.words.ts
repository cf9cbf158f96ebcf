type Counts = { waiting: number; late: number; givenUp: number }

const jobs = (count: number) => (count === 1 ? '1 job' : `${count} jobs`)

export const jobWords = {
  state({ waiting, late, givenUp }: Counts): string {
    if (waiting + givenUp === 0) return 'Nothing waits to be done.'
    const parts = [
      waiting > 0 &&
        `${jobs(waiting)} ${waiting === 1 ? 'waits' : 'wait'}${late > 0 ? `, ${late} of them too long` : ''}`,
      givenUp > 0 && `${jobs(givenUp)} ${givenUp === 1 ? 'was' : 'were'} given up`,
    ]
    return `${parts.filter(Boolean).join('; ')}.`
  },
  explains: 'Letters, reminders and other things that are done after somebody asked for them, or at their time.',
  givenUp: 'Given up',
  waiting: 'Waiting',
  what: 'What',
  where: (workspace: string) => `in ${workspace}`,
  when: 'When',
  tried: (tries: number) => (tries === 1 ? 'tried once' : `tried ${tries} times`),
  why: 'Why not',
  late: 'late',
  server: 'the server itself',
  retry: 'Try again',
  now: 'Do it now',
  drop: 'Drop',
  actions: 'What you can do',
  more: (shown: number) => `The first ${shown} are shown. The command line lists all of them: plumbline job list`,
}
