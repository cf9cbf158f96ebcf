const OF_THE_DIRECTORY = /^(group|person|asset|ownership|consumption|membership|directory|duty|absence|deputy|rule)\./

/** Whether after this happened the directory is another one, so that what was made from it is old. */
export function changesTheDirectory(happened: string): boolean {
  return OF_THE_DIRECTORY.test(happened)
}
