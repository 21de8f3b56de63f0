/** The fewest and the most characters of a password. */
export const passwordLength = { least: 10, most: 128 };

/** Passwords of ten characters and more that lists of stolen ones begin with, by their first letters. */
const common = [
  'password',
  'passwort',
  'passw0rd',
  'p@ssword',
  'qwerty',
  'qwertz',
  'azerty',
  'asdfgh',
  '1q2w3e4r',
  '1qaz2wsx',
  'iloveyou',
  'letmein',
  'welcome',
  'changeme',
  'administrator',
  'football',
  'baseball',
  'superman',
  'sunshine',
  'princess',
  'sourcework',
];

/** Tells whether each sign is the one before it, its neighbour, or 0 after 9. */
function isRun(text: string): boolean {
  const steps = Array.from(text.slice(1), (sign, index) => {
    return (sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0);
  });
  return steps.every((step) => Math.abs(step) <= 1 || Math.abs(step) === 9);
}

/**
 * Returns what is wrong with a password, or null. Long enough and not obvious is all that is asked, as
 * NIST SP 800-63B (2025) advises: no rules about digits and signs. Obvious is what lists of stolen
 * passwords begin with, what counts or repeats, and one's own name.
 */
export function passwordProblem(
  password: string,
  { names }: { names: readonly string[] },
): 'too-short' | 'too-long' | 'obvious' | null {
  const characters = Array.from(password).length;
  if (characters < passwordLength.least) return 'too-short';
  if (characters > passwordLength.most) return 'too-long';
  const plain = password.toLowerCase();
  const own = names.flatMap((name) => name.toLowerCase().split(/[\s@]+/));
  const known = [...common, ...own.filter((part) => part.length > 2)];
  // What is left once the known words are taken away must still take some guessing.
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < 6 || new Set(rest).size < 4 || isRun(rest) ? 'obvious' : null;
}
