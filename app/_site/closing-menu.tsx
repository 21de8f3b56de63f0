'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';

/** A menu that opens without JavaScript, and is closed again on each new page. */
export function ClosingMenu(props: ComponentProps<'details'>) {
  return <details {...props} key={usePathname()} />;
}
