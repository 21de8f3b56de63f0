import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { learnerAttribute } from '@/domain/sync/belonging';
import { currentSession, sessionOwner } from '@/server/auth/session';
import { ArrivalFocus } from '@/ui/frame/arrival-focus';
import { SiteFoot } from '@/ui/frame/site-foot';
import { SiteHead } from '@/ui/frame/site-head';
import { SkipLink } from '@/ui/frame/skip-link';
import { AccountMenu } from './_site/account-menu';
import { OthersWaiting } from './_site/others-waiting';
import { fonts } from './fonts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    applicationName: t('product'),
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f0e9' },
    { media: '(prefers-color-scheme: dark)', color: '#121519' },
  ],
};

/** The frame of every page. Each is made per request, since its scripts carry that request's nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const session = await currentSession();
  const learner = session === null ? '' : learnerAttribute(sessionOwner(session));
  const t = await getTranslations('account');
  return (
    <html lang="en" className={fonts} data-learner={learner}>
      <body>
        <SkipLink />
        <SiteHead>
          <AccountMenu />
        </SiteHead>
        <OthersWaiting
          learner={learner}
          texts={[t('others', { count: 1 }), t('others', { count: 2 })]}
        />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <ArrivalFocus />
        <SiteFoot />
      </body>
    </html>
  );
}
