'use client';

import { useSyncExternalStore } from 'react';
import { Field } from '@/ui/forms/field';

const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The zone of a class: the one it has, else the browser's own, else, before there is JavaScript, the
 * server's.
 */
export function ZoneField({
  label,
  hint,
  zones,
  usual,
  present = null,
}: {
  label: string;
  hint: string;
  zones: readonly string[];
  usual: string;
  /** The zone the class has already. */
  present?: string | null;
}) {
  const here = useSyncExternalStore(never, browserZone, () => usual);
  const chosen = present ?? here;
  const all = zones.includes(chosen) ? zones : [chosen, ...zones];
  return (
    <Field as="select" name="zone" label={label} hint={hint} defaultValue={chosen}>
      {all.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Field>
  );
}
