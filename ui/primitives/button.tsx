import Link from 'next/link';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

/** "main" is the one thing to do next on a page; "plain" looks like a link. */
type Weight = 'main' | 'ordinary' | 'plain';

function classes(weight: Weight, className: string | undefined): string {
  return [styles.button, weight !== 'ordinary' && styles[weight], className]
    .filter(Boolean)
    .join(' ');
}

/** A button that does something here. */
export function Button({
  weight = 'ordinary',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { weight?: Weight }) {
  return <button {...rest} type={type} className={classes(weight, className)} />;
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({
  weight = 'ordinary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { weight?: Weight }) {
  return <Link {...rest} className={classes(weight, className)} />;
}
