const styles: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** Returns the date in words, as exactly as it is given: "1977", "1977-02" or "1977-02-04". */
export function partialDate(date: string, locale: string): string {
  const style = styles[date.length];
  if (!style) throw new Error(`Not a date of year, month or day: ${date}`);
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(date));
}
