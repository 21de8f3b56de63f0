/** Returns a time after the end in minutes and seconds, as in "5:00 after the end". */
export function lateParts(lateBy: number): { minutes: number; seconds: string } {
  const seconds = Math.floor(lateBy / 1_000);
  return { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') };
}
