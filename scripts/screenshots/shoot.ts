import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ExtensionPage } from '../browsers/extension-page.ts';

/** Takes a picture of a page when what it shows has come to rest. */
export async function shoot(page: ExtensionPage, file: string): Promise<void> {
  await setTimeout(restMs);
  rmSync(file, { force: true });
  await page.screenshot(file);
  console.log(`Wrote ${file}`);
}

/** A look, the drawing after it, and what moves until then. */
const restMs = 2_500;
