import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DocumentRecord } from '@/domain/content/document';

/** The other documents one can open; nothing where there is none. */
export function DocumentList({ documents }: { documents: readonly DocumentRecord[] }) {
  const t = useTranslations('home');
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{t('others')}</h2>
      <ul>
        {documents.map(({ slug, title }) => (
          <li key={slug}>
            <Link href={`/documents/${slug}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
