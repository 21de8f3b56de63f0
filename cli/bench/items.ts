import { seededRandom } from '@/domain/assessment/random';
import { itemBank } from '@/items/bank';
import { draw } from '@/items/draw';
import type { Benchmark, Figure } from './benchmark';
import { letter } from './sitting';

const seconds = 2;

/** Calls `work` again and again for some seconds; returns how often it could be called in one. */
function timesASecond(work: (turn: number) => void): number {
  // What the compiler makes of it after a while is what a server runs.
  for (let turn = 0; turn < 5; turn += 1) work(turn);
  const start = performance.now();
  let turns = 0;
  let past = 0;
  while (past < seconds * 1_000) {
    work(turns);
    turns += 1;
    past = performance.now() - start;
  }
  return (turns / past) * 1_000;
}

export const items: Benchmark = {
  name: 'items',
  question: 'How fast are items made from the letter, and quizzes drawn from them?',
  method: `In one process, for ${seconds} seconds each: all items of the letter made anew, and ten of them drawn as one click does, each time with another seed.`,
  async run(say) {
    const document = await letter();
    const bank = itemBank(document);
    say(`making the ${bank.length} items of the letter`);
    const banks = timesASecond(() => itemBank(document));
    say('drawing quizzes of ten');
    const draws = timesASecond((turn) =>
      draw(bank, document, { count: 10 }, seededRandom(String(turn))),
    );
    const figure = (row: string, column: string, value: number, unit: Figure['unit']): Figure => ({
      table: 'Items',
      row,
      column,
      value,
      unit,
    });
    return [
      figure('Bank of the letter', 'size', bank.length, 'items'),
      figure('Bank of the letter', 'banks', banks, 'a second'),
      figure('Bank of the letter', 'items', banks * bank.length, 'a second'),
      figure('Quiz of ten', 'quizzes', draws, 'a second'),
      figure('Quiz of ten', 'items', draws * 10, 'a second'),
    ];
  },
};
