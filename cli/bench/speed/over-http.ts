import { deckOf } from '@/server/study/deck';
import { answerQuestion, letter, openSitting } from '../sitting';
import { timed } from '../timings';
import { visitor } from '../visitor';
import { counted, type TimingsByWork, turns } from './timings-by-work';

/** Does each kind of work over HTTP, as one guest, one request after the other. */
export async function timingsOverHttp(origin: string): Promise<TimingsByWork> {
  const document = await letter();
  const { slug } = document.record;
  const guest = visitor(origin);
  await guest.becomeGuest();

  const pages: number[] = [];
  while (pages.length < turns) pages.push(await timed(() => guest.page(`/documents/${slug}`)));

  const starts: number[] = [];
  const attempts: string[] = [];
  while (starts.length < turns) {
    starts.push(await timed(async () => attempts.push(await guest.startQuiz({ document: slug }))));
  }

  const answers: number[] = [];
  for (const attempt of attempts) {
    if (answers.length >= turns) break;
    const sitting = await openSitting(guest, attempt);
    for (const question of sitting.questions) {
      answers.push(await timed(() => answerQuestion(guest, sitting, question)));
    }
  }

  const cards = [...deckOf(document).keys()];
  const reviews: number[] = [];
  while (reviews.length < turns) {
    const review = {
      document: slug,
      cardId: cards[reviews.length % cards.length],
      rating: 3,
      reviewedAt: new Date().toISOString(),
      zone: 'Europe/Berlin',
    };
    reviews.push(await timed(() => guest.send('/api/reviews', review)));
  }

  const healths: number[] = [];
  while (healths.length < turns) healths.push(await timed(() => guest.page('/api/health')));

  return {
    'document page': counted(pages),
    'quiz start': counted(starts),
    'answer save': counted(answers),
    'card review': counted(reviews),
    health: counted(healths),
  };
}
