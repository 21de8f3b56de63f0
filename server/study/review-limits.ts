import 'server-only';

/** How many cards come with the acknowledgement of a review; the screen holds more from before. */
export const dealtWithAcknowledgement = 8;
