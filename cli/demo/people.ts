import { seededRandom } from '@/domain/assessment/random';
import { newPin } from '@/domain/school/pin';
import { byNameAndNumber } from '@/domain/school/roster-order';
import { normal, share } from './chance';

/** The teacher of the demo, and how to sign in. Anybody can read it here: it guards nothing. */
export const demoTeacher = {
  name: 'Miriam Holt',
  user: 'demo.teacher',
  password: 'Vance carries a letter',
} as const;

export const demoClass = { name: 'History 11b (demo)', zone: 'Europe/London' } as const;

/** The seed of the PINs, as the slips are drawn with it. */
export const pinSeed = 'demo/pins';

/** How a student of the demo works. */
export interface DemoStudent {
  name: string;
  /** The school's own number. */
  number: string;
  /** On the scale of item difficulties, about -2 to 2. */
  ability: number;
  /** From 0 (does little, and late) to 1. */
  diligence: number;
  /** How long a question takes, 1 being usual. */
  slowness: number;
  /** What sets the student apart from the others. */
  story: 'never-came' | 'came-late' | 'extra-time' | 'runs-out-of-time' | 'lost-connection' | null;
}

const names = [
  'Amara Nwosu',
  'Aoife Brennan',
  'Arjun Mehta',
  'Ayu',
  'Ben Whitlock',
  'Carys Llewellyn',
  'Chidi Okeke',
  'Daniel Fairweather',
  'Elif Yıldız',
  'Esme Hargreaves',
  'Finn Maddox',
  'Freya Lindqvist',
  'George Pattinson',
  'Hana Suzuki',
  'Ibrahim Sesay',
  'Isla Drummond',
  'Jean-Luc Moreau',
  'Joe Tranter',
  'Kasia Zielińska',
  'Leila Haddad',
  'Li Wei',
  'Maya Rosenthal',
  'Mohammed Rahman',
  'Niamh O’Shea',
  'Oscar Penhaligon',
  'Priya Raman',
  'Rhys Morgan',
  'Sofia Marchetti',
  'Tom Ashdown',
  'Zainab Bello',
];

const stories: Readonly<Record<string, DemoStudent['story']>> = {
  'Joe Tranter': 'never-came',
  'Hana Suzuki': 'came-late',
  'Kasia Zielińska': 'extra-time',
  'Finn Maddox': 'runs-out-of-time',
  'Rhys Morgan': 'lost-connection',
};

/** Returns the thirty students, the same at every call, in the order of the roster. */
export function demoStudents(): DemoStudent[] {
  return names
    .map((name, index): DemoStudent => {
      const random = seededRandom(`demo/student/${name}`);
      return {
        name,
        number: String(417 + 13 * index).padStart(5, '0'),
        ability: 0.4 + 0.9 * normal(random),
        // More of them work than not.
        diligence: share(random) ** 0.7,
        slowness: 0.7 + 0.8 * share(random),
        story: stories[name] ?? null,
      };
    })
    .sort(byNameAndNumber);
}

/** Returns the PIN of each student, in the order of the roster, as the slips give them. */
export function demoPins(): string[] {
  const random = seededRandom(pinSeed);
  return demoStudents().map(() => newPin(random));
}
