const OF_THE_DIRECTORY = /^(group|person|asset|ownership|consumption|membership|directory|duty|absence|deputy|rule)\./

const OF_REGISTERS =
  /^(?:stakeholder\.(?:registered|list-registered|changed|removed)|work\.(?:registered|changed)|direction\.published)$/

/** Whether after this happened there is something else to learn from the work that there was: from its register, its driver or its text. */
export function changesARegister(happened: string): boolean {
  return OF_REGISTERS.test(happened)
}

/** Whether after this happened the directory is another one, so that what was made from it is old. */
export function changesTheDirectory(happened: string): boolean {
  return OF_THE_DIRECTORY.test(happened)
}
