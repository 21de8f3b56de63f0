import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe finds on the page as it stands: a line for each rule that is broken, with the places. From theme
 * to theme nothing but the colours differs, which may be looked at by themselves.
 */
export async function foundByAxe(page: Page, part?: 'colours'): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  const found = await page.evaluate((options) => window.axe?.run(options), {
    // Only what is wrong is asked for: a long page has thousands of nodes that are not.
    resultTypes: ['violations' as const],
    ...(part === 'colours' && { runOnly: ['color-contrast'] }),
  });
  if (found === undefined) throw new Error('axe is not on the page.');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
