/** The faults in their order, and the command in this folder that brings each about. */
export const campaign: readonly { fault: string; command: readonly string[] }[] = [
  { fault: 'F1', command: ['killed.ts', 'kill'] },
  { fault: 'F2', command: ['killed.ts', 'power'] },
  { fault: 'F3', command: ['killed.ts', 'postgres'] },
  { fault: 'F4', command: ['nodes.ts', 'kill'] },
  { fault: 'F5', command: ['nodes.ts', 'restart'] },
  { fault: 'F6', command: ['nodes.ts', 'pause'] },
  { fault: 'F13', command: ['race.ts', 'answers'] },
  { fault: 'F18', command: ['jobs.ts'] },
  { fault: 'F20', command: ['history.ts', 'sqlite'] },
  { fault: 'F20', command: ['history.ts', 'postgres'] },
]
