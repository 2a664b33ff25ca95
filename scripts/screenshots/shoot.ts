import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ExtensionPage } from '../browsers/extension-page.ts';

/** Takes a screenshot of a page once it has stopped changing. */
export async function shoot(page: ExtensionPage, file: string): Promise<void> {
  await setTimeout(restMs);
  rmSync(file, { force: true });
  await page.screenshot(file);
  console.log(`Wrote ${file}`);
}

/** Time for a poll, the drawing after it, and animations. */
const restMs = 2_500;
