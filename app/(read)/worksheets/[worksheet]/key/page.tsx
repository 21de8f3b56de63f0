import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import printed from '@/app/_paper/paper.module.css';
import { pageValue } from '@/app/(school)/page-value';
import { currentAsker } from '@/server/auth/asker';
import { worksheetKey } from '@/server/worksheets/worksheet-key';
import { ClientMessages } from '@/ui/messages/client-messages';
import desk from '../page.module.css';
import bar from '../paper-bar.module.css';
import { PrintButton } from '../print-button';
import { KeyLines } from './key-lines';
import styles from './page.module.css';

interface Props {
  params: Promise<{ worksheet: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('worksheet.key');
  return { title: t('title') };
}

/** The key to a worksheet as it was printed, for its teacher. */
export default async function KeyPage({ params }: Props) {
  const { worksheet } = await params;
  const here = `/worksheets/${worksheet}`;
  const key = pageValue(await worksheetKey({ worksheet }, await currentAsker()), `${here}/key`);
  const t = await getTranslations('worksheet');
  return (
    <div className={desk.desk}>
      <div className={bar.bar}>
        <ClientMessages namespaces={['worksheet']}>
          <PrintButton />
        </ClientMessages>
        <Link href={here}>{t('key.toSheet')}</Link>
      </div>
      <article className={`${printed.paper} ${printed[key.layout.paper]}`}>
        <header className={styles.head}>
          <h1>{t('key.of', { title: key.title })}</h1>
          <p>{t('key.note')}</p>
        </header>
        {key.versions.map(({ letter, lines }) => (
          <section key={letter} className={styles.version}>
            {key.versions.length > 1 ? <h2>{t('paper.version', { letter })}</h2> : null}
            <KeyLines lines={lines} />
          </section>
        ))}
      </article>
    </div>
  );
}
