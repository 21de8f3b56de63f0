import { shortLetter } from '../server/study/short-letter';

/** Stands for the library, with the short letter as its one document. */
export async function documents() {
  return [shortLetter];
}

export async function documentBySlug(slug: string) {
  return slug === 'short-letter' ? shortLetter : null;
}
