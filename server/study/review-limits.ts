import 'server-only';

/** How many cards come with the acknowledgement of a review; the screen holds more from before. */
export const dealtWithAcknowledgement = 8;

/** Facts of one card wait for each other, in milliseconds. */
export const transactionPatience = { maxWait: 10_000, timeout: 20_000 };
