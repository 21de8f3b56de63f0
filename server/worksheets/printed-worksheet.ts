import 'server-only';
import { z } from 'zod';
import {
  linesFor,
  type PartKind,
  partOf,
  type WorksheetLayout,
} from '@/domain/assessment/worksheet';
import { done, type Result, refused } from '@/domain/result';
import { type PresentedItem, presentItem } from '@/items/registry';
import { documentBySlug } from '../documents/library';
import { openUseCase } from '../use-case';
import { foundWorksheet, type PrintedItem, seenBy } from './found-worksheet';

/** An item as it stands on paper. */
interface ItemOnPaper {
  position: number;
  presented: PresentedItem;
  /** Lines to write on. */
  lines: number;
  /** Names of the voices of its document. */
  voices: Record<string, string>;
}

/** A numbered part of a worksheet. */
export interface PartOnPaper {
  kind: PartKind;
  /** Numbers of the passages that its questions are about, in order. */
  passages: number[];
  items: ItemOnPaper[];
}

/** A worksheet as its pages show it: nothing that answers a question. */
export interface PrintedWorksheet {
  id: string;
  title: string;
  layout: WorksheetLayout;
  /** How the documents are cited. */
  citations: string[];
  documentTitle: string;
  versions: { letter: string; parts: PartOnPaper[] }[];
  /** Whether whoever asks may see the key. */
  mayKey: boolean;
  /** Where it belongs to a class. */
  ofClass: { classId: string; assignment: string | null } | null;
}

/** Returns a worksheet as it is printed; "not-found" where it is not for whoever asks. */
export const printedWorksheet = openUseCase({
  input: z.object({ worksheet: z.uuid() }),
  async run(input, asker, { database }): Promise<Result<PrintedWorksheet>> {
    const found = await foundWorksheet(input.worksheet, database);
    if (found === null) return refused('not-found');
    const seen = await seenBy(found.worksheet, asker, database);
    if (seen === 'nothing') return refused('not-found');
    const { worksheet, layout, versions } = found;
    const slugs = new Set(versions.flatMap(({ items }) => items.map(({ item }) => item.document)));
    const records = new Map(
      await Promise.all(
        [...slugs].map(async (slug) => [slug, (await documentBySlug(slug))?.record] as const),
      ),
    );
    const voicesOf = (slug: string) =>
      Object.fromEntries((records.get(slug)?.voices ?? []).map(({ id, part }) => [id, part]));
    return done({
      id: worksheet.id,
      title: worksheet.title,
      layout,
      citations: [...records.values()].flatMap((record) => record?.citation ?? []),
      documentTitle: records.get(worksheet.document)?.title ?? worksheet.title,
      versions: versions.map(({ letter, items }) => ({
        letter,
        parts: (['answer', 'write'] as const).flatMap((kind) => {
          const those = items.filter(({ item }) => partOf(item.type) === kind);
          if (those.length === 0) return [];
          return [
            {
              kind,
              passages: passagesOf(those),
              items: those.map(({ position, item, arrangement }) => ({
                position,
                presented: presentItem(item, arrangement),
                lines: linesOf(item, layout),
                voices: voicesOf(item.document),
              })),
            },
          ];
        }),
      })),
      mayKey: seen === 'key',
      ofClass:
        worksheet.classId === null
          ? null
          : { classId: worksheet.classId, assignment: worksheet.assignmentId },
    });
  },
});

function linesOf(item: PrintedItem['item'], { lines, passages }: WorksheetLayout): number {
  if (item.type !== 'extended-response') return 0;
  const printed = passages === 'beside' ? item.passages.map(({ text }) => text).join(' ') : '';
  return linesFor(item.modelAnswer, lines, printed);
}

/** What is named as being about: passages shown with the questions, and no evidence. */
function passagesOf(items: readonly PrintedItem[]): number[] {
  const shown = items.flatMap(({ item }) =>
    item.type === 'extended-response' ? item.passages.map(({ passage }) => passage) : [],
  );
  return [...new Set(shown)].sort((a, b) => a - b);
}
