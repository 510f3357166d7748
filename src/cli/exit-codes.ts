/** What the program's end says. Documented in `masar --help`; scripts rely on them. */
export const exitCodes = {
  done: 0,
  /** The thing asked about is not so. */
  notSo: 1,
  usage: 2,
  world: 3,
  notReproducible: 4,
  ourMistake: 70,
  interrupted: 130,
} as const;

export type ExitName = keyof typeof exitCodes;
export type ExitCode = (typeof exitCodes)[ExitName];
