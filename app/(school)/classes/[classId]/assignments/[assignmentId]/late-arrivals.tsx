import { useTranslations } from 'next-intl';
import { lateParts } from '@/app/_attempt/late-parts';
import type { LateArrival } from '@/server/following/assignment-page';
import { ActionForm } from '@/ui/forms/action-form';
import { Button } from '@/ui/primitives/button';
import { StateMark } from '@/ui/tables/state-mark';
import { decideLateAction } from './actions';
import styles from './late-arrivals.module.css';

/** What arrived after the end of attempts, for the teacher to count or to leave aside. */
export function LateArrivals({
  classId,
  arrivals,
}: {
  classId: string;
  arrivals: readonly LateArrival[];
}) {
  const t = useTranslations('following.assignment.late');
  return (
    <ul className={styles.list}>
      {arrivals.map((arrival) => {
        const { attempt, name, number, counted, aside, lateBy } = arrival;
        const about = `late-${attempt}`;
        return (
          <li key={attempt}>
            <div>
              <p id={about}>
                {t('line', { name, number, count: counted + aside, ...lateParts(lateBy) })}
              </p>
              <Decision arrival={arrival} />
            </div>
            <ActionForm action={decideLateAction} submit={null} done={t('done')}>
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="attempt" value={attempt} />
              <div className={styles.acts}>
                <Button type="submit" name="counts" value="true" aria-describedby={about}>
                  {t('count')}
                </Button>
                <Button type="submit" name="counts" value="false" aria-describedby={about}>
                  {t('leave')}
                </Button>
              </div>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}

function Decision({ arrival: { decision, counted, aside } }: { arrival: LateArrival }) {
  const t = useTranslations('following.assignment.late');
  if (decision === null && aside > 0) {
    return (
      <StateMark shape="half" tone="wait">
        {t('waiting')}
      </StateMark>
    );
  }
  if (decision === false) return <StateMark shape="stopped">{t('aside')}</StateMark>;
  return (
    <StateMark shape="full" tone="right">
      {decision === null
        ? t('byRule')
        : aside > 0
          ? t('mixed', { counted, count: counted + aside })
          : t('counted')}
    </StateMark>
  );
}
