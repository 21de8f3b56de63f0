'use client';

import { useTranslations } from 'next-intl';
import type { RosterPreview } from '@/server/classes/preview-roster';
import { Button } from '@/ui/primitives/button';
import styles from './layout-fields.module.css';

const separators = ['comma', 'semicolon', 'tab', 'none'] as const;
const kinds = ['name', 'first-name', 'last-name', 'number', 'other'] as const;

/** How the list was read, each part of it to be corrected: the separator, the head, the columns. */
export function LayoutFields({ preview }: { preview: RosterPreview }) {
  const t = useTranslations('classes.import');
  const { encoding, separator, hasHeader, columns, firstRow } = preview;
  return (
    <details className={styles.layout} open={columns.length > 1}>
      <summary>
        {t('found', {
          encoding: encoding === null ? t('typed') : t(`encoding.${encoding}`),
          separator: t(`separator.${separator}`),
          header: hasHeader ? t('withHeader') : t('withoutHeader'),
        })}
      </summary>
      <div className={styles.fields}>
        <label>
          <span>{t('separatorLabel')}</span>
          <select key={separator} name="separator" defaultValue={separator}>
            {separators.map((one) => (
              <option key={one} value={one}>
                {t(`separator.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('headerLabel')}</span>
          <select key={String(hasHeader)} name="header" defaultValue={hasHeader ? 'yes' : 'no'}>
            <option value="yes">{t('headerYes')}</option>
            <option value="no">{t('headerNo')}</option>
          </select>
        </label>
        {columns.map((kind, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the list.
          <label key={`${at} ${kind}`}>
            <span>
              {t('columnLabel', { number: at + 1, first: firstRow[at]?.slice(0, 24) ?? '' })}
            </span>
            <select name="columns" defaultValue={kind}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`column.${one}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button type="submit" name="step" value="preview">
          {t('readAgain')}
        </Button>
      </div>
    </details>
  );
}
