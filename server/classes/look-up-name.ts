import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { openUseCase } from '../use-case';
import { classByCode, meantStudent } from './class-by-code';
import { nameSchema, numberSchema } from './roster-schemas';

/** What a student who typed a name is asked next. Says nothing of the roster that was not typed. */
export interface JoinQuestion {
  ask:
    | 'pin' // somebody of this name is on the roster: "is this you?"
    | 'first-pin' // on the roster, and nobody has signed in yet: choose a PIN
    | 'number' // several of this name: which one?
    | 'new-pin' // not on the roster: a new entry, with a PIN to choose
    | 'other-name'; // somebody else of this name: what tells you apart?
  name: string;
  number: string | null;
}

/** The class that a join code leads to, for who has the code. */
export const lookUpCode = openUseCase({
  input: z.object({ code: z.string().max(100) }),
  async run({ code }, _asker, { database }): Promise<Result<{ joinCode: string; name: string }>> {
    const found = await classByCode(code, database);
    if (found === null) return refused('not-found', { field: 'code' });
    return done({ joinCode: found.joinCode, name: found.name });
  },
});

/** What a student is asked next who wants to enter a class under a name. */
export const lookUpName = openUseCase({
  input: z.object({ code: z.string().max(100), name: nameSchema, number: numberSchema }),
  async run({ code, name, number }, _asker, { database }): Promise<Result<JoinQuestion>> {
    const found = await classByCode(code, database);
    if (found === null) return refused('not-found', { field: 'code' });
    const meant = await meantStudent(found.classId, { name, number }, database);
    if (meant.type === 'several') return done({ ask: 'number', name, number });
    if (meant.type === 'one' && meant.hasPin) return done({ ask: 'pin', name, number });
    if (!found.joinOpen) return refused('closed', { facts: { what: 'joining' } });
    // A number was asked for because several have this name: it has to be one of theirs.
    if (meant.type === 'nobody' && number !== null)
      return refused('not-found', { field: 'number' });
    return done({ ask: meant.type === 'one' ? 'first-pin' : 'new-pin', name, number });
  },
});

/** "No, I am somebody else": asks for a name that tells the two apart. */
export const lookForOtherName = openUseCase({
  input: z.object({ name: nameSchema }),
  async run({ name }): Promise<Result<JoinQuestion>> {
    return done({ ask: 'other-name', name, number: null });
  },
});
