/** How many rows of a gradebook are sent before the page runs. */
export const rowsAtFirst = 30;
