import localFont from 'next/font/local';

// Latin subsets of variable fonts; Next.js adds a size-adjusted fallback, so nothing jumps.

/** For every word of a source. */
export const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  variable: '--serif-font',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** For everything the product says itself. */
export const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  variable: '--sans-font',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
