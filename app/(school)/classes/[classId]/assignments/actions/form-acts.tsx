import { useTranslations } from 'next-intl';
import { Button } from '@/ui/primitives/button';
import styles from './assignment-form.module.css';

/** What the form can do: hand the assignment out, keep it as a draft, or save what was changed. */
export function FormActs({
  isPublished,
  isPicked,
}: {
  isPublished: boolean;
  /** Whether questions were picked by hand already. */
  isPicked: boolean;
}) {
  const t = useTranslations('assignments.form');
  if (isPublished) {
    return (
      <Button type="submit" weight="main">
        {t('save')}
      </Button>
    );
  }
  return (
    <div className={isPicked ? styles.acts : `${styles.acts} ${styles.beforePicking}`}>
      <Button type="submit" weight="main" name="act" value="publish" className={styles.publish}>
        {t('publish')}
      </Button>
      <Button type="submit" weight="main" name="act" value="save" className={styles.toPick}>
        {t('saveAndPick')}
      </Button>
      <Button type="submit" weight="plain" name="act" value="save" className={styles.draft}>
        {t('saveDraft')}
      </Button>
    </div>
  );
}
