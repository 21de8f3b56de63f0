import { NextIntlClientProvider, useMessages } from 'next-intl';
import type { ReactNode } from 'react';
import type { Catalogue } from './catalogue';

/**
 * Sends texts to the client components below it, and only the namespaces named: the catalogue as a
 * whole stays on the server.
 */
export function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: readonly (keyof Catalogue)[];
  children: ReactNode;
}) {
  const all = useMessages();
  const chosen = Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
