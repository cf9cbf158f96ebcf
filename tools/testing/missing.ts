/** Exit code of a program that cannot start because the machine lacks something (sysexits: EX_CONFIG). */
export const EXIT_CONFIGURATION = 78

/** The machine lacks something that the tests need; the message is the whole sentence that the reader sees. */
export class Missing extends Error {}
