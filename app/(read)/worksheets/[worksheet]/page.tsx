import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageValue } from '@/app/(school)/page-value';
import { papers } from '@/domain/assessment/worksheet';
import { currentAsker } from '@/server/auth/asker';
import { printedWorksheet } from '@/server/worksheets/printed-worksheet';
import { ClientMessages } from '@/ui/messages/client-messages';
import styles from './page.module.css';
import { PaperBar } from './paper-bar';
import { PaperSheet } from './paper-sheet';

interface Props {
  params: Promise<{ worksheet: string }>;
  searchParams: Promise<{ version?: string | string[]; paper?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('worksheet');
  return { title: t('title') };
}

/** A worksheet as it is printed; on the screen under a bar with its versions and paper sizes. */
export default async function WorksheetPage({ params, searchParams }: Props) {
  const { worksheet } = await params;
  const here = `/worksheets/${worksheet}`;
  const page = pageValue(await printedWorksheet({ worksheet }, await currentAsker()), here);
  const { version, paper } = await searchParams;
  const size = papers.find((one) => one === paper) ?? page.layout.paper;
  const all = version === 'all';
  const shown = all
    ? page.versions
    : [page.versions.find(({ letter }) => letter === version) ?? page.versions[0]].filter(
        (one) => one !== undefined,
      );
  return (
    <div className={styles.desk}>
      <ClientMessages namespaces={['worksheet']}>
        <PaperBar
          here={here}
          letters={page.versions.map(({ letter }) => letter)}
          shown={all ? 'all' : (shown[0]?.letter ?? 'A')}
          paper={size}
          keyPath={page.mayKey ? `${here}/key` : null}
          back={
            page.ofClass?.assignment
              ? `/classes/${page.ofClass.classId}/assignments/${page.ofClass.assignment}/worksheets`
              : null
          }
        />
      </ClientMessages>
      {shown.map((one) => (
        <PaperSheet key={one.letter} worksheet={page} version={one} paper={size} />
      ))}
    </div>
  );
}
