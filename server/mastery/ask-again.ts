import 'server-only';
import { type Basis, basesOf, studentsInNeed } from '@/domain/analysis/class-progress';
import { seededRandom } from '@/domain/assessment/random';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { usualCount, usualSettings } from '@/domain/school/usual-settings';
import { drawItems, isOpen } from '../assignments/draw-items';
import { bankOf } from '../attempts/bank';
import { versionItems } from '../attempts/version-items';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { classAnswers, rosterOf } from './class-answers';

/** An assignment that asks again what students missed, to be looked over by their teacher. */
export interface AskedAgain {
  settings: QuizSettings;
  /** Learner ids of the students who missed it; null where nobody did, and it is for all. */
  students: string[] | null;
  /** What it is about: a topic's name, a passage's number, what a claim says. */
  about: { by: 'topic' | 'claim'; name: string } | { by: 'passage'; number: number };
}

const forms = /^(topic|passage|claim):(.+)$/;

/**
 * Returns the assignment that asks again what rests on a topic, passage or claim of a document, of the
 * students who earned less than six tenths of the points on it; null where there is nothing to ask.
 */
export async function askAgain(
  { classId, again, document: slug }: { classId: string; again: string; document: string },
  database: Database,
): Promise<AskedAgain | null> {
  const document = await documentBySlug(slug);
  const about = document && aboutOf(again, document);
  if (document === null || about === null) return null;
  const rests = (item: Parameters<typeof basesOf>[0]) =>
    basesOf(item).some((basis: Basis) => basis === again);
  const items = bankOf(document).filter((item) => !isOpen(item) && rests(item));
  const drawn = drawItems(
    [{ document, items }],
    { count: usualCount, types: [] },
    seededRandom(again),
  );
  if (drawn.length === 0) return null;

  const roster = await rosterOf(classId, database);
  const groups = await classAnswers(classId, roster, database);
  const asked = await versionItems(
    groups.map(({ version }) => version),
    database,
  );
  const ofDocument = new Map([...asked].filter(([, item]) => item.document === slug));
  const inNeed = new Map<string, number[]>(studentsInNeed(groups, ofDocument));
  const students = (inNeed.get(again) ?? []).flatMap((student) => roster[student] ?? []);
  return {
    settings: usualSettings({ by: 'hand', items: drawn.map(({ id }) => id) }),
    students: students.length === 0 ? null : students,
    about,
  };
}

function aboutOf(
  again: string,
  { record, passages, claims }: NonNullable<Awaited<ReturnType<typeof documentBySlug>>>,
): AskedAgain['about'] | null {
  const [, by, id] = forms.exec(again) ?? [];
  if (by === 'passage') {
    const passage = passages.find(({ number }) => String(number) === id);
    return passage ? { by, number: passage.number } : null;
  }
  const name =
    by === 'topic'
      ? record.topics.find((topic) => topic.id === id)?.name
      : claims.find((claim) => claim.id === id)?.statement;
  return name === undefined ? null : { by: by === 'topic' ? 'topic' : 'claim', name };
}
