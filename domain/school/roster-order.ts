interface Named {
  name: string;
  number: string | null;
}

const order = new Intl.Collator('en', { numeric: true });

/** Sorts a roster as it is shown: by name as written, students of one name by number. */
export function byNameAndNumber(a: Named, b: Named): number {
  return order.compare(a.name, b.name) || order.compare(a.number ?? '', b.number ?? '');
}
