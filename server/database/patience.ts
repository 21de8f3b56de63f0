import 'server-only';

/**
 * How long a transaction may wait for a connection, and take, in milliseconds. A class that does the same
 * thing at once, and facts of one attempt or card, wait in turn rather than fail.
 */
export const patience = { maxWait: 10_000, timeout: 20_000 };
