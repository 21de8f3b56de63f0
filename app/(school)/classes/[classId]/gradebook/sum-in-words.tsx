import { useFormatter, useTranslations } from 'next-intl';
import { asNumber, type Fraction, fraction, percentOf, times } from '@/domain/school/fraction';
import { placeIn } from '@/domain/school/gradebook-rules';
import type { CategorySum, Term } from '@/domain/school/gradebook-total';
import type { StudentGrades } from '@/server/gradebook/student-grades';
import styles from './sum-in-words.module.css';
import { usePercentWords } from './use-percent-words';

/** What the total of a student is the sum of, in words, and what is left out of it so far. */
export function SumInWords({
  grades,
}: {
  grades: Pick<StudentGrades, 'total' | 'rules' | 'lines'>;
}) {
  const t = useTranslations('gradebook');
  const percent = usePercentWords();
  const format = useFormatter();
  const { total, rules, lines } = grades;
  const { categories, share } = total;
  const titles = new Map(lines.map(({ id, title }) => [id, title]));
  const counted = lines.filter(({ id }) => placeIn(rules, id).category !== null);
  const leftOut = counted.filter(({ cell }) => cell.counts === null);
  const zeros = counted.filter(({ cell }) => cell.counts !== null && isNothing(cell.state));
  const uncounted = lines.filter(({ id }) => placeIn(rules, id).category === null);
  return (
    <div className={styles.sum}>
      <p>{t(`rule.sentence.${rules.rule}`)}</p>
      {share === null ? <p>{t('student.noTotal')}</p> : null}
      {categories.length > 0 ? (
        <ul className={styles.categories}>
          {categories.map((category) => (
            <li key={category.id}>
              <CategoryInWords category={category} rule={total.rule} titles={titles} />
            </li>
          ))}
        </ul>
      ) : null}
      {share === null ? null : (
        <p className={styles.total}>
          {categories.length === 1
            ? t('sum.totalSingle', { share: percent(percentOf(share)) })
            : t('sum.total', {
                share: percent(percentOf(share)),
                parts: categories
                  .map((category) =>
                    t('sum.part', {
                      part: percent(percentOf(category.part)),
                      share: percent(percentOf(category.share)),
                    }),
                  )
                  .join(' + '),
              })}
        </p>
      )}
      {share !== null && rules.categories.length > 1 ? (
        <p className={styles.note}>{t('sum.partNote', { count: categories.length })}</p>
      ) : null}
      {zeros.length > 0 ? (
        <p>{t('sum.zeros', { list: format.list(zeros.map(({ title }) => title)) })}</p>
      ) : null}
      {leftOut.length > 0 ? (
        <p>
          {t('sum.leftOut', {
            list: format.list(
              leftOut.map(({ title, cell }) =>
                t('sum.leftOutOne', { title, state: t(`state.${cell.state}`) }),
              ),
            ),
          })}
        </p>
      ) : null}
      {uncounted.length > 0 ? (
        <p>{t('sum.uncounted', { list: format.list(uncounted.map(({ title }) => title)) })}</p>
      ) : null}
      {share === null ? null : <p className={styles.note}>{t('sum.exact')}</p>}
    </div>
  );
}

const isNothing = (state: string) => state === 'missing' || state === 'in-progress';

/** Returns how many points a share of so many is. */
function pointsOf({ share, outOf }: Pick<Term, 'share' | 'outOf'>): Fraction {
  return times(share, fraction(BigInt(Math.round(outOf)), 1n));
}

function CategoryInWords({
  category,
  rule,
  titles,
}: {
  category: CategorySum;
  rule: StudentGrades['total']['rule'];
  titles: ReadonlyMap<string, string>;
}) {
  const t = useTranslations('gradebook');
  const percent = usePercentWords();
  const format = useFormatter();
  const { terms, share, dropLowest } = category;
  const name = category.name || t('rule.allWork');
  const counting = terms.filter(({ isDropped }) => !isDropped);
  const dropped = terms.filter(({ isDropped }) => isDropped);
  const weightOf = (term: Term) =>
    asNumber(term.weight) / (rule === 'points' ? Math.max(1, term.outOf) : 1);
  const isWeighted = counting.some((term) => weightOf(term) !== 1);
  const points = (term: Fraction) => format.number(asNumber(term), { maximumFractionDigits: 2 });
  const told = (term: Term) => {
    const title = titles.get(term.assignmentId) ?? '';
    const weight = format.number(weightOf(term) * 100, { maximumFractionDigits: 2 });
    if (rule === 'points') {
      const earned = { earned: points(pointsOf(term)), outOf: format.number(term.outOf), title };
      return isWeighted
        ? t('sum.weightedPointsTerm', { ...earned, weight })
        : t('sum.pointsTerm', earned);
    }
    const of = { percent: percent(percentOf(term.share)), title };
    return isWeighted ? t('sum.weightedTerm', { ...of, weight }) : t('sum.term', of);
  };
  const sum = {
    name,
    terms: format.list(counting.map(told)),
    share: percent(percentOf(share)),
  };
  const all = (of: (term: Term) => number) =>
    format.number(
      counting.reduce((together, term) => together + of(term), 0),
      { maximumFractionDigits: 2 },
    );
  const heavy = (term: Term) => asNumber(times(term.weight, term.share));
  return (
    <>
      {counting.length === 1 && rule !== 'points'
        ? t('sum.single', sum)
        : rule === 'points'
          ? t(isWeighted ? 'sum.weightedPoints' : 'sum.points', {
              ...sum,
              earned: all(heavy),
              outOf: all((term) => asNumber(term.weight)),
            })
          : t(isWeighted ? 'sum.weighted' : 'sum.mean', sum)}{' '}
      {dropped.length > 0 ? t('sum.dropped', { terms: format.list(dropped.map(told)) }) : null}{' '}
      {dropped.length < dropLowest ? t('sum.droppedFewer', { wanted: dropLowest }) : null}
    </>
  );
}
