import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { missesProblem, noteMiss } from '../auth/misses';
import { openUseCase } from '../use-case';
import { meantStudent, soughtClass } from './class-by-code';
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
  async run({ code }, asker, world): Promise<Result<{ joinCode: string; name: string }>> {
    const found = await soughtClass(code, asker, world);
    if (!found.ok) return found;
    return done({ joinCode: found.value.joinCode, name: found.value.name });
  },
});

/** What a student is asked next who wants to enter a class under a name. */
export const lookUpName = openUseCase({
  input: z.object({ code: z.string().max(100), name: nameSchema, number: numberSchema }),
  async run({ code, name, number }, asker, world): Promise<Result<JoinQuestion>> {
    const found = await soughtClass(code, asker, world);
    if (!found.ok) return found;
    const { classId, joinOpen } = found.value;
    const sought = { what: 'name', classId } as const;
    const problem = await missesProblem(sought, asker, world);
    if (problem !== null) return problem;
    const meant = await meantStudent(classId, { name, number }, world.database);
    if (meant.type === 'nobody') await noteMiss(sought, asker, world);
    if (meant.type === 'several') return done({ ask: 'number', name, number });
    if (meant.type === 'one' && meant.hasPin) return done({ ask: 'pin', name, number });
    if (!joinOpen) return refused('closed', { facts: { what: 'joining' } });
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
