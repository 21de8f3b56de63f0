import localFont from 'next/font/local';

// Latin subsets of variable fonts; Next.js adds a size-adjusted fallback, so nothing jumps.

/** For every word of a source. */
const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  variable: '--serif-font',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** For everything the product says itself. */
const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  variable: '--sans-font',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Old-style figures for the words of a source: ui/fonts/README.md says where they come from. */
const figures = localFont({
  src: '../ui/fonts/desk-figures.woff2',
  weight: '200 900',
  style: 'normal',
  variable: '--figures-font',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+30-39' }],
});

/** The class that gives a page its fonts. */
export const fonts = `${figures.variable} ${serif.variable} ${sans.variable}`;
