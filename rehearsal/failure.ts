/** The rehearsal itself cannot go on (exit status 70); the message is for the person who started it. */
export class RehearsalFailure extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'RehearsalFailure'
  }
}

/** Exit status of a rehearsal that failed by itself, as sysexits' EX_SOFTWARE. */
export const REHEARSAL_FAILED = 70

/** The message of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
