/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { render, screen, within } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { SourceDocument } from '@/domain/content/document';
import { catalogue } from '@/ui/messages/catalogue';
import { DocumentSheet } from '@/ui/reader/document-sheet';
import { letter } from '../support/letter';

let document: SourceDocument;
let container: HTMLElement;

beforeAll(async () => {
  document = await letter();
});

beforeEach(() => {
  ({ container } = render(
    <NextIntlClientProvider locale="en" messages={catalogue}>
      <DocumentSheet document={document} />
    </NextIntlClientProvider>,
  ));
});

/** The words of a passage as they stand on the sheet, without number and notes. */
function words(number: number): string {
  const passage = container.querySelector(`#p${number}`)?.cloneNode(true);
  if (!(passage instanceof HTMLElement)) throw new Error(`No passage ${number}`);
  const besides = passage.querySelectorAll('[role="note"], [aria-hidden="true"], a[href^="#p"]');
  for (const one of besides) one.remove();
  return passage.textContent ?? '';
}

describe('the document on its sheet', () => {
  it('has every passage in the words of the source, character for character', () => {
    for (const { number, text } of document.passages) expect(words(number)).toBe(text);
  });

  it('gives each passage a number that leads to itself', () => {
    for (const { number } of document.passages) {
      const link = screen.getByRole('link', { name: `Passage ${number}` });
      expect(link.getAttribute('href')).toBe(`#p${number}`);
    }
  });

  it('tells whose words a part holds, and keeps the record apart from the letter', () => {
    const heard = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(heard).toEqual([
      "Dobrynin's record words of A. F. Dobrynin",
      "Brezhnev's letter words of L. I. Brezhnev",
      "Dobrynin's record, continued words of A. F. Dobrynin",
    ]);
    const inner = screen.getByRole('region', { name: /Brezhnev's letter/ });
    const numbers = within(inner).getAllByRole('link', { name: /^Passage/ });
    expect(numbers).toHaveLength(23);
  });

  it('has one note a term, each with its background, sources and how sure they are', () => {
    for (const { id, name, background, sources } of document.terms) {
      const notes = container.querySelectorAll(`#note-${id}`);
      expect(notes).toHaveLength(1);
      const note = notes[0]?.textContent ?? '';
      for (const part of [name, `Background ${background}`, ...sources]) {
        expect(note).toContain(part);
      }
    }
  });

  it('marks nothing as evidence', () => {
    expect(container.querySelector('mark')).toBeNull();
  });
});
