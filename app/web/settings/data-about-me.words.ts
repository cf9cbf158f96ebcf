export const dataAboutMeWords = {
  state: 'You can have a copy of everything that is stored about you, in all your workspaces.',
  lead: 'It holds your entry, your answers, what you were asked, the decisions that name you, and what was logged. Answers of others and what was written about others are not in it.',
  stored: 'What this server stores, and for how long',
  erase: 'To be erased, ask an administrator of your workspace.',
  make: 'Make my copy',
  made: (rows: number) => (rows === 1 ? 'Your copy is ready: 1 entry.' : `Your copy is ready: ${rows} entries.`),
  fileName: 'stored-about-me',
}
