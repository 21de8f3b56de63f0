import Form from 'next/form';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { soughtStates } from '@/domain/school/gradebook-order';
import type { GradebookPage } from '@/server/gradebook/gradebook-page';
import { Button } from '@/ui/primitives/button';
import styles from './find-form.module.css';

/** Narrows the table by name, state and category; the address keeps it, so that it can be kept and sent on. */
export function FindForm({
  page: { sought, order, rules },
  place,
}: {
  page: Pick<GradebookPage, 'sought' | 'order' | 'rules'>;
  place: string;
}) {
  const t = useTranslations('gradebook.find');
  const { name, state, category } = sought;
  const isNarrowed = name !== '' || state !== null || category !== null;
  return (
    <search aria-label={t('title')}>
      <Form action={place} scroll={false} className={styles.find}>
        {order.by === 'name' && order.direction === 'up' ? null : (
          <>
            <input type="hidden" name="sort" value={order.by} />
            <input type="hidden" name="direction" value={order.direction} />
          </>
        )}
        <div>
          <label htmlFor="find-name">{t('name')}</label>
          <input id="find-name" type="search" name="name" defaultValue={name} key={name} />
        </div>
        <div>
          <label htmlFor="find-state">{t('state')}</label>
          <select id="find-state" name="state" defaultValue={state ?? ''} key={state}>
            <option value="">{t('any')}</option>
            {soughtStates.map((one) => (
              <option key={one} value={one}>
                {t(`states.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {rules.categories.length > 1 ? (
          <div>
            <label htmlFor="find-category">{t('category')}</label>
            <select id="find-category" name="category" defaultValue={category ?? ''} key={category}>
              <option value="">{t('all')}</option>
              {rules.categories.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <Button type="submit">{t('show')}</Button>
        {isNarrowed ? (
          <Link href={place} scroll={false} className={styles.clear}>
            {t('clear')}
          </Link>
        ) : null}
      </Form>
    </search>
  );
}
