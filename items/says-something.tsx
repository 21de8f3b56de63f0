/** Whether anything in the text can be seen: not white space nor invisible characters alone. */
export function saysSomething(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}
