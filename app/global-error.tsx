'use client';

import texts from '@/ui/messages/en/faults.json';
import { Notice } from '@/ui/primitives/notice';
import { fonts } from './fonts';
import './globals.css';

/** Shown when the frame of the site itself failed: stands alone, and leads back with a plain link. */
export default function SiteError() {
  return (
    <html lang="en" className={fonts}>
      <body>
        <title>{texts.errorTitle}</title>
        <main>
          <Notice title={texts.errorTitle} text={texts.errorText}>
            {/* A full load, since what is running here has failed. */}
            <a href="/">{texts.home}</a>
          </Notice>
        </main>
      </body>
    </html>
  );
}
