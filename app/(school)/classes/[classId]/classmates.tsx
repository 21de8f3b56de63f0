import { useTranslations } from 'next-intl';

/** The others of the class, where it shows its students to each other. */
export function Classmates({ names }: { names: readonly string[] }) {
  const t = useTranslations('classes.student');
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{t('classmates', { count: names.length })}</summary>
      <ul>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two classmates may have one name.
          <li key={at}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
