import type { ComponentProps } from 'react';
import styles from './sheet.module.css';

/** A sheet of paper on the desk: what one reads or answers on. */
export function Sheet({
  as: Element = 'div',
  className,
  ...rest
}: { as?: 'article' | 'section' | 'div' } & Omit<ComponentProps<'div'>, 'ref'>) {
  return <Element {...rest} className={[styles.sheet, className].filter(Boolean).join(' ')} />;
}
