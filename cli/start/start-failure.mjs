/** Why the app cannot start, in one line: what is wrong and what to do. */
export class StartFailure extends Error {}
