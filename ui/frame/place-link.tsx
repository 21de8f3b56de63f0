'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of a navigation that knows when it is the present place, or (`below`) leads to what holds it. */
export function PlaceLink({
  href,
  below,
  className,
  children,
}: {
  href: string;
  below?: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const path = usePathname();
  const inside = below !== undefined && path.startsWith(`${below}/`);
  return (
    <Link
      href={href}
      className={className}
      aria-current={path === href ? 'page' : inside ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}
