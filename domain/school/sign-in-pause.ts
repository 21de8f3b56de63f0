/** Failures in a row that are met without a pause. */
export const freeTries = 5;

const shortest = 30;
const longest = 15 * 60;

/**
 * Returns for how many seconds after its last failure an account lets nobody try, given its failures
 * in a row: none before the fifth, then 30 s, doubling to 15 min.
 */
export function signInPause(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(longest, shortest * 2 ** (failures - freeTries));
}

/** The failures after which the pause grows no more. */
export const failuresOfLongestPause = freeTries + Math.ceil(Math.log2(longest / shortest));
