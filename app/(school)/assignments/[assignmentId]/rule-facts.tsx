import { useFormatter, useTranslations } from 'next-intl';
import { releaseMoments } from '@/domain/school/assignment-settings';
import { scoreMoment } from '@/domain/school/release';
import type { QuizStart } from '@/server/taking/start-page';
import { useClassTime } from '../../use-class-time';
import styles from './page.module.css';

/** The rules of an assigned quiz, as they hold for this student. */
export function RuleFacts({ page }: { page: QuizStart }) {
  const t = useTranslations('taking.start');
  const { rules, all, extra, attempts } = page;
  return (
    <dl className={styles.facts}>
      <dt>{t('time')}</dt>
      <dd>
        <Time page={page} />
      </dd>
      <dt>{t('when')}</dt>
      <dd>
        <Dates page={page} />
      </dd>
      <dt>{t('attempts')}</dt>
      <dd>
        <p>
          {all === null
            ? t('attemptsAny')
            : t('attemptsLeft', { left: Math.max(0, all - attempts.length), all })}
          {extra > 0 ? ` ${t('attemptsOwn', { extra })}` : null}
          {all === 1 ? null : ` ${t(`counts.${rules.counts}`)}`}
        </p>
      </dd>
      {page.dueAt === null ? null : (
        <>
          <dt>{t('lateTitle')}</dt>
          <dd>
            <p>
              {t(`late.${rules.late.rule}`, {
                percent: rules.late.rule === 'deduct' ? rules.late.percentADay : 0,
              })}
              {rules.late.rule === 'deduct' && rules.timeFactor > 1
                ? ` ${t('lateDay', { hours: rules.timeFactor * 24 })}`
                : null}
            </p>
          </dd>
        </>
      )}
      <dt>{t('how')}</dt>
      <dd>
        <p>
          {t(`navigation.${rules.navigation}`)} {t(page.firstCounts ? 'firstCounts' : 'changeable')}
        </p>
        <p>{t(`offline.${rules.offline}`)}</p>
      </dd>
      <dt>{t('shownTitle')}</dt>
      <dd>
        <Shown rules={rules} />
      </dd>
    </dl>
  );
}

/** What of the result is shown when, the moments in order. */
function Shown({ rules }: Pick<QuizStart, 'rules'>) {
  const t = useTranslations('taking.start');
  const format = useFormatter();
  const { showKey } = rules;
  const showScore = scoreMoment(rules);
  // Explanations tell the key, so they are never shown before it.
  const showExplanations = releaseMoments.findLast(
    (moment) => moment === showKey || moment === rules.showExplanations,
  );
  return releaseMoments.map((moment) => {
    const what = [
      showScore === moment ? t('what.score') : null,
      showKey === moment ? t('what.key') : null,
      showExplanations === moment ? t('what.explanations') : null,
    ].filter((one) => one !== null);
    return what.length === 0 ? null : (
      <p key={moment}>{t(`shown.${moment}`, { what: format.list(what) })}</p>
    );
  });
}

function Time({ page }: { page: QuizStart }) {
  const t = useTranslations('taking.start');
  const at = useClassTime(page.class.zone);
  const { end, running, hindrance } = page;
  const minutes = end.by === 'nothing' ? null : end.minutes;
  const isOpen = running !== null || hindrance === null;
  return (
    <>
      <p>
        {minutes === null
          ? t(page.own.noTimeLimit ? 'noLimitOwn' : 'noLimit')
          : t(minutes.extra > 0 ? 'limitOwn' : 'limit', minutes)}
      </p>
      {isOpen && end.by !== 'nothing' ? (
        <p>{t(running ? 'endsRunning' : 'endsNow', { at: at(end.at) })}</p>
      ) : null}
    </>
  );
}

function Dates({ page }: { page: QuizStart }) {
  const t = useTranslations('taking.start');
  const at = useClassTime(page.class.zone);
  const { opensAt, dueAt, closesAt, now, rules, own } = page;
  return (
    <>
      {opensAt !== null && now < opensAt ? <p>{t('opens', { at: at(opensAt) })}</p> : null}
      <p>{dueAt === null ? t('noDue') : t(now < dueAt ? 'due' : 'wasDue', { at: at(dueAt) })}</p>
      {own.classDueAt === null ? null : <p>{t('dueOwn', { at: at(own.classDueAt) })}</p>}
      {closesAt === null ? null : (
        <p>{t(rules.closing === 'cuts-off' ? 'closes' : 'closesStart', { at: at(closesAt) })}</p>
      )}
      {own.classClosesAt === null ? null : <p>{t('closesOwn', { at: at(own.classClosesAt) })}</p>}
    </>
  );
}
