import { useTranslations } from 'next-intl';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { settingsSentence } from '@/domain/school/settings-sentence';

/** The rest of an assignment's settings in one sentence; nothing for cards, which have none. */
export function SettingsWords({ settings }: { settings: AssignmentSettings }) {
  const t = useTranslations('assignments.sentence');
  const clauses = settingsSentence(settings).map((clause) => {
    switch (clause.code) {
      case 'attempts':
        return t('attempts', { attempts: clause.attempts });
      case 'late-deduct':
        return t('late-deduct', { percent: clause.percent });
      default:
        return t(clause.code);
    }
  });
  return clauses.length > 0 ? t('whole', { clauses: clauses.join('; ') }) : null;
}
