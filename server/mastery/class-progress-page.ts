import 'server-only';
import { z } from 'zod';
import {
  type BasisProgress,
  certainAndWrongFirst,
  classProgress,
  type StudentsAnswers,
  studentsInNeed,
  weakestFirst,
} from '@/domain/analysis/class-progress';
import { grouped } from '@/domain/analysis/grouped';
import { type Calibration, calibrationOfGroups } from '@/domain/assessment/calibration';
import type { SourceDocument } from '@/domain/content/document';
import { done, type Result } from '@/domain/result';
import type { Item } from '@/items/registry';
import { askedText } from '../assignments/item-preview';
import { storedArrangement } from '../attempts/stored-item';
import { versionItems } from '../attempts/version-items';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { commonestMissed, type GivenAnswer } from '../following/item-results';
import { classAnswers, missedAnswers, rosterOf } from './class-answers';

/** The answer that most students missed something alike by. */
export interface Misreading extends GivenAnswer {
  /** What was asked. */
  asks: string;
}

/** How the class answers what rests on a topic, a passage or a claim. */
export interface ProgressRow extends Omit<BasisProgress, 'mostMissed'> {
  /** The topic's name, "12", or what the claim says. */
  name: string;
  /** Students who earned less than six tenths of the points on it. */
  students: number;
  misreading: Misreading | null;
}

/** A document as the map of a class's answers. */
export interface DocumentProgress {
  document: Pick<SourceDocument, 'record' | 'passages'>;
  answers: number;
  /** In the document's order; those that nothing was asked about are left out. */
  topics: ProgressRow[];
  /** By the passage's number. */
  passages: ReadonlyMap<number, ProgressRow>;
  /** Weakest first. */
  claims: ProgressRow[];
  /** Claims and topics answered wrong with certainty, most often first. */
  certainAndWrong: ProgressRow[];
  /** Null where sureness was never given. */
  calibration: Calibration | null;
}

/** How a class answers, document by document. */
export interface ClassProgressPage {
  class: { id: string; name: string; isArchived: boolean };
  /** Documents with answers, those with most first. */
  documents: { slug: string; title: string; answers: number }[];
  /** Null while the class has answered nothing. */
  shown: DocumentProgress | null;
}

/** Claims whose misreading is shown. */
const mostClaims = 20;

/** Returns how a class answers what rests on each topic, passage and claim of one document. */
export const classProgressPage = classUseCase({
  action: 'results.see',
  input: z.object({ document: z.string().max(300).optional().catch(undefined) }),
  async run(
    { classId, document: wanted },
    member,
    { database },
  ): Promise<Result<ClassProgressPage>> {
    const { id, name, archivedAt } = member.class;
    const roster = await rosterOf(classId, database);
    const groups = await classAnswers(classId, roster, database);
    const items = await versionItems(
      groups.map(({ version }) => version),
      database,
    );
    const byDocument = grouped(groups, ({ version }) => items.get(version)?.document ?? '');
    const documents = await documentsOf(byDocument);
    const slug = documents.find((one) => one.slug === wanted)?.slug ?? documents[0]?.slug;
    const document = slug === undefined ? null : await documentBySlug(slug);
    return done({
      class: { id, name, isArchived: archivedAt !== null },
      documents,
      shown:
        document && slug !== undefined
          ? await progressIn(document, byDocument.get(slug) ?? [], {
              classId,
              roster,
              items,
              database,
            })
          : null,
    });
  },
});

type Groups = readonly StudentsAnswers[];

interface OfClass {
  classId: string;
  /** Learner ids of the students on the roster. */
  roster: readonly string[];
  items: ReadonlyMap<string, Item>;
  database: Database;
}

async function documentsOf(
  byDocument: ReadonlyMap<string, Groups>,
): Promise<ClassProgressPage['documents']> {
  const documents = await Promise.all(
    [...byDocument].map(async ([slug, groups]) => ({
      slug,
      title: (await documentBySlug(slug))?.record.title ?? null,
      answers: groups.reduce((sum, { answers }) => sum + answers, 0),
    })),
  );
  return documents
    .flatMap(({ title, ...rest }) => (title === null ? [] : [{ ...rest, title }]))
    .sort((a, b) => b.answers - a.answers || (a.slug < b.slug ? -1 : 1));
}

async function progressIn(
  document: SourceDocument,
  groups: Groups,
  of: OfClass,
): Promise<DocumentProgress> {
  const progress = classProgress(groups, of.items);
  const inNeed = studentsInNeed(groups, of.items);
  const rowsOf = (kind: string) =>
    [...progress.values()].filter(({ basis }) => basis.startsWith(`${kind}:`));
  const claims = weakestFirst(rowsOf('claim'));
  const certain = certainAndWrongFirst(rowsOf('claim')).slice(0, 5);
  const explained = [
    ...rowsOf('passage'),
    ...rowsOf('topic'),
    ...claims.slice(0, mostClaims),
    ...certain,
  ];
  const misreadings = await misreadingsOf(
    explained.flatMap(({ mostMissed }) => mostMissed ?? []),
    of,
  );
  const names = namesIn(document);
  const row = ({ mostMissed, ...rest }: BasisProgress): ProgressRow => ({
    ...rest,
    name: names.get(rest.basis) ?? rest.basis,
    students: inNeed.get(rest.basis)?.length ?? 0,
    misreading: (mostMissed === null ? null : misreadings.get(mostMissed)) ?? null,
  });
  const sure = groups.flatMap(({ confidence, ...rest }) =>
    confidence === null ? [] : [{ ...rest, confidence }],
  );
  return {
    document: { record: document.record, passages: document.passages },
    answers: groups.reduce((sum, { answers }) => sum + answers, 0),
    topics: document.record.topics.flatMap((topic) => {
      const found = progress.get(`topic:${topic.id}`);
      return found ? [row(found)] : [];
    }),
    passages: new Map(
      document.passages.flatMap(({ number }) => {
        const found = progress.get(`passage:${number}`);
        return found ? [[number, row(found)]] : [];
      }),
    ),
    claims: claims.map(row),
    certainAndWrong: certain.map(row),
    calibration: sure.length === 0 ? null : calibrationOfGroups(sure),
  };
}

function namesIn({ record, passages, claims }: SourceDocument): ReadonlyMap<string, string> {
  return new Map([
    ...record.topics.map(({ id, name }): [string, string] => [`topic:${id}`, name]),
    ...passages.map(({ number }): [string, string] => [`passage:${number}`, String(number)]),
    ...claims.map(({ id, statement }): [string, string] => [`claim:${id}`, statement]),
  ]);
}

/** Returns by version the missed answer that most students gave, where several gave it. */
async function misreadingsOf(
  versions: readonly string[],
  of: OfClass,
): Promise<ReadonlyMap<string, Misreading>> {
  const missed = await missedAnswers(of.classId, [...new Set(versions)], of);
  const found = await Promise.all(
    [...grouped(missed, ({ version }) => version)].map(async ([version, answers]) => {
      const item = of.items.get(version);
      if (item === undefined) return null;
      const commonest = await commonestMissed(
        item,
        answers.map(({ answer, arrangement, points }) => ({
          answer,
          answered: true,
          points,
          arrangement: () => storedArrangement(arrangement),
        })),
      );
      return commonest && ([version, { ...commonest, asks: askedText(item) }] as const);
    }),
  );
  return new Map(found.filter((one) => one !== null));
}
