import { render } from '@testing-library/react';
import axe from 'axe-core';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { catalogue } from '@/ui/messages/catalogue';

/** What a page gives its faces: the catalogue, in English. */
export function English({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={catalogue} timeZone="UTC">
      <main>{children}</main>
    </NextIntlClientProvider>
  );
}

/** Renders a face as a page shows it, in English. */
export function show(face: ReactElement) {
  return render(face, { wrapper: English });
}

/** Returns what axe finds wrong with what is shown; colours need a browser and are left out. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
